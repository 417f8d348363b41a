package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 資料庫, zh-Hans",
    "zh_CN, 資料庫, zh-Hans",
    "ZH-sg, 資料庫, zh-Hans",
    "zh-Hans, 資料庫, zh-Hans",
    "zh-hans-TW, 資料庫, zh-Hans",
    "zh-TW, 数据, zh-Hant",
    "zh_HK, 数据, zh-Hant",
    "zh-MO, 数据, zh-Hant",
    "zh-Hant-CN, 数据, zh-Hant",
    "zh, 資料庫, zh-Hant",
    "zh, 数据, zh-Hans",
    "zh, Docker on OpenStack 資料庫, zh-Hant",
    "zh, Docker, zh-Hans",
    "' EN ', 数据, en",
    "en-US, 数据, en",
    "en_GB.UTF-8, 数据, en",
    "JA, 数据, ja",
    "pt_br, 数据, pt-BR",
    "漢語, 数据, zh-Hans",
    "Chinese, 資料庫, zh-Hant",
    "繁體中文, Docker, zh-Hant",
    "Simplified Chinese, Docker, zh-Hans",
    "ENGLISH, 数据, en",
    "英語, 数据, en",
    "日本語, 資料庫, ja",
    "'', 資料庫, zh-Hant"
  })
  void isSpelledInOneWay(String written, String text, String tag) {
    assertThat(LanguageTag.of(written, text)).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Other", "?", "-", "_zh", "x", "\u0000", "a-b-c-d-e-f", "zh\nen"})
  void nonsenseCountsAsNotNamed(String written) {
    assertThat(LanguageTag.of(written, "資料庫")).isEqualTo("zh-Hant");
  }

  @Test
  void undeterminedIsNotToldByTheText() {
    assertThat(LanguageTag.of("und", "資料庫")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"zh_TW, zh-Hant", "zh, zh-Hans", "en-US, en"})
  void everyTalkHasIt(String written, String tag) {
    String line = "{\"title\": \"数据\", \"lang\": \"" + written + "\"}";

    assertThat(Reading.of("t.jsonl", line).talk().language()).isEqualTo(tag);
  }
}
