package org.talksearch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.testing.RandomText;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.Vocabulary;

/// What holds for every text. A text is made from its seed alone, so a failure names all it takes
/// to see it again.
class AnalyzerPropertiesTest {
  private static final TalkAnalyzers ANALYZERS = new TalkAnalyzers(Vocabulary.bundled());
  private static final List<Analyzer> ALL =
      List.of(ANALYZERS.words(), ANALYZERS.grams(), ANALYZERS.gramQuery());
  private static final int TEXTS = 300;
  private static final Pattern HAN = Pattern.compile("\\p{IsIdeographic}+");

  /// A word of ASCII letters and digits that is not part of a word with other letters, nor C of
  /// C++.
  private static final Pattern LATIN =
      Pattern.compile(
          "(?<![\\p{M}\\p{Cf}\\p{N}[\\p{L}&&[^\\p{IsIdeographic}]]])[A-Za-z0-9]+"
              + "(?![\\p{M}\\p{Cf}\\p{N}+#[\\p{L}&&[^\\p{IsIdeographic}]]])");

  @ParameterizedTest
  @ValueSource(strings = {"", "++", "#", "/b", "_c", ".d"})
  void noTokenIsLongerThanLuceneTakes(String end) {
    for (Analyzer analyzer : ALL) {
      assertThat(Tokens.of(analyzer, "a".repeat(40_000) + end))
          .allSatisfy(token -> assertThat(token.term().length()).isLessThanOrEqualTo(257));
    }
  }

  @Test
  void offsetsStayInTheTextAndNeverGoBack() {
    for (int seed = 0; seed < TEXTS; seed++) {
      Random random = new Random(seed);
      String text = RandomText.withExpanding(random, length(random));
      for (Analyzer analyzer : ALL) {
        int start = 0;
        for (Token token : Tokens.of(analyzer, text)) {
          assertThat(token.start()).as("%s of seed %s", token, seed).isGreaterThanOrEqualTo(start);
          assertThat(token.end())
              .as("%s of seed %s", token, seed)
              .isBetween(token.start(), text.length());
          start = token.start();
        }
      }
    }
  }

  @Test
  void gramsAreTheTextAtTheirOffsets() {
    for (int seed = 0; seed < TEXTS; seed++) {
      Random random = new Random(seed);
      String text = RandomText.of(random, length(random));
      for (Analyzer analyzer : List.of(ANALYZERS.grams(), ANALYZERS.gramQuery())) {
        for (Token token : Tokens.of(analyzer, text)) {
          assertThat(Folding.fold(text.substring(token.start(), token.end())))
              .as("%s of seed %s", token, seed)
              .isEqualTo(token.term());
        }
      }
    }
  }

  @Test
  void wordsTakeOnePositionEachAndDoNotOverlap() {
    for (int seed = 0; seed < TEXTS; seed++) {
      Random random = new Random(seed);
      int end = 0;
      for (Token token : Tokens.of(ANALYZERS.words(), RandomText.of(random, length(random)))) {
        assertThat(token.increment()).as("%s of seed %s", token, seed).isPositive();
        assertThat(token.start()).as("%s of seed %s", token, seed).isGreaterThanOrEqualTo(end);
        end = token.end();
      }
    }
  }

  @Test
  void everyHanSubstringFindsItsText() {
    for (int seed = 0; seed < TEXTS; seed++) {
      Random random = new Random(seed);
      String text = RandomText.of(random, length(random));
      Map<Integer, Set<String>> grams = Tokens.positions(Tokens.of(ANALYZERS.grams(), text));
      Matcher run = HAN.matcher(text);
      while (run.find()) {
        int[] characters = run.group().codePoints().toArray();
        int from = random.nextInt(characters.length);
        int count = 1 + random.nextInt(Math.min(8, characters.length - from));
        assertFinds(grams, new String(characters, from, count), seed);
      }
    }
  }

  @Test
  void everyLatinWordFindsItsText() {
    for (int seed = 0; seed < TEXTS; seed++) {
      Random random = new Random(seed);
      String text = RandomText.of(random, length(random));
      Map<Integer, Set<String>> grams = Tokens.positions(Tokens.of(ANALYZERS.grams(), text));
      Matcher word = LATIN.matcher(text);
      while (word.find()) {
        assertFinds(grams, word.group(), seed);
      }
    }
  }

  @Test
  void everyStretchFromOneTokenToALaterOneFindsItsText() {
    for (int seed = 0; seed < TEXTS; seed++) {
      Random random = new Random(seed);
      String text = RandomText.of(random, length(random));
      List<Token> tokens = Tokens.of(ANALYZERS.grams(), text);
      List<Token> wholes = tokens.stream().filter(token -> token.increment() > 0).toList();
      Map<Integer, Set<String>> grams = Tokens.positions(tokens);
      for (int i = 0; i < 20 && !wholes.isEmpty(); i++) {
        int first = random.nextInt(wholes.size());
        int last = Math.min(wholes.size() - 1, first + random.nextInt(8));
        int end = wholes.get(last).end();
        String stretch = text.substring(wholes.get(first).start(), end);
        boolean symbolsFollow = end < text.length() && "+#".indexOf(text.charAt(end)) >= 0;
        if (!symbolsFollow && stretch.codePoints().anyMatch(Character::isLetterOrDigit)) {
          assertFinds(grams, stretch, seed);
        }
      }
    }
  }

  @Test
  void aPhraseOfHanCharactersIsFoundOnlyWhereItStands() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      String text = ofFew(random, "平台 云\nk，", 12);
      String query = ofFew(random, "平台云", 1 + random.nextInt(4));

      boolean found =
          Tokens.hasPhrase(
              Tokens.positions(Tokens.of(ANALYZERS.grams(), text)),
              Tokens.of(ANALYZERS.gramQuery(), query));

      assertThat(found).as("“%s” in “%s”", query, text).isEqualTo(text.contains(query));
    }
  }

  @Test
  void aTokenNeverReachesOverALineBreak() {
    for (int seed = 0; seed < TEXTS; seed++) {
      Random random = new Random(seed);
      String text = RandomText.of(random, length(random));
      for (Analyzer analyzer : ALL) {
        for (Token token : Tokens.of(analyzer, text)) {
          assertThat(text.substring(token.start(), token.end()))
              .as("%s of seed %s", token, seed)
              .doesNotContain("\n");
        }
      }
    }
  }

  @Test
  void wordsAreCutWithoutGapsHoweverLongARunOfHanCharactersIs() {
    WordCutter cutter = new WordCutter(Vocabulary.bundled().foldedNames());
    for (int seed = 0; seed < TEXTS; seed++) {
      Random random = new Random(seed);
      String text = ofFew(random, "容器云平台京东方不同程度𠮷々〇的服务", 1 + random.nextInt(900));
      TextRun run = new TextRun(true, 0, text.length());
      int end = run.start();
      for (TextRun word : cutter.cut(text, run)) {
        assertThat(word.start()).as("%s of seed %s", word, seed).isEqualTo(end);
        assertThat(word.end()).as("%s of seed %s", word, seed).isGreaterThan(end);
        end = word.end();
      }
      assertThat(end).as("seed %s", seed).isEqualTo(run.end());
    }
  }

  @Test
  void wordBoundariesAreWhereWordsBeginAndEnd() {
    for (int seed = 0; seed < TEXTS; seed++) {
      Random random = new Random(seed);
      String text = RandomText.of(random, length(random));
      IntPredicate boundary = ANALYZERS.wordBoundaries(text);
      assertThat(boundary.test(0)).as("the beginning, seed %s", seed).isTrue();
      assertThat(boundary.test(text.length())).as("the end, seed %s", seed).isTrue();
      for (Token token : Tokens.of(ANALYZERS.words(), text)) {
        assertThat(boundary.test(token.start())).as("%s of seed %s", token, seed).isTrue();
        assertThat(boundary.test(token.end())).as("%s of seed %s", token, seed).isTrue();
      }
    }
  }

  @Test
  void halfACodePointHidesNothing() {
    assertThat(Tokens.of(ANALYZERS.words(), "docker \ud83d"))
        .extracting(Token::term)
        .contains("docker");
    assertThat(Tokens.of(ANALYZERS.grams(), "容\ud83dC++"))
        .extracting(Token::term)
        .contains("容", "c++");
  }

  @ParameterizedTest
  @ValueSource(ints = {255, 256, 1_023, 1_024, 1_025, 5_000})
  void aLongWordFindsItself(int length) {
    for (String letter : List.of("x", "é", "カ", "1")) {
      String word = letter.repeat(length);
      assertFinds(Tokens.positions(Tokens.of(ANALYZERS.grams(), word)), word, 0);
    }
  }

  @Test
  void tokensDoNotDependOnWhatWasAnalyzedBefore() {
    List<String> texts = new ArrayList<>();
    List<List<Token>> tokens = new ArrayList<>();
    for (int seed = 0; seed < 50; seed++) {
      texts.add(RandomText.withExpanding(new Random(seed), 200));
      tokens.add(
          Tokens.of(new TalkAnalyzers(Vocabulary.parse("{}", "{}")).words(), texts.get(seed)));
    }
    Analyzer reused = new TalkAnalyzers(Vocabulary.parse("{}", "{}")).words();
    for (int seed = 49; seed >= 0; seed--) {
      assertThat(Tokens.of(reused, texts.get(seed)))
          .as("seed %s", seed)
          .isEqualTo(tokens.get(seed));
    }
  }

  @Test
  void manyThreadsGetTheTokensThatOneGets() throws Exception {
    int threads = 8;
    List<String> texts = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      texts.add(RandomText.of(new Random(seed), 500));
    }
    List<List<Token>> expected = analyzed(texts);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<List<List<Token>>>> results = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        results.add(executor.submit(() -> analyzed(texts)));
      }
      for (Future<List<List<Token>>> result : results) {
        assertThat(result.get()).isEqualTo(expected);
      }
    }
  }

  private static List<List<Token>> analyzed(List<String> texts) {
    List<List<Token>> tokens = new ArrayList<>();
    for (String text : texts) {
      for (Analyzer analyzer : ALL) {
        tokens.add(Tokens.of(analyzer, text));
      }
    }
    return tokens;
  }

  private static void assertFinds(Map<Integer, Set<String>> grams, String query, int seed) {
    List<Token> phrase = Tokens.of(ANALYZERS.gramQuery(), query);
    assertThat(Tokens.hasPhrase(grams, phrase))
        .as("“%s” as %s, seed %s", query, phrase, seed)
        .isTrue();
  }

  private static int length(Random random) {
    return 1 + random.nextInt(random.nextInt(10) == 0 ? 3_000 : 200);
  }

  private static String ofFew(Random random, String characters, int count) {
    int[] choice = characters.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.appendCodePoint(choice[random.nextInt(choice.length)]);
    }
    return text.toString();
  }
}
