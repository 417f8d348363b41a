package org.talksearch.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// How good a ranking is, each from 0 to 1.
///
/// @param ndcg10 normalised discounted cumulative gain of the first ten, with gain 2^grade - 1
///   (Burges et al., Learning to Rank using Gradient Descent, 2005) and discount log2(rank + 1)
/// @param mrr10 1 / rank of the first talk of grade 2 or 3 within the first ten, else 0
/// @param precision5 share of the first five that have grade 2 or 3
/// @param recall50 share of all talks of grade 1 to 3 that are within the first fifty
/// @param judged10 share of the first ten that anybody judged: tells a low score for want of
///   judgements from a bad ranking
public record Measures(
    double ndcg10, double mrr10, double precision5, double recall50, double judged10) {
  private static final int GOOD = 2;

  /// Measures one topic's ranking, the ids of talks best first.
  static Measures of(List<String> ranking, Map<String, Integer> grades) {
    List<String> ten = ranking.stream().limit(10).toList();
    double ideal =
        gain(grades.values().stream().sorted(Comparator.reverseOrder()).limit(10).toList());
    List<Integer> gradesOfTen = ten.stream().map(talk -> grades.getOrDefault(talk, 0)).toList();
    double firstGood = 0;
    for (int rank = gradesOfTen.size(); rank > 0; rank--) {
      if (gradesOfTen.get(rank - 1) >= GOOD) {
        firstGood = 1.0 / rank;
      }
    }
    long relevant = grades.values().stream().filter(grade -> grade > 0).count();
    return new Measures(
        ideal == 0 ? 0 : gain(gradesOfTen) / ideal,
        firstGood,
        gradesOfTen.stream().limit(5).filter(grade -> grade >= GOOD).count() / 5.0,
        ranking.stream().limit(50).filter(talk -> grades.getOrDefault(talk, 0) > 0).count()
            / (double) Math.max(1, relevant),
        ten.stream().filter(grades::containsKey).count() / (double) Math.max(1, ten.size()));
  }

  /// The mean of each measure; zeros of none.
  static Measures mean(Collection<Measures> all) {
    return new Measures(
        mean(all, Measures::ndcg10),
        mean(all, Measures::mrr10),
        mean(all, Measures::precision5),
        mean(all, Measures::recall50),
        mean(all, Measures::judged10));
  }

  private static double mean(Collection<Measures> all, ToDoubleFunction<Measures> measure) {
    return all.stream().mapToDouble(measure).average().orElse(0);
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int rank = 1; rank <= grades.size(); rank++) {
      gain += (Math.pow(2, grades.get(rank - 1)) - 1) * Math.log(2) / Math.log(rank + 1);
    }
    return gain;
  }
}
