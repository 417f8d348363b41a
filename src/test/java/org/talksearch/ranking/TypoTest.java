package org.talksearch.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypoTest {
  private static final long SEED = 2015;

  @ParameterizedTest
  @CsvSource({
    "docker, docker, 0",
    "doker, docker, 1",
    "dockker, docker, 1",
    "dockar, docker, 1",
    "dokcer, docker, 1",
    "pyhton, python, 1",
    "kubernets, kubernetes, 1",
    "mongdb, mongodb, 1",
    "kuberntse, kubernetes, 2",
    "kubrenetse, kubernetes, 2",
    "'', ab, 2",
    "ab, '', 2",
    // Two neighbours that were swapped are not touched again.
    "ca, abc, 3"
  })
  void countsMistakes(String typed, String meant, int mistakes) {
    assertThat(Typo.distance(typed, meant, 3)).isEqualTo(mistakes);
    assertThat(Typo.distance(meant, typed, 3)).isEqualTo(mistakes);
  }

  @ParameterizedTest
  @CsvSource({"docker, rocket, 1", "spark, shark tank, 2", "consul, mesos, 2", "a, abcdef, 2"})
  void moreThanAsked_isJustMore(String typed, String meant, int most) {
    assertThat(Typo.distance(typed, meant, most)).isGreaterThan(most);
  }

  @Test
  void aNumberOfRandomMistakes_isNeverCountedAsMore() {
    Random random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      String word = word(random, 1 + random.nextInt(12));
      int mistakes = random.nextInt(4);
      String mistyped = word;
      for (int mistake = 0; mistake < mistakes; mistake++) {
        mistyped = mistype(mistyped, random);
      }
      int counted = Typo.distance(mistyped, word, 12);
      // Swapping letters that another mistake has come between costs up to one more each.
      assertThat(counted).as("%s for %s", mistyped, word).isBetween(0, 2 * mistakes);
      for (int most = 0; most < 4; most++) {
        boolean within = Typo.distance(mistyped, word, most) <= most;
        assertThat(within).as("%s for %s", mistyped, word).isEqualTo(counted <= most);
      }
    }
  }

  private static String mistype(String word, Random random) {
    StringBuilder changed = new StringBuilder(word);
    int at = random.nextInt(word.length() + 1);
    switch (random.nextInt(4)) {
      case 0 -> changed.insert(at, letter(random));
      case 1 -> changed.replace(at, Math.min(at + 1, word.length()), "");
      case 2 -> changed.replace(at, Math.min(at + 1, word.length()), "" + letter(random));
      default -> {
        if (at + 1 < word.length()) {
          changed.setCharAt(at, word.charAt(at + 1));
          changed.setCharAt(at + 1, word.charAt(at));
        }
      }
    }
    return changed.toString();
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(letter(random));
    }
    return word.toString();
  }

  private static char letter(Random random) {
    return (char) ('a' + random.nextInt(4));
  }
}
