package org.talksearch.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.query.Explain;
import org.talksearch.query.Expression;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TextField;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.testing.RandomText;
import org.talksearch.vocabulary.Candidate;

/// Nothing that stands in a talk is missed: in the bundled corpus, and in talks of random text.
///
/// What is looked at is the set of talks that match, not the first of them.
class NoMissTest {
  private static final long SEED = 618;
  private static final int RANDOM_TALKS = 150;
  private static final int DRAWN = 1_000;
  private static final int NAMES_DRAWN = 500;
  private static final int LONGEST_STRING = 8;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  /// Words of Latin letters and digits, with nothing beside them that Unicode counts to the same
  /// word; what C++ and C# begin with is none, nor is what stands beside a symbol that is spelled
  /// with letters (`㎞`).
  private static final Pattern LATIN =
      Pattern.compile(
          "(?<![[\\p{L}\\p{M}\\p{N}\\p{Cf}\\p{So}_]&&[^\\p{IsHan}]])"
              + "[A-Za-z0-9_]*[A-Za-z][A-Za-z0-9_]*+"
              + "(?![[\\p{L}\\p{M}\\p{N}\\p{Cf}\\p{So}_+#]&&[^\\p{IsHan}]])");

  @TempDir private static Path folder;
  private static final List<Talk> TALKS = new ArrayList<>();
  private static LuceneEngine engine;

  @BeforeAll
  static void index() {
    Random random = new Random(SEED);
    TALKS.addAll(BundledCorpus.talks());
    for (int i = 0; i < RANDOM_TALKS; i++) {
      TALKS.add(
          talk("random-" + i)
              .titled("x" + RandomText.of(random, random.nextInt(100)))
              .about(RandomText.of(random, random.nextInt(300)))
              .notes(RandomText.withExpanding(random, random.nextInt(1_000)))
              .by("x" + RandomText.of(random, random.nextInt(20)))
              .build());
    }
    engine = Indexes.warmEngine(folder, TALKS.stream().map(NoMissTest::tagged).toList());
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void everyHanString_ofALine_findsItsTalk() {
    Random random = new Random(SEED);
    for (int i = 0; i < DRAWN; i++) {
      Talk talk = TALKS.get(random.nextInt(TALKS.size()));
      List<String> runs = runs(HAN, talk);
      if (!runs.isEmpty()) {
        String run = runs.get(random.nextInt(runs.size()));
        int characters = run.codePointCount(0, run.length());
        int length = 1 + random.nextInt(Math.min(LONGEST_STRING, characters));
        int first = run.offsetByCodePoints(0, random.nextInt(characters - length + 1));
        assertFound(run.substring(first, run.offsetByCodePoints(first, length)), talk);
      }
    }
  }

  @Test
  void everyLatinWord_findsItsTalk() {
    Random random = new Random(SEED);
    for (int i = 0; i < DRAWN; i++) {
      Talk talk = TALKS.get(random.nextInt(TALKS.size()));
      List<String> words = runs(LATIN, talk);
      if (!words.isEmpty()) {
        assertFound(words.get(random.nextInt(words.size())), talk);
      }
    }
  }

  @Test
  void everyNameOfAnEntity_findsEveryTalkThatNamesIt() {
    Map<Entity, Set<String>> naming = new LinkedHashMap<>();
    for (Talk talk : TALKS) {
      for (Mention mention : Indexes.ANNOTATOR.annotate(talk).mentions()) {
        naming.computeIfAbsent(mention.entity(), e -> new HashSet<>()).add(talk.id().value());
      }
    }
    Map<String, Entity> names = new LinkedHashMap<>();
    namesOfEntities()
        .forEach((name, entity) -> {
          if (naming.containsKey(entity)) {
            names.put(name, entity);
          }
        });
    List<String> drawn = new ArrayList<>(names.keySet());
    Collections.shuffle(drawn, new Random(SEED));
    assertThat(drawn).hasSizeGreaterThan(NAMES_DRAWN);

    for (String name : drawn.subList(0, NAMES_DRAWN)) {
      Set<String> found = new HashSet<>();
      engine.forEach(words(name), hit -> found.add(hit.talk().id().value()));
      assertThat(found).as(name).containsAll(naming.getOrDefault(names.get(name), Set.of()));
    }
  }

  /// Every name of the vocabulary as it may be typed, with what it means.
  private static Map<String, Entity> namesOfEntities() {
    Map<String, Entity> names = new HashMap<>();
    Stream.concat(
            Indexes.VOCABULARY.foldedNames().stream(), Indexes.VOCABULARY.foldedTerms().stream())
        .forEach(folded -> {
          String capitalised =
              folded.substring(0, 1).toUpperCase(Locale.ROOT) + folded.substring(1);
          for (String name : List.of(folded, folded.toUpperCase(Locale.ROOT), capitalised)) {
            IntPredicate boundaries = Indexes.ANALYZERS.wordBoundaries(name);
            for (Candidate candidate : Indexes.VOCABULARY.candidates(name, boundaries)) {
              if (candidate.start() == 0 && candidate.end() == name.length()) {
                names.putIfAbsent(name, candidate.entity());
              }
            }
          }
        });
    return names;
  }

  /// That plain words find a talk, whatever its rank.
  private static void assertFound(String words, Talk talk) {
    SearchRequest ofTalk = words(words).filteredBy(Facet.TAG, List.of(tag(talk)));
    assertThat(engine.search(ofTalk).total())
        .as("“%s” in %s, seed %d", words, talk.id(), SEED)
        .isEqualTo(1);
  }

  private static SearchRequest words(String words) {
    return new SearchRequest(
        words,
        new Expression.Words(words),
        Map.of(),
        Sort.RELEVANCE,
        Optional.empty(),
        0,
        1,
        Set.of(),
        Explain.NOTHING);
  }

  private static List<String> runs(Pattern pattern, Talk talk) {
    List<String> runs = new ArrayList<>();
    for (TextField field : TextField.values()) {
      pattern.matcher(talk.text(field)).results().map(MatchResult::group).forEach(runs::add);
    }
    return runs;
  }

  /// A tag that no other talk has.
  private static String tag(Talk talk) {
    return "talk " + talk.id();
  }

  private static Talk tagged(Talk talk) {
    List<String> tags = new ArrayList<>(talk.tags());
    tags.add(tag(talk));
    return new Talk(
        talk.id(),
        talk.number(),
        talk.title(),
        talk.alternateTitle(),
        talk.abstractText(),
        talk.alternateAbstract(),
        talk.notes(),
        talk.speakers(),
        talk.event(),
        talk.language(),
        talk.url(),
        talk.links(),
        tags,
        talk.kind(),
        talk.origin());
  }
}
