package org.talksearch.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// A score s as s · limit / (s + limit): small ones stay nearly what they are, large ones come
/// close to the limit and never reach it, and the order stays.
final class Saturation extends DoubleValuesSource {
  private final float limit;

  private Saturation(float limit) {
    this.limit = limit;
  }

  /// The same talks with saturated scores.
  static Query of(Query query, float limit) {
    // A function of nothing is not rewritten away as nothing itself is.
    boolean nothing = query instanceof BooleanQuery clauses && clauses.clauses().isEmpty();
    return nothing ? query : new FunctionScoreQuery(query, new Saturation(limit));
  }

  private double of(double score) {
    return score * limit / (score + limit);
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) {
    return new DoubleValues() {
      @Override
      public double doubleValue() throws IOException {
        return of(scores.doubleValue());
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        return scores.advanceExact(document);
      }
    };
  }

  @Override
  public boolean needsScores() {
    return true;
  }

  @Override
  public Explanation explain(LeafReaderContext leaf, int document, Explanation score) {
    return Explanation.match(
        of(score.getValue().doubleValue()),
        "s * " + limit + " / (s + " + limit + "), the saturated score, from:",
        score);
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return true;
  }

  @Override
  public int hashCode() {
    return Float.hashCode(limit);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Saturation saturation && saturation.limit == limit;
  }

  @Override
  public String toString() {
    return "saturated at " + limit;
  }
}
