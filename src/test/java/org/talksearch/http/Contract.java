package org.talksearch.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The OpenAPI document that a server gives out, to hold answers against.
final class Contract {
  private final JsonObject document;
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  Contract(String document) {
    this.document = JsonParser.parseString(document).getAsJsonObject();
  }

  Set<String> paths() {
    return document.getAsJsonObject("paths").keySet();
  }

  /// The names of a path's parameters that stand in the query string.
  Set<String> queryParameters(String path) {
    Set<String> names = new TreeSet<>();
    JsonElement parameters = operation(path).get("parameters");
    if (parameters != null) {
      for (JsonElement parameter : parameters.getAsJsonArray()) {
        JsonObject named = resolved(parameter.getAsJsonObject());
        if (named.get("in").getAsString().equals("query")) {
          names.add(named.get("name").getAsString());
        }
      }
    }
    return names;
  }

  Set<String> statuses(String path) {
    return operation(path).getAsJsonObject("responses").keySet();
  }

  /// The media types and their contents of an answer; none where it has no body.
  JsonObject contents(String path, String status) {
    JsonObject response =
        resolved(operation(path).getAsJsonObject("responses").getAsJsonObject(status));
    return response.has("content") ? response.getAsJsonObject("content") : new JsonObject();
  }

  /// What the document finds wrong with an answer.
  List<String> violations(String path, int status, String mediaType, String body) {
    if (!statuses(path).contains(String.valueOf(status))) {
      return List.of("no status " + status);
    }
    JsonObject contents = contents(path, String.valueOf(status));
    if (!contents.has(mediaType)) {
      return List.of("no media type " + mediaType);
    }
    return violations(contents.getAsJsonObject(mediaType).getAsJsonObject("schema"), body);
  }

  /// What a schema of this document finds wrong with a JSON text.
  List<String> violations(JsonObject schema, String json) {
    JsonObject whole = schema.deepCopy();
    whole.add("components", document.get("components"));
    Schema compiled = schemas.getSchema(whole.toString(), InputFormat.JSON);
    return compiled
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private JsonObject operation(String path) {
    return document.getAsJsonObject("paths").getAsJsonObject(path).getAsJsonObject("get");
  }

  private JsonObject resolved(JsonObject element) {
    JsonElement reference = element.get("$ref");
    if (reference == null) {
      return element;
    }
    JsonObject at = document;
    for (String name : reference.getAsString().substring(2).split("/", -1)) {
      at = at.getAsJsonObject(name);
    }
    return at;
  }
}
