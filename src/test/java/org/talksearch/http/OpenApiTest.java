package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The document and the server say the same.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
  private TestServer server;
  private TestServer empty;
  private Contract contract;

  @BeforeAll
  void start(@TempDir Path index, @TempDir Path nothing) {
    server = TestServer.withTalks(index);
    empty = TestServer.withoutIndex(nothing);
    contract = new Contract(server.get("/openapi.json").body());
  }

  @AfterAll
  void stop() {
    server.close();
    empty.close();
  }

  @Test
  void everyRouteAndEveryParameterIsDocumented() {
    Map<String, Set<String>> served =
        server.routes().stream()
            .filter(route -> !route.template().startsWith("/ui/"))
            .collect(
                Collectors.toMap(
                    route -> route.method() + " " + route.template(),
                    route ->
                        route.parameters().orElse(List.of()).stream()
                            .map(Parameter::name)
                            .collect(Collectors.toCollection(TreeSet::new))));
    Map<String, Set<String>> documented =
        contract.operations().stream()
            .collect(Collectors.toMap(operation -> operation, contract::queryParameters));
    assertThat(documented).isEqualTo(served);
  }

  @Test
  void everyIntegerTellsItsWidth() {
    assertThat(contract.schemasOf("integer"))
        .isNotEmpty()
        .allSatisfy(schema -> assertThat(schema.get("format")).isNotNull());
  }

  @Test
  void everyOperationThatGivesSomethingMayFindItUnchanged() {
    assertThat(contract.operations())
        .filteredOn(operation -> operation.startsWith("GET "))
        .isNotEmpty()
        .allSatisfy(operation -> assertThat(contract.statuses(operation)).contains("304"));
    for (String target : List.of("/feed.atom", "/api/status", "/metrics", "/embed", "/map")) {
      assertThat(server.get(target, "If-None-Match", "*").status()).as(target).isEqualTo(304);
    }
  }

  @Test
  void everyExampleKeepsToItsSchema() {
    for (String operation : contract.operations()) {
      for (String status : contract.statuses(operation)) {
        for (Map.Entry<String, JsonElement> content :
            contract.contents(operation, status).entrySet()) {
          JsonObject media = content.getValue().getAsJsonObject();
          if (media.has("example")) {
            assertThat(
                    contract.violations(
                        media.getAsJsonObject("schema"), media.get("example").toString()))
                .as(operation + " " + status)
                .isEmpty();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/search       | 200 | /api/search
          /api/search       | 200 | /api/search?q=%E4%BA%AC%E4%B8%9C+docker&explain=score
          /api/search       | 200 | /api/search?q=company:%E4%BA%AC%E4%B8%9C+-swarm+zzzz
          /api/search       | 200 | /api/search?company=jd&company=%E7%BD%91%E6%98%93&technology=docker&size=1&page=2
          /api/search       | 200 | /api/search?facets=company,technology,category,year,event,speaker,lang,kind,tag
          /api/search       | 200 | /api/search?size=0&sort=newest&facets=none
          /api/search       | 200 | /api/search?cursor=*&size=1
          /api/search       | 400 | /api/search?cursor=docker
          /api/search       | 400 | /api/search?nothing=1
          /api/search       | 400 | /api/search?q=%E5%BE
          /api/search       | 400 | /api/search?size=100&page=11
          /api/suggest      | 200 | /api/suggest
          /api/suggest      | 200 | /api/suggest?q=jing%27d&size=20
          /api/suggest      | 200 | /api/suggest?q=docker
          /api/suggest      | 400 | /api/suggest?q=docker&size=21
          /api/suggest      | 400 | /api/suggest?limit=1
          /api/export       | 200 | /api/export
          /api/export       | 200 | /api/export?format=csv&q=docker&company=jd
          /api/export       | 200 | /api/export?format=md&year=2015..
          /api/export       | 400 | /api/export?format=xml
          /api/matrix       | 200 | /api/matrix
          /api/matrix       | 200 | /api/matrix?q=docker&rows=year&columns=category&category=containers&rowSize=1
          /api/matrix       | 200 | /api/matrix?rows=speaker&columns=event&company=jd&technology=docker
          /api/matrix       | 400 | /api/matrix?rows=tag
          /api/matrix       | 400 | /api/matrix?rows=technology
          /api/matrix       | 400 | /api/matrix?columnSize=101
          /api/timeline     | 200 | /api/timeline
          /api/timeline     | 200 | /api/timeline?q=docker&of=company&size=1&year=2015
          /api/timeline     | 200 | /api/timeline?values=docker&values=mysql
          /api/timeline     | 200 | /api/timeline?values=%E2%80%A8
          /api/timeline     | 200 | /api/timeline?values=&values=+&of=speaker
          /api/timeline     | 400 | /api/timeline?of=year
          /api/timeline     | 400 | /api/timeline?of=tag
          /api/timeline     | 400 | /api/timeline?size=0
          /api/facets/{facet} | 200 | /api/facets/company
          /api/facets/{facet} | 200 | /api/facets/technology?contains=dock&q=%E4%BA%AC%E4%B8%9C&category=containers
          /api/facets/{facet} | 200 | /api/facets/speaker?contains=zz&size=1&speaker=%E6%9D%8E%E9%9B%B7
          /api/facets/{facet} | 404 | /api/facets/companies
          /api/facets/{facet} | 400 | /api/facets/company?find=jd
          /api/facets/{facet} | 400 | /api/facets/company?size=101
          /api/facets/{facet} | 400 | /api/facets/company?year=soon
          /api/entities/{id} | 200 | /api/entities/jd
          /api/entities/{id} | 200 | /api/entities/docker?size=1
          /api/entities/{id} | 404 | /api/entities/missing
          /api/entities/{id} | 400 | /api/entities/docker?size=51
          /api/talks/{id}/similar | 200 | /api/talks/talk%2Fjd/similar
          /api/talks/{id}/similar | 200 | /api/talks/notes-1/similar?size=1
          /api/talks/{id}/similar | 404 | /api/talks/missing/similar
          /api/talks/{id}/similar | 400 | /api/talks/notes-1/similar?size=0
          /api/talks/{id}   | 200 | /api/talks/talk%2Fjd
          /api/talks/{id}   | 200 | /api/talks/notes-1
          /api/talks/{id}   | 404 | /api/talks/missing
          /api/talks/{id}   | 400 | /api/talks/%E5%BE
          /api/talks/{id}   | 400 | /api/talks/notes-1?full=1
          /api/status       | 200 | /api/status
          /api/status       | 400 | /api/status?verbose=1
          /feed.atom        | 200 | /feed.atom
          /feed.atom        | 200 | /feed.atom?q=docker&company=jd&size=1&page=2&sort=oldest&facets=none&explain=true
          /feed.atom        | 400 | /feed.atom?size=101
          /feed.atom        | 400 | /feed.atom?query=docker
          /opensearch.xml   | 200 | /opensearch.xml
          /opensearch/suggestions | 200 | /opensearch/suggestions?q=dock
          /opensearch/suggestions | 400 | /opensearch/suggestions?size=3
          /robots.txt       | 200 | /robots.txt
          /sitemap.xml      | 200 | /sitemap.xml
          /sitemaps/{list}  | 200 | /sitemaps/1.xml
          /sitemaps/{list}  | 404 | /sitemaps/2.xml
          /sitemaps/{list}  | 400 | /sitemaps/%E5%BE
          /metrics          | 200 | /metrics
          /metrics          | 400 | /metrics?name=jvm
          /openapi.json     | 200 | /openapi.json
          /openapi.json     | 400 | /openapi.json?v=1
          /health/live      | 200 | /health/live
          /health/ready     | 200 | /health/ready
          /                 | 200 | /
          /                 | 200 | /?q=docker&company=jd&year=2015..&sort=oldest&talk=notes-1
          /                 | 400 | /?q=%E5%BE
          /                 | 400 | /?page=many
          /embed            | 200 | /embed?theme=dark
          /embed.js         | 200 | /embed.js
          /docs/api         | 200 | /docs/api
          /map              | 200 | /map
          /trends           | 200 | /trends
          /status           | 200 | /status
          /talks/{id}       | 200 | /talks/talk%2Fjd?back=1
          /talks/{id}       | 400 | /talks/%E5%BE
          /talks/{id}       | 404 | /talks/missing
          /entities/{id}    | 200 | /entities/jd
          /entities/{id}    | 404 | /entities/missing
          """)
  void everyAnswerKeepsToTheDocument(String path, int status, String target) {
    assertAnswer(server, path, status, target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/search       | 503 | /api/search?q=docker
          /api/suggest      | 503 | /api/suggest?q=docker
          /api/matrix       | 503 | /api/matrix
          /api/timeline     | 503 | /api/timeline
          /api/facets/{facet} | 503 | /api/facets/company
          /api/entities/{id} | 503 | /api/entities/jd
          /api/talks/{id}   | 503 | /api/talks/notes-1
          /api/talks/{id}/similar | 503 | /api/talks/notes-1/similar
          /feed.atom        | 503 | /feed.atom
          /opensearch.xml   | 200 | /opensearch.xml
          /opensearch/suggestions | 503 | /opensearch/suggestions?q=dock
          /robots.txt       | 200 | /robots.txt
          /sitemap.xml      | 503 | /sitemap.xml
          /sitemaps/{list}  | 503 | /sitemaps/1.xml
          /api/status       | 200 | /api/status
          /metrics          | 200 | /metrics
          /health/live      | 200 | /health/live
          /health/ready     | 503 | /health/ready
          /                 | 200 | /
          /                 | 503 | /?q=docker
          /talks/{id}       | 503 | /talks/notes-1
          /entities/{id}    | 503 | /entities/jd
          """)
  void soDoesEveryAnswerWithoutAnIndex(String path, int status, String target) {
    assertAnswer(empty, path, status, target);
  }

  private void assertAnswer(TestServer asked, String path, int status, String target) {
    TestServer.Reply reply = asked.get(target);
    assertThat(reply.status()).as(target).isEqualTo(status);
    String body =
        reply.mediaType().endsWith("json") ? reply.body() : new Gson().toJson(reply.body());
    assertThat(contract.violations("GET " + path, status, reply.mediaType(), body))
        .as(reply.body())
        .isEmpty();
  }
}
