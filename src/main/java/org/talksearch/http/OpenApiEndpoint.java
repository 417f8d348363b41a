package org.talksearch.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The contract of this API, as an OpenAPI 3.1 document.
final class OpenApiEndpoint implements Endpoint {
  private static final String RESOURCE = "/openapi/openapi.json";
  private final Answer document;

  OpenApiEndpoint(String version, String basePath) {
    JsonObject contract = read();
    contract.getAsJsonObject("info").addProperty("version", version);
    JsonObject server = contract.getAsJsonArray("servers").get(0).getAsJsonObject();
    server.addProperty("url", basePath + "/");
    document = Answer.json(Json.writeAll(contract));
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
