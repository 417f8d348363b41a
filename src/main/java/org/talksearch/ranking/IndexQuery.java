package org.talksearch.ranking;

import java.util.ArrayList;
import java.util.List;
import org.talksearch.query.Facet;

/// What finds talks of an index and scores them, for any engine to put in its own terms. Scores are
/// those of Lucene's queries of the same shape.
public sealed interface IndexQuery {

  /// Talks that have a term in a field, scored by BM25.
  record Term(String field, String term) implements IndexQuery {}

  /// Talks that have these terms at these distances in a field, scored by BM25.
  ///
  /// @param terms two at least, in the order of their positions
  record Phrase(String field, List<Placed> terms) implements IndexQuery {
    public Phrase {
      terms = List.copyOf(terms);
    }
  }

  /// A term of a phrase.
  ///
  /// @param position counted from any number
  record Placed(String term, int position) {}

  /// Talks that have a term in a field that begins so; each scores 1.
  record Prefix(String field, String prefix) implements IndexQuery {}

  /// Talks with a value of a facet; the score says nothing.
  record Label(Facet facet, String label) implements IndexQuery {}

  /// Talks of these years, both included; each scores 1.
  record Years(int from, int to) implements IndexQuery {}

  /// Talks that meet all that has to be met and, where nothing has to, any of the clauses. The
  /// score is the sum of those of the clauses met.
  record Clauses(List<Clause> clauses) implements IndexQuery {
    public Clauses {
      clauses = List.copyOf(clauses);
    }
  }

  /// A part of a query, and what it is there for.
  record Clause(IndexQuery query, Occur occur) {}

  /// What a clause is there for.
  enum Occur {
    /// Has to be met, and scores.
    MUST,
    /// Has to be met, and scores nothing.
    FILTER,
    /// Scores; one has to be met where there is none of the two above.
    SHOULD,
    /// Must not be met.
    MUST_NOT
  }

  /// Talks that any of these finds, with the highest score of those that do.
  record Best(List<IndexQuery> ways) implements IndexQuery {
    public Best {
      ways = List.copyOf(ways);
    }
  }

  /// Talks that meet so much of the weighed queries; the score says nothing.
  ///
  /// @param required the least sum of the weights of those met, 1 at least
  record Enough(List<Weighed> queries, int required) implements IndexQuery {
    public Enough {
      queries = List.copyOf(queries);
    }
  }

  /// A query, and how much it counts.
  ///
  /// @param weight 0 for not at all
  record Weighed(IndexQuery query, int weight) {}

  /// The same talks, each with this score.
  record Constant(IndexQuery query, float score) implements IndexQuery {}

  /// The same talks, each with so many times its score.
  record Boosted(IndexQuery query, float boost) implements IndexQuery {}

  /// The same talks, a score s being s · limit / (s + limit): small ones stay nearly what they are,
  /// large ones come close to the limit and never reach it, and the order stays.
  record Saturated(IndexQuery query, float limit) implements IndexQuery {}

  /// Every talk; each scores 1.
  record Everything() implements IndexQuery {}

  /// No talk.
  ///
  /// @param why for whoever reads the query
  record Nothing(String why) implements IndexQuery {}

  /// Talks that any of these finds.
  static IndexQuery any(List<IndexQuery> ways) {
    return new Clauses(ways.stream().map(way -> new Clause(way, Occur.SHOULD)).toList());
  }

  /// Gathers clauses in order.
  final class Gathering {
    private final List<Clause> clauses = new ArrayList<>();

    public Gathering add(IndexQuery query, Occur occur) {
      clauses.add(new Clause(query, occur));
      return this;
    }

    public Clauses build() {
      return new Clauses(clauses);
    }
  }
}
