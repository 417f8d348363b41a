package org.talksearch.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Figures computed by hand.
class MeasuresTest {
  private static final Offset<Double> ROUNDING = within(0.00001);

  @Test
  void aPerfectRanking_scoresOne() {
    Measures measures = Measures.of(List.of("a", "b", "c"), Map.of("a", 3, "b", 2, "c", 1));

    assertThat(measures.ndcg10()).isEqualTo(1, ROUNDING);
    assertThat(measures.mrr10()).isEqualTo(1);
    assertThat(measures.recall50()).isEqualTo(1);
    assertThat(measures.judged10()).isEqualTo(1);
  }

  @Test
  void aMixedRanking() {
    Measures measures =
        Measures.of(List.of("unjudged", "b", "a", "c"), Map.of("a", 1, "b", 3, "c", 2, "d", 1));

    // Gains 0, 7, 1, 3 at the discounts 1, 1.58496, 2, 2.32193 give 6.20855; at best 7, 3, 1, 1
    // would be there, which gives 9.82347.
    assertThat(measures.ndcg10()).isEqualTo(0.63201, ROUNDING);
    assertThat(measures.mrr10()).isEqualTo(0.5);
    assertThat(measures.precision5()).isEqualTo(0.4);
    assertThat(measures.recall50()).isEqualTo(0.75);
    assertThat(measures.judged10()).isEqualTo(0.75);
  }

  @Test
  void gradeOne_isRelevantButNotGood() {
    Measures measures = Measures.of(List.of("a"), Map.of("a", 1));

    assertThat(measures.mrr10()).isZero();
    assertThat(measures.precision5()).isZero();
    assertThat(measures.ndcg10()).isEqualTo(1);
    assertThat(measures.recall50()).isEqualTo(1);
  }

  @Test
  void whatWasJudgedAsNothing_isJudged() {
    Measures measures = Measures.of(List.of("a", "x"), Map.of("a", 0, "b", 2));

    assertThat(measures)
        .isEqualTo(
            new Measures(
                /* ndcg10= */ 0,
                /* mrr10= */ 0,
                /* precision5= */ 0,
                /* recall50= */ 0,
                /* judged10= */ 0.5));
  }

  @Test
  void onlyTheFirstTen_andTheFirstFifty_count() {
    List<String> ranking = IntStream.rangeClosed(1, 60).mapToObj(rank -> "t" + rank).toList();

    Measures eleventh = Measures.of(ranking, Map.of("t11", 3, "t50", 1, "t51", 1, "t60", 2));
    Measures tenth = Measures.of(ranking, Map.of("t10", 2));

    assertThat(eleventh.ndcg10()).isZero();
    assertThat(eleventh.mrr10()).isZero();
    assertThat(eleventh.judged10()).isZero();
    assertThat(eleventh.recall50()).isEqualTo(0.5);
    assertThat(tenth.mrr10()).isEqualTo(0.1);
    assertThat(tenth.precision5()).isZero();
    // 1 / log2(11)
    assertThat(tenth.ndcg10()).isEqualTo(0.28906, ROUNDING);
    assertThat(tenth.judged10()).isEqualTo(0.1);
  }

  @Test
  void theIdeal_isOfTenTalks() {
    Map<String, Integer> grades = new HashMap<>();
    IntStream.rangeClosed(1, 15).forEach(talk -> grades.put("t" + talk, 3));
    List<String> ranking = IntStream.rangeClosed(1, 10).mapToObj(rank -> "t" + rank).toList();

    assertThat(Measures.of(ranking, grades).ndcg10()).isEqualTo(1, ROUNDING);
    assertThat(Measures.of(ranking, grades).recall50()).isEqualTo(10 / 15.0, ROUNDING);
  }

  @Test
  void nothingFound_orNothingToFind_scoresZero() {
    Measures zero =
        new Measures(
            /* ndcg10= */ 0,
            /* mrr10= */ 0,
            /* precision5= */ 0,
            /* recall50= */ 0,
            /* judged10= */ 0);

    assertThat(Measures.of(List.of(), Map.of("a", 3))).isEqualTo(zero);
    assertThat(Measures.of(List.of("a"), Map.of())).isEqualTo(zero);
    assertThat(Measures.mean(List.of())).isEqualTo(zero);
  }

  @Test
  void theMean_isOfEachMeasure() {
    assertThat(
            Measures.mean(
                List.of(new Measures(1, 0.5, 0.4, 1, 1), new Measures(0, 1, 0.2, 0.5, 0))))
        .isEqualTo(new Measures(0.5, 0.75, (0.4 + 0.2) / 2, 0.75, 0.5));
  }
}
