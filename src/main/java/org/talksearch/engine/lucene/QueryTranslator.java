package org.talksearch.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
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

/// Turns a query's expression into Lucene queries for one snapshot of the index. [Coverage] decides
/// which talks have enough of the plain words; facets and totals count exactly these.
final class QueryTranslator {
  private final IndexSearcher searcher;
  private final Lexicon lexicon;
  private final QueryCutter cutter;
  private final FacetFilters filters;
  private final OtherCompanies others;
  private final UnitQueries unitQueries;

  /// Units beyond these are left out, wherever in the query they stand: 512 Han characters would
  /// have hundreds, and Lucene takes 1,024 clauses.
  private int unitsLeft = 32;

  private final List<QueryUnit> units = new ArrayList<>();
  private final List<QueryUnit> asking = new ArrayList<>();
  private final List<AdjacentUnits> adjacent = new ArrayList<>();
  private final List<QueryUnit> phrases = new ArrayList<>();
  private final List<QueryFilter> queryFilters = new ArrayList<>();

  QueryTranslator(
      IndexSearcher searcher,
      Lexicon lexicon,
      QueryCutter cutter,
      FacetFilters filters,
      OtherCompanies others) {
    this.searcher = searcher;
    this.lexicon = lexicon;
    this.cutter = cutter;
    this.filters = filters;
    this.others = others;
    this.unitQueries = new UnitQueries(searcher.getIndexReader(), lexicon);
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
      Understanding understanding) {
    /// What is marked beside units and phrases: the parts of units, but for single characters, that
    /// are everywhere.
    List<QueryUnit> markedWithParts() {
      List<QueryUnit> all = new ArrayList<>(marked);
      for (QueryUnit unit : marked) {
        unit.parts().stream()
            .filter(part -> !part.entities().isEmpty() || !part.typed().isHanCharacter())
            .forEach(all::add);
      }
      return all;
    }
  }

  Translated translate(Expression typed) throws IOException {
    Expression expression = PlainFilters.of(typed, filters, others);
    BooleanQuery.Builder conditions = new BooleanQuery.Builder();
    boolean anyCondition = false;
    for (Expression part : parts(expression)) {
      if (part instanceof Words(String text)) {
        QueryCutter.Cut cut = cut(text);
        units.addAll(cut.units());
        asking.addAll(cut.asking());
        adjacent.addAll(cut.adjacent());
      } else {
        add(part, conditions);
        anyCondition = true;
      }
    }
    List<QueryUnit> marked = new ArrayList<>(units);
    marked.addAll(phrases);
    Query conditionQuery = MatchAllDocsQuery.INSTANCE;
    if (anyCondition) {
      conditionQuery = conditions.build();
    } else if (units.isEmpty() && !parts(expression).isEmpty()) {
      conditionQuery = new MatchNoDocsQuery("nothing but punctuation was typed");
    }
    if (units.isEmpty()) {
      return new Translated(
          new ConstantScoreQuery(conditionQuery),
          conditionQuery,
          !marked.isEmpty(),
          marked,
          new Understanding(List.of(), queryFilters, 100));
    }
    Coverage coverage = Coverage.of(units, unitQueries, searcher);
    return new Translated(
        new ConstantScoreQuery(both(conditionQuery, coverage.matching())),
        scored(units, both(conditionQuery, coverage.matching()), conditions(conditionQuery)),
        true,
        marked,
        new Understanding(understood(), queryFilters, coverage.required()));
  }

  /// What scores beside the units: the conditions, words that only put a question, and units that
  /// stand side by side.
  private Query conditions(Query required) throws IOException {
    BooleanQuery.Builder conditions = new BooleanQuery.Builder().add(required, Occur.SHOULD);
    for (QueryUnit unit : asking) {
      conditions.add(new BoostQuery(unitQueries.scored(unit), Weights.ASKING), Occur.SHOULD);
    }
    for (AdjacentUnits pair : adjacent) {
      conditions.add(unitQueries.adjacent(pair), Occur.SHOULD);
    }
    return conditions.build();
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  /// Scores what `matching` finds by its units, and by `conditions`.
  private Query scored(List<QueryUnit> scoredUnits, Query matching, Query conditions)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(matching, Occur.FILTER);
    query.add(conditions, Occur.SHOULD);
    for (QueryUnit unit : scoredUnits) {
      query.add(unitQueries.scored(unit), Occur.SHOULD);
    }
    return query.build();
  }

  private List<Understanding.Unit> understood() throws IOException {
    List<Understanding.Unit> understood = new ArrayList<>();
    for (QueryUnit unit : units) {
      boolean known = Coverage.finds(UnitQueries.matching(unit), 1, searcher);
      understood.add(new Understanding.Unit(unit.text(), unit.entities(), unit.readings(), known));
    }
    return understood;
  }

  /// The units of plain words, as many as the query may still have, and no more pairs than units.
  private QueryCutter.Cut cut(String text) throws IOException {
    QueryCutter.Cut cut = cutter.units(text, lexicon);
    List<QueryUnit> found = new ArrayList<>();
    for (QueryUnit unit : take(cut.units())) {
      found.add(unitQueries.completed(unit));
    }
    List<AdjacentUnits> pairs = cut.adjacent().stream().limit(found.size()).toList();
    return new QueryCutter.Cut(found, take(cut.asking()), pairs);
  }

  private List<QueryUnit> take(List<QueryUnit> wanted) {
    int taken = Math.min(unitsLeft, wanted.size());
    unitsLeft -= taken;
    return wanted.subList(0, taken);
  }

  private QueryUnit halfTyped(String text) {
    QueryUnit unit = cutter.unit(text, List.of());
    return new QueryUnit(text, List.of(), List.of(unit.typed().asHalfTyped()));
  }

  private static List<Expression> parts(Expression expression) {
    return expression instanceof All(List<Expression> parts) ? parts : List.of(expression);
  }

  /// Adds a part that every talk has to meet.
  private void add(Expression part, BooleanQuery.Builder conditions) throws IOException {
    switch (part) {
      case Not(Expression excluded) -> conditions.add(excluded(excluded), Occur.MUST_NOT);
      case Filter(var facet, _, var value) -> {
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
        List<QueryUnit> found = cut(text).units();
        phrases.addAll(found);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        found.forEach(unit -> all.add(UnitQueries.matching(unit), Occur.FILTER));
        yield scored(found, all.build(), MatchAllDocsQuery.INSTANCE);
      }
      case Phrase(String text) -> {
        QueryUnit unit = cutter.unit(text, List.of());
        phrases.add(unit);
        yield UnitQueries.phrase(unit);
      }
      case Prefix(String text) -> {
        QueryUnit unit = halfTyped(text);
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
      case Filter(var facet, _, var value) -> {
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
        for (QueryUnit unit : cut(text).units()) {
          all.add(UnitQueries.naming(unit), Occur.MUST);
        }
        yield all.build();
      }
      case Filter(var facet, _, var value) -> {
        queryFilters.add(new QueryFilter(facet, value, true));
        yield filters.query(facet, List.of(value));
      }
      case Phrase(String text) -> UnitQueries.phrase(cutter.unit(text, List.of()));
      case Prefix(String text) -> UnitQueries.prefix(text, halfTyped(text));
      case Not not -> condition(not);
      case Any any -> condition(any);
      case All all -> condition(all);
    };
  }
}
