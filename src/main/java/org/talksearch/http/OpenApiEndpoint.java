package org.talksearch.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The contract of this API, as an OpenAPI 3.1 document.
final class OpenApiEndpoint implements Endpoint {
  private static final String RESOURCE = "/openapi/openapi.json";
  private final Answer document;

  /// @param window how far into the hits pages go
  OpenApiEndpoint(String version, String basePath, int window) {
    JsonObject contract = read();
    contract.getAsJsonObject("info").addProperty("version", version);
    JsonObject server = contract.getAsJsonArray("servers").get(0).getAsJsonObject();
    server.addProperty("url", basePath + "/");
    pages(contract).forEach(schema -> schema.addProperty("maximum", window));
    document = Answer.json(Json.writeAll(contract));
  }

  /// The schemas of the parameters `page` that end with the window.
  private static List<JsonObject> pages(JsonObject contract) {
    return contract.getAsJsonObject("paths").asMap().values().stream()
        .flatMap(path -> path.getAsJsonObject().asMap().values().stream())
        .map(operation -> operation.getAsJsonObject().getAsJsonArray("parameters"))
        .filter(Objects::nonNull)
        .flatMap(parameters -> parameters.asList().stream())
        .map(JsonElement::getAsJsonObject)
        .filter(parameter ->
            parameter.has("name") && parameter.get("name").getAsString().equals("page"))
        .map(parameter -> parameter.getAsJsonObject("schema"))
        .filter(schema -> schema.get("maximum").getAsInt() == RequestLimits.DEFAULT_WINDOW)
        .toList();
  }

  private static JsonObject read() {
    try (InputStream in = OpenApiEndpoint.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the class path. Build anew.");
      }
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Answer answer(Request request) {
    return document;
  }
}
