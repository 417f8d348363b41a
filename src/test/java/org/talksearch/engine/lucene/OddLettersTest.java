package org.talksearch.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.Hit;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;

/// Text with radicals in place of characters and with letters of full width, as it comes out of
/// PDFs and office programs, is found by what people type, and shown as it is written.
class OddLettersTest {
  private static final List<Talk> TALKS =
      List.of(
          talk("title").titled("⾃动化的⻚⾯测试").build(),
          talk("alternate").titledAlso("Ｃｌｏｕｄ Ｎａｔｉｖｅ at the edge").build(),
          talk("abstract").about("我们把微服务迁到Ｋｕｂｅｒｎｅｔｅｓ，⽤时⼀年。").build(),
          talk("notes").notes("第⼀部分\n\n讲⻛控系统如何⽀撑⼤促。").build(),
          talk("speaker").by("⾼⽟⻰", "⾕歌", "⼯程师").build(),
          talk("tag").tagged("⼈⼯智能").build());

  @TempDir private static Path folder;
  private static LuceneEngine engine;

  @BeforeAll
  static void index() {
    Indexes.index(folder, TALKS);
    engine = Indexes.engine(folder);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource({
    "自动化, title",
    "页面测试, title",
    "cloud native, alternate",
    "kubernetes, abstract",
    "用时一年, abstract",
    "风控, notes",
    "支撑大促, notes",
    "高玉龙, speaker",
    "谷歌, speaker",
    "工程师, speaker",
    "人工智能, tag",
    "⼈⼯智能, tag",
    "Ｋ８ｓ, abstract"
  })
  void whatPeopleTypeFindsIt(String query, String id) {
    assertThat(search(query).hits())
        .extracting(hit -> hit.talk().talk().id().value())
        .containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({"kubernetes, Ｋｕｂｅｒｎｅｔｅｓ", "用时, ⽤时", "风控, ⻛控系统", "支撑大促, ⼤促"})
  void snippetsMarkWhatIsWritten(String query, String marked) {
    assertThat(marked(search(query).hits().getFirst())).contains(marked);
  }

  @Test
  void facetsCountWhatItNames() {
    SearchResult result =
        engine.search(SearchRequest.of("").counting(Set.of(Facet.COMPANY, Facet.TECHNOLOGY)));

    assertThat(keys(result, Facet.COMPANY)).containsExactly("google");
    assertThat(keys(result, Facet.TECHNOLOGY)).contains("kubernetes", "cloud-native");
  }

  private static SearchResult search(String query) {
    return engine.search(SearchRequest.of(query));
  }

  private static List<String> keys(SearchResult result, Facet facet) {
    return result.facets().stream()
        .filter(found -> found.facet() == facet)
        .flatMap(found -> found.values().stream())
        .flatMap(FacetResult.Value::leaves)
        .map(FacetResult.Value::value)
        .toList();
  }

  private static List<String> marked(Hit hit) {
    return hit.snippets().stream()
        .flatMap(snippet ->
            snippet.spans().stream()
                .map(span -> snippet.text().substring(span.start(), span.end())))
        .toList();
  }
}
