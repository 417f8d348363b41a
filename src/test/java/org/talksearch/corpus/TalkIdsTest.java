package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkIdsTest {

  @ParameterizedTest
  @CsvSource({
    "http://e.org/a, http://e.org/a",
    "http://e.org/a#top, http://e.org/a",
    "http://e.org/a?utm_source=x, http://e.org/a",
    "http://e.org/a?utm_source=x&utm_medium=y&UTM_campaign=z, http://e.org/a",
    "http://e.org/a?id=1&utm_source=x, http://e.org/a?id=1",
    "http://e.org/a?utm_source=x&id=1#b, http://e.org/a?id=1",
    "http://e.org/a?id=1&utm_source=x&page=2, http://e.org/a?id=1&page=2",
    "http://e.org/a?my_utm_x=1, http://e.org/a?my_utm_x=1"
  })
  void whatDoesNotChangeThePageIsNoPartOfTheUrl(String url, String canonical) {
    assertThat(TalkIds.canonical(url)).isEqualTo(canonical);
  }

  @Test
  void oneUrlInTwoFilesIsOneTalk() {
    TalkIds ids = new TalkIds();

    assertThat(ids.ofUrl("a.txt", "http://e.org/a", "甲"))
        .isEqualTo(ids.ofUrl("b.txt", "http://e.org/a#x", "乙"));
  }

  @Test
  void sameFactsInOneFileAreTwoTalks() {
    TalkIds ids = new TalkIds();

    assertThat(ids.ofFacts("E", "2015", "甲", "张三"))
        .isNotEqualTo(ids.ofFacts("E", "2015", "甲", "张三"));
    assertThat(ids.ofSection("a.md", "", "甲", "一"))
        .isNotEqualTo(ids.ofSection("a.md", "", "甲", "一"));
  }
}
