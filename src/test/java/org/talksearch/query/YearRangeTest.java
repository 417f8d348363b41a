package org.talksearch.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearRangeTest {

  @ParameterizedTest
  @CsvSource({
    "2015, 2015, 2015",
    "2015..2016, 2015, 2016",
    "2015..2015, 2015, 2015",
    "2015.., 2015, 9999",
    "..2016, 0, 2016",
    "0000, 0, 0",
    "9999.., 9999, 9999"
  })
  void includesBothEnds(String text, int from, int to) {
    assertThat(YearRange.parse(text)).contains(new YearRange(from, to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "abc",
        "15",
        "20155",
        "20152016",
        "2015.2016",
        "2015...2016",
        "2015-2016",
        "2016..2015",
        "2015..16",
        "2015..abc",
        " 2015",
        "-2015",
        "２０１５",
        "2015..2016..2017"
      })
  void isNothingElse(String text) {
    assertThat(YearRange.parse(text)).isEmpty();
  }
}
