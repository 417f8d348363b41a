package org.talksearch.engine.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.CorpusEntry;
import org.talksearch.corpus.CorpusEntry.Parsed;
import org.talksearch.corpus.CorpusState;
import org.talksearch.engine.Hit;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.Expression;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TextField;

/// Searches of the corpus that comes with the program: their first hits stand in a golden file, and
/// nothing that stands in a talk is missed.
///
/// `-Dgolden.write=true` writes the golden file anew; read the difference before you keep it.
class BundledCorpusTest {
  private static final Path GOLDEN = Path.of("src/test/resources/ranking/bundled-corpus.txt");
  private static final int SHOWN = 3;
  private static final long SEED = 618;
  private static final int DRAWN = 1_500;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  /// Words of Latin letters and digits; what C++ and C# begin with is none.
  private static final Pattern LATIN = Pattern.compile("(?<!\\w)\\w*[A-Za-z]\\w*+(?![+#])");

  @TempDir private static Path folder;
  private static final List<Talk> TALKS = new ArrayList<>();
  private static LuceneEngine engine;

  @BeforeAll
  static void index() throws IOException {
    for (CorpusEntry entry :
        Corpus.at(Path.of("corpus")).read(CorpusState.NONE, (_, _) -> {}).entries()) {
      if (entry instanceof Parsed(Talk talk)) {
        TALKS.add(talk);
      }
    }
    Indexes.index(folder, TALKS);
    engine = Indexes.engine(folder);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void theFirstHits_areThoseOfTheGoldenFile() throws IOException {
    List<String> lines = Files.readAllLines(GOLDEN, UTF_8);
    StringBuilder now = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith("#") || line.isBlank()) {
        now.append(line).append('\n');
      } else if (!line.startsWith("  ")) {
        now.append(line).append('\n');
        for (Hit hit : search(line).hits().stream().limit(SHOWN).toList()) {
          now.append("  ").append(hit.talk().talk().title()).append('\n');
        }
      }
    }

    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(GOLDEN, now, UTF_8);
    }
    assertThat(now).hasToString(String.join("\n", lines) + "\n");
  }

  @Test
  void everyHanString_ofALine_findsItsTalk() {
    Random random = new Random(SEED);
    for (int i = 0; i < DRAWN; i++) {
      Talk talk = TALKS.get(random.nextInt(TALKS.size()));
      List<String> runs = runs(HAN, talk);
      if (runs.isEmpty()) {
        continue;
      }
      String run = runs.get(random.nextInt(runs.size()));
      int length = 1 + random.nextInt(Math.min(8, run.length()));
      int start = random.nextInt(run.length() - length + 1);
      assertFound(run.substring(start, start + length), talk);
    }
  }

  @Test
  void everyLatinWord_findsItsTalk() {
    for (Talk talk : TALKS) {
      for (String word : runs(LATIN, talk)) {
        assertFound(word, talk);
      }
    }
  }

  @Test
  void everyNameOfAnEntity_findsTheTalksThatNameIt() {
    for (Talk talk : TALKS) {
      AnnotatedTalk annotated = Indexes.ANNOTATOR.annotate(talk);
      for (Mention mention : annotated.mentions()) {
        assertFound(mention.entity().chineseName(), talk);
        assertFound(mention.entity().englishName(), talk);
      }
    }
  }

  /// That plain words find a talk, whatever its rank.
  private static void assertFound(String words, Talk talk) {
    SearchRequest request =
        new SearchRequest(
            words,
            new Expression.Words(words),
            Map.of(),
            Sort.RELEVANCE,
            0,
            SearchRequest.LARGEST_SIZE,
            Set.of(),
            false);
    List<Talk> found = new ArrayList<>();
    SearchResult first = engine.search(request);
    first.hits().forEach(hit -> found.add(hit.talk().talk()));
    engine
        .search(request.page(SearchRequest.LARGEST_SIZE, SearchRequest.LARGEST_SIZE))
        .hits()
        .forEach(hit -> found.add(hit.talk().talk()));
    assertThat(found).as("“%s” in %s, seed %d", words, talk.origin(), SEED).contains(talk);
  }

  private static List<String> runs(Pattern pattern, Talk talk) {
    List<String> runs = new ArrayList<>();
    for (TextField field : TextField.values()) {
      pattern.matcher(talk.text(field)).results().map(MatchResult::group).forEach(runs::add);
    }
    return runs;
  }

  private static SearchResult search(String query) {
    return engine.search(SearchRequest.of(query));
  }
}
