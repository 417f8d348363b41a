package org.talksearch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.talksearch.testing.Opened;

class EntityTest {
  @RegisterExtension
  private static final Opened<TestServer> SERVER = Opened.in(TestServer::withBundledCorpus);

  @Test
  void aCompanyHasItsNamesItsKindAndItsTalks() {
    JsonObject jd = SERVER.get().get("/api/entities/jd").json();

    assertThat(jd.get("kind").getAsString()).isEqualTo("company");
    assertThat(jd.getAsJsonObject("names").get("zh").getAsString()).isEqualTo("京东");
    assertThat(jd.getAsJsonArray("allNames")).hasSizeGreaterThan(1);
    assertThat(jd.get("home").getAsString()).startsWith("https://");
    assertThat(jd.getAsJsonArray("categories")).isEmpty();
    assertThat(jd.get("total")).isEqualTo(total("company=jd"));
    assertThat(jd.get("partial").getAsBoolean()).isFalse();
    assertThat(jd.getAsJsonArray("newest")).hasSizeLessThanOrEqualTo(10).isNotEmpty();
  }

  @Test
  void aTechnologyHasTheWayToItsCategory() {
    JsonObject mysql = SERVER.get().get("/api/entities/mysql").json();

    JsonArray path = mysql.getAsJsonArray("categories").get(0).getAsJsonArray();
    assertThat(path)
        .extracting(category -> category.getAsJsonObject().get("value").getAsString())
        .containsExactly("databases", "relational-databases");
  }

  @Test
  void theFiltersOfEveryYearFindItsTalks() {
    JsonObject docker = SERVER.get().get("/api/entities/docker").json();

    JsonArray years = docker.getAsJsonObject("timeline").getAsJsonArray("years");
    assertThat(years).isNotEmpty();
    for (JsonElement year : years) {
      assertThat(year.getAsJsonObject().get("count"))
          .isEqualTo(total("technology=docker&year=" + year.getAsJsonObject().get("year")));
    }
  }

  @Test
  void whatAppearsWithItIsFoundByBothNamesTogether() {
    JsonObject jd = SERVER.get().get("/api/entities/jd?size=5").json();

    for (String axis : new String[] {"companies", "technologies", "speakers"}) {
      for (JsonElement value : jd.getAsJsonObject(axis).getAsJsonArray("values")) {
        JsonObject other = value.getAsJsonObject();
        // A second value of the same filter would widen the search.
        String both =
            "q=" + encoded("company:\"jd\"") + '&' + other.get("facet").getAsString() + '=';
        assertThat(other.get("count"))
            .as(axis + " " + other)
            .isEqualTo(total(both + encoded(other.get("value").getAsString())));
      }
    }
    assertThat(jd.getAsJsonObject("companies").getAsJsonArray("values")).hasSize(5);
  }

  private JsonElement total(String parameters) {
    return SERVER.get().get("/api/search?size=0&facets=none&" + parameters).json().get("total");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
