package org.talksearch.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.talksearch.query.Position;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.ranking.IndexQuery.Boosted;
import org.talksearch.ranking.IndexQuery.Constant;
import org.talksearch.ranking.IndexQuery.Everything;
import org.talksearch.ranking.IndexQuery.Gathering;
import org.talksearch.ranking.IndexQuery.Nothing;
import org.talksearch.ranking.IndexQuery.Occur;

/// Turns a query's expression into queries of an index, for one snapshot of it. [Coverage] decides
/// which talks have enough of the plain words; facets and totals count exactly these.
public final class QueryTranslator {
  private final IndexStatistics statistics;
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

  public QueryTranslator(
      IndexStatistics statistics,
      Lexicon lexicon,
      QueryCutter cutter,
      FacetFilters filters,
      OtherCompanies others) {
    this.statistics = statistics;
    this.lexicon = lexicon;
    this.cutter = cutter;
    this.filters = filters;
    this.others = others;
    this.unitQueries = new UnitQueries(statistics, lexicon);
  }

  /// A query as the index is asked.
  ///
  /// @param matching finds the talks that match, without a score
  /// @param scored the same talks, with a score
  /// @param ranked whether the score tells talks apart
  /// @param marked units and phrases, for marking what was found
  public record Translated(
      IndexQuery matching,
      IndexQuery scored,
      boolean ranked,
      List<QueryUnit> marked,
      Understanding understanding) {
    /// What is marked beside units and phrases: the parts of units, but for single characters, that
    /// are everywhere.
    public List<QueryUnit> markedWithParts() {
      List<QueryUnit> all = new ArrayList<>(marked);
      for (QueryUnit unit : marked) {
        unit.parts().stream()
            .filter(part -> !part.entities().isEmpty() || !part.typed().isHanCharacter())
            .forEach(all::add);
      }
      return all;
    }

    /// Whether the score is what the order goes by. The hits after a position are in the order that
    /// those before it were in, also if a commit has made more or less of the query. A query that
    /// tells no talk from another is answered with the newest first.
    public boolean isBestFirst(SearchRequest request) {
      return request
          .after()
          .map(Position.Scored.class::isInstance)
          .orElse(request.sort() == Sort.RELEVANCE && ranked);
    }
  }

  public Translated translate(Expression typed) throws IOException {
    Expression expression = PlainFilters.of(typed, filters, others);
    Gathering conditions = new Gathering();
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
    IndexQuery conditionQuery = new Everything();
    if (anyCondition) {
      conditionQuery = conditions.build();
    } else if (units.isEmpty() && !parts(expression).isEmpty()) {
      conditionQuery = new Nothing("nothing but punctuation was typed");
    }
    if (units.isEmpty()) {
      return new Translated(
          new Constant(conditionQuery, 1),
          conditionQuery,
          !marked.isEmpty(),
          marked,
          new Understanding(List.of(), queryFilters, 100));
    }
    unitQueries.lookUp(weighed());
    Coverage coverage = Coverage.of(units, unitQueries, statistics);
    return new Translated(
        new Constant(both(conditionQuery, coverage.matching()), 1),
        scored(units, both(conditionQuery, coverage.matching()), conditions(conditionQuery)),
        true,
        marked,
        new Understanding(understood(coverage), queryFilters, coverage.required()));
  }

  private List<QueryUnit> weighed() {
    List<QueryUnit> weighed = new ArrayList<>(units);
    weighed.addAll(asking);
    for (AdjacentUnits pair : adjacent) {
      weighed.add(pair.first());
      weighed.add(pair.second());
    }
    return weighed;
  }

  /// What scores beside the units: the conditions, words that only put a question, and units that
  /// stand side by side.
  private IndexQuery conditions(IndexQuery required) throws IOException {
    Gathering conditions = new Gathering().add(required, Occur.SHOULD);
    for (QueryUnit unit : asking) {
      conditions.add(new Boosted(unitQueries.scored(unit), Weights.ASKING), Occur.SHOULD);
    }
    for (AdjacentUnits pair : adjacent) {
      conditions.add(unitQueries.adjacent(pair), Occur.SHOULD);
    }
    return conditions.build();
  }

  private static IndexQuery both(IndexQuery one, IndexQuery other) {
    return new Gathering().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  /// Scores what `matching` finds by its units, and by `conditions`.
  private IndexQuery scored(List<QueryUnit> scoredUnits, IndexQuery matching, IndexQuery conditions)
      throws IOException {
    Gathering query = new Gathering().add(matching, Occur.FILTER);
    query.add(conditions, Occur.SHOULD);
    for (QueryUnit unit : scoredUnits) {
      query.add(unitQueries.scored(unit), Occur.SHOULD);
    }
    return query.build();
  }

  private List<Understanding.Unit> understood(Coverage coverage) throws IOException {
    List<Boolean> known =
        coverage.strict()
            ? Collections.nCopies(units.size(), true)
            : statistics.find(units.stream().map(UnitQueries::matching).toList(), 1);
    List<Understanding.Unit> understood = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      QueryUnit unit = units.get(i);
      understood.add(
          new Understanding.Unit(unit.text(), unit.entities(), unit.readings(), known.get(i)));
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
  private void add(Expression part, Gathering conditions) throws IOException {
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
    conditions.add(new Everything(), Occur.FILTER);
  }

  private IndexQuery condition(Expression part) throws IOException {
    return switch (part) {
      case Words(String text) -> {
        List<QueryUnit> found = cut(text).units();
        unitQueries.lookUp(found);
        phrases.addAll(found);
        Gathering all = new Gathering();
        found.forEach(unit -> all.add(UnitQueries.matching(unit), Occur.FILTER));
        yield scored(found, all.build(), new Everything());
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
        Gathering any = new Gathering();
        for (Expression way : ways) {
          any.add(condition(way), Occur.SHOULD);
        }
        yield any.build();
      }
      case All(List<Expression> parts) -> {
        Gathering all = new Gathering();
        for (Expression each : parts) {
          add(each, all);
        }
        yield all.build();
      }
      case Filter(var facet, _, var value) -> {
        queryFilters.add(new QueryFilter(facet, value, false));
        yield new Constant(filters.query(facet, List.of(value)), 1);
      }
      case Not(Expression excluded) ->
          new Gathering()
              .add(new Everything(), Occur.FILTER)
              .add(excluded(excluded), Occur.MUST_NOT)
              .build();
    };
  }

  /// What an exclusion finds: talks that have the word or name the entity; pieces of other words do
  /// not count.
  private IndexQuery excluded(Expression part) throws IOException {
    return switch (part) {
      case Words(String text) -> {
        Gathering all = new Gathering();
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
