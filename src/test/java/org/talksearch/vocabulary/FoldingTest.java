package org.talksearch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Docker, docker",
    "ＤＯＣＫＥＲ１８, docker18",
    "網路, 网路",
    "騰訊雲, 腾讯云",
    "服務發現, 服务发现",
    "⼈⼯, 人工",
    "⻚⾯与⻛险、⻓⻔, 页面与风险、长门",
    "著作, 著作",
    "ｶﾌｶ, カフカ",
    "ÉCOLE, école",
    "C++（Ｃ＃）：Ａ／Ｂ, c++(c#):a/b",
    "Ⓚ⑧Ⓢ, k8s",
    "豈, 岂",
    "㎞ﬁ, ㎞ﬁ",
    "𠮷野家🐳, 𠮷野家🐳"
  })
  void makesSpellingsTheSame(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
  }

  @Test
  void spacesThatDoNotShowAreSpaces() {
    assertThat(Folding.fold("a\u00a0b\u3000c\u200bd\ufeffe\u2009f")).isEqualTo("a b c d e f");
  }

  @Test
  void lineBreaksStay() {
    assertThat(Folding.fold("a\n\r\u2028\tb")).isEqualTo("a\n\r\u2028\tb");
  }

  @Test
  void foldingWhatIsFoldedChangesNothing() {
    for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
      char once = Folding.fold((char) c);
      char kept = Folding.foldKeepingCase((char) c);
      assertThat(Folding.fold(once)).as("U+%04X", c).isEqualTo(once);
      assertThat(Folding.foldKeepingCase(kept)).as("U+%04X", c).isEqualTo(kept);
      assertThat(Folding.fold(kept)).as("U+%04X", c).isEqualTo(once);
    }
  }

  @Test
  void everyUnitBecomesOneAndHalvesOfCodePointsStay() {
    StringBuilder all = new StringBuilder();
    for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
      all.append((char) c);
    }
    String folded = Folding.fold(all.toString());

    assertThat(folded).hasSameSizeAs(all);
    for (int c = 0; c < folded.length(); c++) {
      assertThat(folded.charAt(c)).as("U+%04X", c).isEqualTo(Folding.fold((char) c));
      assertThat(Character.isSurrogate(folded.charAt(c)))
          .as("U+%04X", c)
          .isEqualTo(Character.isSurrogate((char) c));
    }
  }

  @Test
  void capitalsStayWhereAsked() {
    assertThat(Folding.foldKeepingCase('Ｇ')).isEqualTo('G');
    assertThat(Folding.foldKeepingCase('雲')).isEqualTo('云');
    assertThat(Folding.fold('Ｇ')).isEqualTo('g');
  }
}
