package org.talksearch.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The OpenAPI document that a server gives out, to hold answers against.
final class Contract {
  private final JsonObject document;
  private final SchemaRegistry schemas =
      SchemaRegistry.withDefaultDialect(
          Dialect.builder(Dialects.getDraft202012()).format(new Int32()).build());

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

  /// Every schema of a type, wherever it stands.
  List<JsonObject> schemasOf(String type) {
    return objects(document)
        .filter(object -> new JsonPrimitive(type).equals(object.get("type")))
        .toList();
  }

  private static Stream<JsonObject> objects(JsonElement element) {
    return switch (element) {
      case JsonObject object ->
          Stream.concat(
              Stream.of(object), object.asMap().values().stream().flatMap(Contract::objects));
      case JsonArray array -> array.asList().stream().flatMap(Contract::objects);
      default -> Stream.empty();
    };
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

  /// OpenAPI's own format for integers of 32 bits, which JSON Schema lacks. Generated clients read
  /// such a number into an `int`.
  private static final class Int32 implements Format {
    @Override
    public String getName() {
      return "int32";
    }

    @Override
    public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
      return !value.isIntegralNumber() || value.canConvertToInt();
    }
  }
}
