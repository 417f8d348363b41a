package org.talksearch.engine.lucene;

import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.talksearch.query.Facet;
import org.talksearch.ranking.IndexQuery;
import org.talksearch.ranking.IndexQuery.Occur;

/// Turns queries into Lucene's own.
final class LuceneQueries {
  private static final FacetsConfig FACETS = IndexFields.facetsConfig();

  private LuceneQueries() {}

  static Query of(IndexQuery query) {
    return switch (query) {
      case IndexQuery.Term(String field, String term) -> new TermQuery(new Term(field, term));
      case IndexQuery.Phrase(String field, List<IndexQuery.Placed> terms) -> {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach(placed -> phrase.add(new Term(field, placed.term()), placed.position()));
        yield phrase.build();
      }
      case IndexQuery.Prefix(String field, String prefix) ->
          new PrefixQuery(new Term(field, prefix));
      case IndexQuery.Label(Facet facet, String label) ->
          new TermQuery(
              DrillDownQuery.term(
                  FACETS.getDimConfig(facet.key()).indexFieldName, facet.key(), label));
      case IndexQuery.Years(int from, int to) -> IntPoint.newRangeQuery(IndexFields.YEAR, from, to);
      case IndexQuery.Clauses(List<IndexQuery.Clause> clauses) -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        clauses.forEach(clause -> all.add(of(clause.query()), occur(clause.occur())));
        yield all.build();
      }
      case IndexQuery.Best(List<IndexQuery> ways) ->
          new DisjunctionMaxQuery(ways.stream().map(LuceneQueries::of).toList(), 0);
      case IndexQuery.Enough(List<IndexQuery.Weighed> queries, int required) ->
          enough(queries, required);
      case IndexQuery.Constant(IndexQuery found, float score) ->
          boosted(new ConstantScoreQuery(of(found)), score);
      case IndexQuery.Boosted(IndexQuery boosted, float boost) -> boosted(of(boosted), boost);
      case IndexQuery.Saturated(IndexQuery saturated, float limit) ->
          Saturation.of(of(saturated), limit);
      case IndexQuery.Everything() -> MatchAllDocsQuery.INSTANCE;
      case IndexQuery.Nothing(String why) -> new MatchNoDocsQuery(why);
    };
  }

  private static Query boosted(Query query, float boost) {
    return boost == 1 ? query : new BoostQuery(query, boost);
  }

  /// Lucene counts clauses, so that a heavy query is there several times.
  private static Query enough(List<IndexQuery.Weighed> queries, int required) {
    BooleanQuery.Builder clauses = new BooleanQuery.Builder();
    for (IndexQuery.Weighed weighed : queries) {
      Query query = of(weighed.query());
      for (int times = 0; times < weighed.weight(); times++) {
        clauses.add(query, BooleanClause.Occur.SHOULD);
      }
    }
    return clauses.setMinimumNumberShouldMatch(required).build();
  }

  private static BooleanClause.Occur occur(Occur occur) {
    return switch (occur) {
      case MUST -> BooleanClause.Occur.MUST;
      case FILTER -> BooleanClause.Occur.FILTER;
      case SHOULD -> BooleanClause.Occur.SHOULD;
      case MUST_NOT -> BooleanClause.Occur.MUST_NOT;
    };
  }
}
