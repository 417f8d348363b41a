package org.talksearch.engine.cluster;

import com.google.gson.JsonObject;
import java.util.List;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.ranking.Part;
import org.talksearch.ranking.Weights;

/// The fields of an index on the cluster, beside those of the [parts][Part], and how it is made.
final class IndexMapping {
  /// Grows when an index of before cannot be read as one of now.
  static final String SCHEMA = "1";

  static final String ID = "id";

  /// The talk itself, as [org.talksearch.ranking.TalkCodec] writes it; it and the id alone are kept
  /// as they came.
  static final String TALK = "talk";

  /// 64 bits of a hash of `talk`.
  static final String CONTENT_HASH = "contentHash";

  /// The companies that the vocabulary lacks.
  static final String OTHER_COMPANIES = "otherCompanies";

  static final String YEAR = "year";

  /// Date as a number, 20150830; of a talk whose year alone is known, 20150000.
  static final String DATE = "date";

  /// Words of titles, to be listed.
  static final String TITLE_WORDS = "titleWords";

  private static final String TOKENS = "tokens";
  private static final String APART = "apart";
  private static final String HOLES = "holes";

  /// Longer ones would be cut: a position with many tokens is one of these at first.
  private static final int LONGEST_TOKEN = 1_000_000;

  /// That of our analyzers, between two texts of one field.
  private static final int POSITION_GAP = 100;

  private IndexMapping() {}

  static String facet(Facet facet) {
    return "facets." + facet.key();
  }

  /// The Latin words of a part, to be listed.
  static String latinWords(Part part) {
    return part.grams() + "Latin";
  }

  /// What is mentioned in a part, to be listed.
  static String mentioned(Part part) {
    return part.entities() + "Listed";
  }

  /// What an index is made with.
  static JsonObject body(ClusterIndex layout) {
    return Json.object("settings", settings(layout), "mappings", mappings());
  }

  private static JsonObject settings(ClusterIndex layout) {
    JsonObject apart =
        Json.object(
            "type",
            "pattern_capture",
            "preserve_original",
            false,
            "patterns",
            Json.array(List.of("([^" + TokenText.SAME_POSITION + "]+)")));
    JsonObject holes =
        Json.object("type", "stop", "stopwords", Json.array(List.of(TokenText.HOLE)));
    JsonObject analyzer =
        Json.object(
            "type", "custom", "tokenizer", TOKENS, "filter", Json.array(List.of(APART, HOLES)));
    JsonObject settings =
        Json.object(
            "number_of_shards",
            layout.shards().orElse(1),
            // A search asks for one hit more, to know whether there is one.
            "max_result_window",
            SearchRequest.LARGEST_WINDOW + 1,
            // Nothing is to be seen before the commit.
            "refresh_interval",
            -1,
            "analysis",
            Json.object(
                "tokenizer",
                Json.object(
                    TOKENS, Json.object("type", "whitespace", "max_token_length", LONGEST_TOKEN)),
                "filter",
                Json.object(APART, apart, HOLES, holes),
                "analyzer",
                Json.object(TOKENS, analyzer)),
            "similarity",
            Json.object("default", Json.object("type", "BM25", "k1", Weights.K1, "b", Weights.B)));
    copies(layout).entrySet().forEach(copies -> settings.add(copies.getKey(), copies.getValue()));
    return settings;
  }

  /// How many copies there are: the one thing of the settings that a clone does not take over.
  static JsonObject copies(ClusterIndex layout) {
    return layout.replicas().isPresent()
        ? Json.object("number_of_replicas", layout.replicas().getAsInt())
        : Json.object("auto_expand_replicas", "0-1");
  }

  private static JsonObject mappings() {
    JsonObject fields = new JsonObject();
    for (Part part : Part.values()) {
      fields.add(part.words(), text(true));
      fields.add(part.grams(), text(false));
      fields.add(part.entities(), tokens("freqs", true));
      fields.add(part.broader(), tokens("freqs", true));
      fields.add(latinWords(part), listed());
      fields.add(mentioned(part), listed());
    }
    for (Facet facet : Facet.values()) {
      fields.add(facet(facet), Json.object("type", "keyword"));
    }
    fields.add(ID, Json.object("type", "keyword"));
    fields.add(TALK, Json.object("type", "binary"));
    fields.add(CONTENT_HASH, Json.object("type", "long", "index", false));
    fields.add(OTHER_COMPANIES, listed());
    fields.add(TITLE_WORDS, listed());
    fields.add(YEAR, Json.object("type", "integer"));
    fields.add(DATE, Json.object("type", "integer"));
    return Json.object(
        "dynamic",
        "strict",
        "_meta",
        Json.object("schema", SCHEMA),
        "_source",
        Json.object("includes", Json.array(List.of(ID, TALK))),
        "properties",
        fields);
  }

  /// Of texts one after another.
  private static JsonObject text(boolean norms) {
    JsonObject text = tokens("positions", norms);
    text.addProperty("position_increment_gap", POSITION_GAP);
    return text;
  }

  private static JsonObject tokens(String indexed, boolean norms) {
    return Json.object(
        "type", "text", "analyzer", TOKENS, "index_options", indexed, "norms", norms);
  }

  /// Never searched, only counted.
  private static JsonObject listed() {
    return Json.object("type", "keyword", "index", false);
  }
}
