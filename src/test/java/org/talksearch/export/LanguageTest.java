package org.talksearch.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh-CN,zh;q=0.9,en;q=0.8 | zh-CN
          zh                      | zh-CN
          zh-SG                   | zh-CN
          zh-TW                   | zh-TW
          zh-HK;q=0.5, en;q=0.4   | zh-TW
          zh-Hant                 | zh-TW
          zh-Hans-TW              | zh-CN
          en;q=0.3, zh-CN;q=0.8   | zh-CN
          de, fr;q=0.9, zh;q=0.1  | zh-CN
          zh;q=0, en              | en
          de                      | en
          *                       | en
          ''                      | en
          ,;q=, (                 | en
          """)
  void theLanguageWantedMostIsSpoken(String preferences, String tag) {
    assertThat(Language.preferred(preferences).tag()).isEqualTo(tag);
  }

  @Test
  void preferencesWithoutEndAreNotRead() {
    assertThat(Language.preferred("zh,".repeat(10_000))).isEqualTo(Language.ENGLISH);
  }

  @Test
  void wordsAreThoseOfTheLanguage() {
    Words english = Words.in(Language.ENGLISH);
    Words chinese = Words.in(Language.SIMPLIFIED);
    assertThat(english.count("count.talks", 1)).isEqualTo("1 talk");
    assertThat(english.count("count.talks", 1234)).isEqualTo("1,234 talks");
    assertThat(chinese.count("count.talks", 1)).isEqualTo("1 场演讲");
    assertThat(english.say("chip.label", Map.of("facet", "$1", "value", "\\"))).isEqualTo("$1: \\");
    LocalDate day = LocalDate.of(2015, 8, 3);
    assertThat(english.date(day)).isEqualTo("August 3, 2015");
    assertThat(chinese.date(day)).isEqualTo("2015年8月3日");
  }
}
