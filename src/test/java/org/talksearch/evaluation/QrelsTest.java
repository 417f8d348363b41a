package org.talksearch.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrelsTest {

  @Test
  void aLineIsTopicAColumnTalkAndGrade() {
    Qrels qrels = Qrels.parse("t2 0 talk-a 3\nt1\tQ0\ttalk-b\t0\r\n\n  t2  0  talk-b  1  \n");

    assertThat(qrels.topics()).containsExactly("t1", "t2");
    assertThat(qrels.grades("t2")).isEqualTo(Map.of("talk-a", 3, "talk-b", 1));
    assertThat(qrels.grades("t1")).isEqualTo(Map.of("talk-b", 0));
  }

  @Test
  void aTopicWithoutJudgements_hasNoGrades() {
    assertThat(Qrels.parse("").topics()).isEmpty();
    assertThat(Qrels.parse("t1 0 a 1").grades("t2")).isEmpty();
  }

  @Test
  void theLaterOfTwoJudgements_holds() {
    assertThat(Qrels.parse("t 0 a 3\nt 0 a 1").grades("t")).isEqualTo(Map.of("a", 1));
  }

  @Test
  void gradesBelowZero_areZero() {
    assertThat(Qrels.parse("t 0 spam -2").grades("t")).isEqualTo(Map.of("spam", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"t 0 a", "t 0 a 1 x", "t 0 a good", "t 0 a 1.5", "t 0 a 100", "t 0 a -", "t"})
  void anythingElse_isRefusedWithItsLine(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Qrels.parse("t 0 b 1\n\n" + line))
        .withMessage(
            "Line 3 is no judgement. Write topic, 0, talk and grade, with spaces between.");
  }
}
