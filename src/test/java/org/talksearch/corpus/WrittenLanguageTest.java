package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenLanguageTest {

  @ParameterizedTest
  @CsvSource({
    "京东的 Docker 实践, zh-Hans",
    "用 OpenStack 建立資料庫服務, zh-Hant",
    "微博, zh-Hans",
    "How we scaled Kubernetes at 京东, en",
    "云平台 https://example.org/a/b/c/d/e/f?g=h&i=j, zh-Hans",
    "オープンソースのコミュニティ, ''",
    "오픈 소스 커뮤니티, ''",
    "2015-08-30, ''"
  })
  void isToldByTheCharacters(String text, String language) {
    assertThat(WrittenLanguage.of(text)).isEqualTo(language);
  }
}
