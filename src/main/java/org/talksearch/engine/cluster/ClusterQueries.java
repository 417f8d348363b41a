package org.talksearch.engine.cluster;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.talksearch.query.Facet;
import org.talksearch.ranking.IndexQuery;
import org.talksearch.ranking.IndexQuery.Clause;
import org.talksearch.ranking.IndexQuery.Occur;
import org.talksearch.ranking.IndexQuery.Weighed;

/// Writes queries in the language of OpenSearch, so that they become the same queries of Lucene
/// there, and score the same.
final class ClusterQueries {
  /// The same text every time: the cluster compiles it once.
  private static final String SATURATION = "_score * params.limit / (_score + params.limit)";

  private ClusterQueries() {}

  static JsonObject of(IndexQuery query) {
    return switch (query) {
      case IndexQuery.Term(String field, String term) ->
          onField("term", field, Json.object("value", TokenText.term(term)));
      case IndexQuery.Phrase(String field, List<IndexQuery.Placed> terms) ->
          onField("match_phrase", field, Json.object("query", TokenText.ofPhrase(terms)));
      case IndexQuery.Prefix(String field, String prefix) ->
          onField("prefix", field, Json.object("value", TokenText.term(prefix)));
      case IndexQuery.Label(Facet facet, String label) ->
          onField("term", IndexMapping.facet(facet), Json.object("value", label));
      case IndexQuery.Years(int from, int to) ->
          onField("range", IndexMapping.YEAR, Json.object("gte", from, "lte", to));
      case IndexQuery.Clauses(List<Clause> clauses) -> clauses(clauses);
      case IndexQuery.Best(List<IndexQuery> ways) ->
          ways.isEmpty() ? nothing() : Json.object("dis_max", Json.object("queries", all(ways)));
      case IndexQuery.Enough(List<Weighed> queries, int required) -> enough(queries, required);
      case IndexQuery.Constant(IndexQuery found, float score) ->
          Json.object("constant_score", Json.object("filter", of(found), "boost", score));
      case IndexQuery.Boosted(IndexQuery boosted, float boost) ->
          Json.object("bool", Json.object("must", of(boosted), "boost", boost));
      case IndexQuery.Saturated(IndexQuery saturated, float limit) ->
          Json.object(
              "script_score",
              Json.object(
                  "query",
                  of(saturated),
                  "script",
                  Json.object("source", SATURATION, "params", Json.object("limit", limit))));
      case IndexQuery.Everything() -> everything();
      case IndexQuery.Nothing(_) -> nothing();
    };
  }

  static JsonObject everything() {
    return Json.object("match_all", new JsonObject());
  }

  private static JsonObject nothing() {
    return Json.object("match_none", new JsonObject());
  }

  private static JsonObject onField(String kind, String field, JsonObject what) {
    return Json.object(kind, Json.object(field, what));
  }

  private static JsonArray all(List<IndexQuery> queries) {
    return Json.array(queries.stream().map(ClusterQueries::of).toList());
  }

  private static JsonObject clauses(List<Clause> clauses) {
    if (clauses.isEmpty()) {
      return nothing(); // OpenSearch takes it for everything
    }
    Map<Occur, List<IndexQuery>> byOccur = new EnumMap<>(Occur.class);
    for (Clause clause : clauses) {
      byOccur.computeIfAbsent(clause.occur(), occur -> new ArrayList<>()).add(clause.query());
    }
    JsonObject bool = new JsonObject();
    byOccur.forEach((occur, queries) -> bool.add(name(occur), all(queries)));
    boolean optional = byOccur.containsKey(Occur.MUST) || byOccur.containsKey(Occur.FILTER);
    if (byOccur.containsKey(Occur.SHOULD)) {
      bool.addProperty("minimum_should_match", optional ? 0 : 1);
    }
    return Json.object("bool", bool);
  }

  private static String name(Occur occur) {
    return switch (occur) {
      case MUST -> "must";
      case FILTER -> "filter";
      case SHOULD -> "should";
      case MUST_NOT -> "must_not";
    };
  }

  /// A heavy query several times, as Lucene would have it, would soon be more clauses than a
  /// cluster takes. Weights are added up as scores instead: whole numbers, so exact.
  private static JsonObject enough(List<Weighed> queries, int required) {
    List<Weighed> counting = queries.stream().filter(query -> query.weight() > 0).toList();
    int total = counting.stream().mapToInt(Weighed::weight).sum();
    int lightest = counting.stream().mapToInt(Weighed::weight).min().orElse(0);
    if (total < required) {
      return nothing();
    }
    List<IndexQuery> all = counting.stream().map(Weighed::query).toList();
    if (total - lightest < required) {
      return Json.object("bool", Json.object("filter", all(all)));
    }
    if (lightest >= required) {
      return of(IndexQuery.any(all));
    }
    List<IndexQuery> weights = new ArrayList<>();
    counting.forEach(query -> weights.add(new IndexQuery.Constant(query.query(), query.weight())));
    return Json.object(
        "function_score", Json.object("query", of(IndexQuery.any(weights)), "min_score", required));
  }
}
