package org.talksearch.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.talksearch.engine.Understanding;
import org.talksearch.engine.Understanding.QueryFilter;
import org.talksearch.query.Expression;
import org.talksearch.query.Expression.All;
import org.talksearch.query.Expression.Any;
import org.talksearch.query.Expression.Filter;
import org.talksearch.query.Expression.Not;
import org.talksearch.query.Expression.Phrase;
import org.talksearch.query.Expression.Prefix;
import org.talksearch.query.Expression.Words;

/// Turns a query's expression into Lucene queries for one snapshot of the index.
///
/// Talks match that have all units of the plain words; where these are too few, talks that have
/// 75%, 60%, 50% of the units, and at last any. Facets and totals count exactly the talks that
/// match.
final class QueryTranslator {
  private static final double[] SHARES = {1, 0.75, 0.6, 0.5, 0};

  /// Fewer talks than this are too few, and so are fewer than a fiftieth of a small index.
  private static final int ENOUGH = 50;

  private static final int SMALL_SHARE = 50;

  private final IndexSearcher searcher;
  private final QueryCutter cutter;
  private final FacetFilters filters;
  private final UnitQueries unitQueries;

  /// Units beyond these are left out, wherever in the query they stand: 512 Han characters would
  /// have hundreds, and Lucene takes 1,024 clauses.
  private int unitsLeft = 32;

  private final List<QueryUnit> units = new ArrayList<>();
  private final List<QueryUnit> phrases = new ArrayList<>();
  private final List<QueryFilter> queryFilters = new ArrayList<>();

  QueryTranslator(IndexSearcher searcher, QueryCutter cutter, FacetFilters filters) {
    this.searcher = searcher;
    this.cutter = cutter;
    this.filters = filters;
    this.unitQueries = new UnitQueries(searcher.getIndexReader());
  }

  /// A query in Lucene's terms.
  ///
  /// @param matching finds the talks that match, without a score
  /// @param scored the same talks, with a score
  /// @param ranked whether the score tells talks apart
  /// @param marked units and phrases, for marking what was found
  record Translated(
      Query matching,
      Query scored,
      boolean ranked,
      List<QueryUnit> marked,
      Understanding understanding) {}

  Translated translate(Expression expression) throws IOException {
    BooleanQuery.Builder conditions = new BooleanQuery.Builder();
    boolean anyCondition = false;
    for (Expression part : parts(expression)) {
      if (part instanceof Words(String text)) {
        units.addAll(cut(text));
      } else {
        add(part, conditions);
        anyCondition = true;
      }
    }
    List<Understanding.Unit> understood = new ArrayList<>();
    BooleanQuery.Builder matchingUnits = new BooleanQuery.Builder();
    BooleanQuery.Builder scoredUnits = new BooleanQuery.Builder();
    for (QueryUnit unit : units) {
      Query matching = UnitQueries.matching(unit);
      matchingUnits.add(matching, Occur.SHOULD);
      scoredUnits.add(unitQueries.scored(unit), Occur.SHOULD);
      understood.add(
          new Understanding.Unit(unit.text(), unit.entities(), searcher.count(matching) > 0));
    }
    int required = required(matchingUnits);
    List<QueryUnit> marked = new ArrayList<>(units);
    marked.addAll(phrases);
    Query conditionQuery = MatchAllDocsQuery.INSTANCE;
    if (anyCondition) {
      conditionQuery = conditions.build();
    } else if (units.isEmpty() && !parts(expression).isEmpty()) {
      conditionQuery = new MatchNoDocsQuery("nothing but punctuation was typed");
    }
    return new Translated(
        new ConstantScoreQuery(with(conditionQuery, matchingUnits, required, Occur.FILTER)),
        with(conditionQuery, scoredUnits, required, Occur.MUST),
        !marked.isEmpty(),
        marked,
        new Understanding(understood, queryFilters, required));
  }

  /// The units of plain words, as many as the query may still have.
  private List<QueryUnit> cut(String text) throws IOException {
    List<QueryUnit> found = new ArrayList<>();
    for (QueryUnit unit : cutter.units(text)) {
      if (unitsLeft > 0) {
        unitsLeft--;
        found.add(unitQueries.completed(unit));
      }
    }
    return found;
  }

  private static List<Expression> parts(Expression expression) {
    return expression instanceof All(List<Expression> parts) ? parts : List.of(expression);
  }

  private Query with(
      Query conditions, BooleanQuery.Builder unitClauses, int required, Occur occur) {
    if (units.isEmpty()) {
      return conditions;
    }
    Query unitQuery = unitClauses.setMinimumNumberShouldMatch(required).build();
    return new BooleanQuery.Builder().add(conditions, occur).add(unitQuery, occur).build();
  }

  /// How many units a talk has to have: as many as leave enough talks.
  private int required(BooleanQuery.Builder matchingUnits) throws IOException {
    int enough = Math.clamp(searcher.getIndexReader().numDocs() / SMALL_SHARE, 1, ENOUGH);
    int required = units.size();
    for (double share : SHARES) {
      required = Math.clamp((int) Math.ceil(share * units.size()), 1, Math.max(1, units.size()));
      if (required == 1
          || searcher.count(matchingUnits.setMinimumNumberShouldMatch(required).build())
              >= enough) {
        break;
      }
    }
    return units.isEmpty() ? 0 : required;
  }

  /// Adds a part that every talk has to meet.
  private void add(Expression part, BooleanQuery.Builder conditions) throws IOException {
    switch (part) {
      case Not(Expression excluded) -> conditions.add(excluded(excluded), Occur.MUST_NOT);
      case Filter(var facet, var value) -> {
        queryFilters.add(new QueryFilter(facet, value, false));
        conditions.add(filters.query(facet, List.of(value)), Occur.FILTER);
      }
      case All all -> conditions.add(condition(all), Occur.MUST);
      case Any any -> conditions.add(condition(any), Occur.MUST);
      case Words words -> conditions.add(condition(words), Occur.MUST);
      case Phrase phrase -> conditions.add(condition(phrase), Occur.MUST);
      case Prefix prefix -> conditions.add(condition(prefix), Occur.MUST);
    }
    // A query of exclusions alone means: all talks but these.
    conditions.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
  }

  private Query condition(Expression part) throws IOException {
    return switch (part) {
      case Words(String text) -> {
        List<QueryUnit> found = cut(text);
        phrases.addAll(found);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (QueryUnit unit : found) {
          all.add(unitQueries.scored(unit), Occur.MUST);
        }
        yield all.build();
      }
      case Phrase(String text) -> {
        QueryUnit unit = cutter.unit(text, List.of());
        phrases.add(unit);
        yield UnitQueries.phrase(unit);
      }
      case Prefix(String text) -> {
        QueryUnit unit = cutter.unit(text, List.of()).asHalfTyped();
        phrases.add(unit);
        yield UnitQueries.prefix(text, unit);
      }
      case Any(List<Expression> ways) -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Expression way : ways) {
          any.add(condition(way), Occur.SHOULD);
        }
        yield any.build();
      }
      case All(List<Expression> parts) -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Expression each : parts) {
          add(each, all);
        }
        yield all.build();
      }
      case Filter(var facet, var value) -> {
        queryFilters.add(new QueryFilter(facet, value, false));
        yield new ConstantScoreQuery(filters.query(facet, List.of(value)));
      }
      case Not(Expression excluded) ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(excluded(excluded), Occur.MUST_NOT)
              .build();
    };
  }

  /// What an exclusion finds: talks that have the word or name the entity; pieces of other words do
  /// not count.
  private Query excluded(Expression part) throws IOException {
    return switch (part) {
      case Words(String text) -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (QueryUnit unit : cut(text)) {
          all.add(UnitQueries.naming(unit), Occur.MUST);
        }
        yield all.build();
      }
      case Filter(var facet, var value) -> {
        queryFilters.add(new QueryFilter(facet, value, true));
        yield filters.query(facet, List.of(value));
      }
      case Phrase(String text) -> UnitQueries.phrase(cutter.unit(text, List.of()));
      case Prefix(String text) -> UnitQueries.prefix(text, cutter.unit(text, List.of()));
      case Not not -> condition(not);
      case Any any -> condition(any);
      case All all -> condition(all);
    };
  }
}
