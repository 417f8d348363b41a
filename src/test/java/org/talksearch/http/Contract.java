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
import java.util.Locale;
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

  /// What can be asked: a method and a path, such as `GET /api/search`.
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    JsonObject paths = document.getAsJsonObject("paths");
    for (String path : paths.keySet()) {
      for (String method : paths.getAsJsonObject(path).keySet()) {
        operations.add(method.toUpperCase(Locale.ROOT) + " " + path);
      }
    }
    return operations;
  }

  /// The names of an operation's parameters that stand in the query string.
  Set<String> queryParameters(String operation) {
    Set<String> names = new TreeSet<>();
    JsonElement parameters = operation(operation).get("parameters");
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

  Set<String> statuses(String operation) {
    return operation(operation).getAsJsonObject("responses").keySet();
  }

  /// The media types and their contents of an answer; none where it has no body.
  JsonObject contents(String operation, String status) {
    JsonObject response =
        resolved(operation(operation).getAsJsonObject("responses").getAsJsonObject(status));
    return response.has("content") ? response.getAsJsonObject("content") : new JsonObject();
  }

  /// What the document finds wrong with an answer.
  List<String> violations(String operation, int status, String mediaType, String body) {
    if (!statuses(operation).contains(String.valueOf(status))) {
      return List.of("no status " + status);
    }
    JsonObject contents = contents(operation, String.valueOf(status));
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

  private JsonObject operation(String operation) {
    String[] methodAndPath = operation.split(" ", 2);
    return document
        .getAsJsonObject("paths")
        .getAsJsonObject(methodAndPath[1])
        .getAsJsonObject(methodAndPath[0].toLowerCase(Locale.ROOT));
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
