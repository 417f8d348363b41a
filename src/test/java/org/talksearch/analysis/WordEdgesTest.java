package org.talksearch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

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

  @ParameterizedTest
  @CsvSource({
    "不同程度, 1, false",
    "不同程度, 2, true",
    "同程的人, 2, true",
    "数据库, 2, false",
    "在Docker里, 1, true"
  })
  void aWordEndsWhereSmartCnCuts(String text, int offset, boolean edge) {
    assertThat(new WordEdges(text, WORDS, CUTTER).test(offset)).isEqualTo(edge);
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

  /// How many offsets the dictionary tells.
  private static int check(String text) {
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
          if (!WORDS.reachesAcross(text, offset)) {
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
