package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-08-30",
        " 2015-8-30 19:22",
        "2015/8/30",
        "2015.08.30",
        "2015年8月30日",
        "20150830",
        "Aug 30, 2015",
        "August 30th, 2015 19:00",
        "Sunday, August 30, 2015",
        "30 Aug 2015",
        "Sun, 30 Aug 2015 19:22:00 +0800",
        "30-Aug-2015",
        "30. August 2015",
        "30.8.2015",
        "8/30/2015",
        "30/8/2015"
      })
  void readsADay(String written) {
    assertThat(EventDate.of(written)).isEqualTo(new EventDate(LocalDate.of(2015, 8, 30), 2015));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015", "2015年8月", "2015 spring", "3/8/2015"})
  void readsAYear(String written) {
    assertThat(EventDate.of(written)).isEqualTo(new EventDate(null, 2015));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2015-13-01",
        "20151301",
        "31.2.2015",
        "Feb 31, 2015",
        "150830",
        "Aug 2015",
        "1"
      })
  void leavesWhatIsNone(String written) {
    assertThat(EventDate.of(written)).isNull();
  }
}
