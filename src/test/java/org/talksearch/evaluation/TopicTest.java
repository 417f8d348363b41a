package org.talksearch.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

  @Test
  void aLineIsAnIdATabAndAQuery() {
    assertThat(Topic.parse("t1\t京东 docker\nt2\thow to run databases\n"))
        .containsExactly(new Topic("t1", "京东 docker"), new Topic("t2", "how to run databases"));
  }

  @Test
  void blankLinesAndSpacesAround_countForNothing() {
    assertThat(Topic.parse("\n t1 \t 限流 \r\n  \n\nt2\tC++"))
        .containsExactly(new Topic("t1", "限流"), new Topic("t2", "C++"));
    assertThat(Topic.parse("")).isEmpty();
  }

  @Test
  void aTabWithinAQuery_isKept() {
    assertThat(Topic.parse("t1\tdocker\tswarm")).containsExactly(new Topic("t1", "docker\tswarm"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"t1 docker", "\tdocker", "t1\t", "t1\t  ", "t 1\tdocker", "docker"})
  void anythingElse_isRefusedWithItsLine(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Topic.parse("ok\tfine\n\n" + line))
        .withMessage("Line 3 is no topic. Write its id, a tab, and the query.");
  }

  @Test
  void anIdThatIsThereTwice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Topic.parse("t1\ta\nt2\tb\nt1\tc"))
        .withMessage("Line 3 has the topic t1 again. Give each an id of its own.");
  }
}
