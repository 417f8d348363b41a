package org.talksearch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "微服务, weifuwu, wfw",
    "京东, jingdong, jd",
    "張三丰, zhangsanfeng, zsf",
    "银行, yinhang, yh",
    "行走, xingzou, xz",
    "绿色, lvse, ls",
    "〇, ling, l"
  })
  void spellsHanCharacters(String han, String spelling, String initials) {
    assertThat(Pinyin.spellings(han)).contains(spelling);
    assertThat(Pinyin.initials(han)).contains(initials);
  }

  @Test
  void aCharacterOfSeveralReadings_givesSeveralSpellings() {
    assertThat(Pinyin.spellings("长")).containsExactlyInAnyOrder("zhang", "chang");
    assertThat(Pinyin.spellings("银行")).contains("yinhang", "yinxing");
  }

  @Test
  void readingsThatDifferInToneAlone_areOne() {
    assertThat(Pinyin.spellings("好")).containsExactly("hao");
  }

  @ParameterizedTest
  @ValueSource(strings = {"k8s", "云a", "云 平台", "平台，", "の", "\ud840", "𠮷"})
  void whatIsNotAllReadHan_hasNone(String text) {
    assertThat(Pinyin.spellings(text)).isEmpty();
    assertThat(Pinyin.initials(text)).isEmpty();
  }

  @Test
  void spellingsAreAFewSmallLetters_howeverLongTheText() {
    assertThat(Pinyin.spellings("行长重量都和着得的了".repeat(10)))
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(16)
        .allMatch(spelling -> spelling.matches("[a-z]+"));
  }
}
