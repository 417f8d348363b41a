package org.talksearch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.testing.Opened;

class FacetTest {
  @RegisterExtension
  private static final Opened<TestServer> SERVER = Opened.in(TestServer::withBundledCorpus);

  @ParameterizedTest
  @CsvSource({
    "company, '', ''",
    "company, 鵝廠, ''",
    "company, jing, q=docker",
    "company, a, company=jd&technology=docker",
    "technology, shuju, ''",
    "technology, do, category=containers&q=京东",
    "event, con, year=2015",
    "year, 2, company=jd"
  })
  void everyCountIsThatOfTheTalksThatChoosingTheValueBrings(
      String facet, String contains, String search) {
    JsonObject answer = find(facet, contains, search);

    assertThat(answer.getAsJsonArray("values")).isNotEmpty();
    for (JsonElement each : answer.getAsJsonArray("values")) {
      JsonObject value = each.getAsJsonObject();
      if (value.get("selected").getAsBoolean()) {
        continue;
      }
      // A facet's own filter gives way; both of the tree are of one.
      String others =
          search.replaceAll(facet.equals("technology") ? "category=[^&]*" : facet + "=[^&]*", "");
      String chosen =
          "/api/search?size=0&facets=none"
              + (others.isEmpty() ? "" : "&" + parameters(others))
              + "&"
              + value.get("facet").getAsString()
              + "="
              + encoded(value.get("value").getAsString());
      assertThat(SERVER.get().get(chosen).json().get("total"))
          .as(chosen)
          .isEqualTo(value.get("count"));
    }
  }

  @Test
  void theAnswerSaysWhatWasAsked_andHowManyThereAre() {
    JsonObject answer = find("technology", "d", "q=京东&size=1");

    assertThat(answer.get("query").getAsString()).isEqualTo("京东");
    assertThat(answer.get("facet").getAsString()).isEqualTo("technology");
    assertThat(answer.get("contains").getAsString()).isEqualTo("d");
    assertThat(answer.getAsJsonArray("values")).hasSize(1);
    assertThat(answer.get("distinct").getAsInt()).isGreaterThan(1);
    assertThat(answer.get("partial").getAsBoolean()).isFalse();
  }

  @Test
  void aFacetThatIsNoneIsNotThere() {
    TestServer.Reply reply = SERVER.get().get("/api/facets/companies");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.json().get("type").getAsString())
        .isEqualTo("urn:talksearch:problem:no-such-facet");
    assertThat(reply.json().get("remedy").getAsString()).contains("company, technology, category");
  }

  @Test
  void whatIsOutOfRangeIsRefused() {
    for (String parameter : List.of("contains=" + "x".repeat(101), "size=0", "size=101")) {
      TestServer.Reply reply = SERVER.get().get("/api/facets/company?" + parameter);

      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.json().get("parameter").getAsString())
          .isEqualTo(parameter.replaceAll("=.*", ""));
    }
  }

  private JsonObject find(String facet, String contains, String search) {
    return SERVER
        .get()
        .get(
            "/api/facets/"
                + facet
                + "?contains="
                + encoded(contains)
                + (search.isEmpty() ? "" : "&" + parameters(search)))
        .json();
  }

  /// Parameters as people read them, encoded.
  private static String parameters(String readable) {
    StringBuilder parameters = new StringBuilder();
    for (String pair : readable.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters
            .append(parameters.isEmpty() ? "" : "&")
            .append(pair, 0, equals + 1)
            .append(encoded(pair.substring(equals + 1)));
      }
    }
    return parameters.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
