package org.talksearch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.Vocabulary;

class NumbersTest {
  private static final TalkAnalyzers ANALYZERS = new TalkAnalyzers(Vocabulary.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          15万      | 150000
          15 万     | 150000
          １５万    | 150000
          15萬      | 150000
          15w       | 150000
          15W       | 150000
          150,000   | 150000
          150000    | 150000
          1.5万     | 15000
          3千       | 3000
          2千万     | 20000000
          20亿      | 2000000000
          3.2万亿   | 3200000000000
          100k      | 100000
          1,234.50  | 1234.50
          """)
  void aNumberIsOneTokenThatCoversAllOfIt(String text, String number) {
    assertThat(ANALYZERS.wordsOf(text))
        .containsExactly(new AnalyzedToken(number, 0, text.length(), 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4k", "3d", "k8s", "5w1h", "2015", "3.0", "v1.2.3", "192.168.1.1", "007", "1,23"})
  void whatIsNoQuantityStaysWhatItIs(String text) {
    assertThat(ANALYZERS.wordsOf(text))
        .containsExactly(new AnalyzedToken(text, 0, text.length(), 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"万维网", "3 万维网", "2015 千问", "15\n万", "15  万", "2015百度", "3千克"})
  void noUnitIsTakenFromAnotherWordOrLine(String text) {
    assertThat(ANALYZERS.wordsOf(text))
        .allSatisfy(
            token -> assertThat(token.term().length()).isEqualTo(token.end() - token.start()));
  }

  @Test
  void placesInATextAreThoseOfItsTokens() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<String> pieces =
          List.of("15万", "15 万", "15w", "150,000", "150000", "a", "，", "个", "1", " ", ".");
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 6; i++) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      String folded = Folding.fold(text.toString());

      assertThat(Numbers.places(folded, "150000"))
          .as("“%s” of seed %s", text, seed)
          .isEqualTo(
              ANALYZERS.wordsOf(folded).stream()
                  .filter(token -> token.term().equals("150000"))
                  .map(token -> new Numbers.Place(token.start(), token.end()))
                  .toList());
    }
  }
}
