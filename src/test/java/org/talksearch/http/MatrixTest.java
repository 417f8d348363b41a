package org.talksearch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.testing.Opened;

class MatrixTest {
  @RegisterExtension
  private static final Opened<TestServer> SERVER = Opened.in(TestServer::withBundledCorpus);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rows=company&columns=technology&category=container-engine",
        "q=%E5%BE%AE%E6%9C%8D%E5%8A%A1+docker",
        "q=%22docker%22&rows=technology&columns=year&lang=zh&rowSize=30",
        "rows=event&columns=category&company=%E4%BA%AC%E4%B8%9C&company=google"
      })
  void theFiltersOfEveryCellFindItsTalks(String parameters) {
    JsonObject matrix = SERVER.get().get("/api/matrix?" + parameters).json();
    String query = matrix.get("query").getAsString();

    assertThat(matrix.getAsJsonArray("cells")).isNotEmpty();
    for (JsonElement cell : matrix.getAsJsonArray("cells")) {
      String search =
          "/api/search?size=0&facets=none&q="
              + encoded(query)
              + parameters(cell.getAsJsonObject().getAsJsonObject("filters"));
      assertThat(SERVER.get().get(search).json().get("total"))
          .as(search)
          .isEqualTo(cell.getAsJsonObject().get("count"));
    }
  }

  @Test
  void rowsAndColumnsHaveNamesInBothLanguages() {
    JsonObject rows = SERVER.get().get("/api/matrix?company=jd").json().getAsJsonObject("rows");

    assertThat(rows.get("facet").getAsString()).isEqualTo("company");
    JsonObject names =
        rows.getAsJsonArray("values").get(0).getAsJsonObject().getAsJsonObject("names");
    assertThat(names.get("zh").getAsString()).isEqualTo("京东");
    assertThat(names.get("en").getAsString()).isEqualTo("JD.com");
  }

  @Test
  void theSameFacetTwiceIsRefused() {
    TestServer.Reply reply = SERVER.get().get("/api/matrix?rows=technology");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().get("parameter").getAsString()).isEqualTo("columns");
  }

  private static String parameters(JsonObject filters) {
    StringBuilder parameters = new StringBuilder();
    filters
        .asMap()
        .forEach((name, values) ->
            values
                .getAsJsonArray()
                .forEach(value ->
                    parameters
                        .append('&')
                        .append(name)
                        .append('=')
                        .append(encoded(value.getAsString()))));
    return parameters.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
