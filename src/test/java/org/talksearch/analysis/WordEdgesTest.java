package org.talksearch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TextField;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.testing.RandomText;
import org.talksearch.vocabulary.Folding;

class WordEdgesTest {
  private static final DictionaryWords WORDS = new DictionaryWords();
  private static final WordCutter CUTTER = new WordCutter(Set.of());
  private static final RememberedCuts CUTS = new RememberedCuts(CUTTER);

  @ParameterizedTest
  @CsvSource({
    "不同程度, 1, false",
    "不同程度, 2, true",
    "同程的人, 2, true",
    "数据库, 2, false",
    "在Docker里, 1, true"
  })
  void aWordEndsWhereSmartCnCuts(String text, int offset, boolean edge) {
    assertThat(new WordEdges(text.toCharArray(), WORDS, CUTS).test(offset)).isEqualTo(edge);
  }

  /// What the dictionary alone tells saves most segmentations.
  @Test
  void smartCnJoinsNothingButWordsOfItsDictionary() {
    int told = 0;
    for (Talk talk : BundledCorpus.talks()) {
      for (TextField field : TextField.values()) {
        told += check(Folding.fold(talk.text(field)));
      }
    }
    for (int seed = 0; seed < 200; seed++) {
      told += check(Folding.fold(RandomText.of(new Random(seed), 200)));
    }
    assertThat(told).isGreaterThan(1_000);
  }

  /// More runs than there is room for: they take one another's places.
  @Test
  void whatIsRememberedIsWhereSmartCnCuts() {
    Random random = new Random(1);
    for (int i = 0; i < 40_000; i++) {
      String run = randomRun(random);
      BitSet ends = new BitSet();
      CUTS.addEnds(("在" + run).toCharArray(), 1, 1 + run.length(), ends);
      assertThat(ends.stream().mapToObj(end -> end - 1).toList())
          .as(run)
          .isEqualTo(CUTTER.segmentEnds(run, new TextRun(true, 0, run.length())));
    }
  }

  private static String randomRun(Random random) {
    String letters = "数据库在不同程度上用于分布式系统的架构";
    StringBuilder run = new StringBuilder();
    for (int length = 2 + random.nextInt(9); length > 0; length--) {
      run.append(letters.charAt(random.nextInt(letters.length())));
    }
    return run.toString();
  }

  /// How many offsets the dictionary tells.
  private static int check(String text) {
    char[] units = text.toCharArray();
    int told = 0;
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && Character.isIdeographic(text.charAt(end))) {
        end++;
      }
      if (end > start + 1 && end - start < 200) {
        Set<Integer> ends = new HashSet<>(CUTTER.segmentEnds(text, new TextRun(true, start, end)));
        for (int offset = start + 1; offset < end; offset++) {
          if (!WORDS.reachesAcross(units, offset)) {
            assertThat(ends).as("of %s", text.substring(start, end)).contains(offset);
            told++;
          }
        }
      }
      start = end + 1;
    }
    return told;
  }
}
