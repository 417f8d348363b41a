package org.talksearch.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.Hit;
import org.talksearch.engine.SearchResult;
import org.talksearch.engine.Snippet;
import org.talksearch.engine.Understanding;
import org.talksearch.export.Language;
import org.talksearch.export.Words;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TextField;

class SearchPageTest {

  /// In every place that text of other people can reach.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"'><img src=x onerror=alert(1)>",
        "</a></li></ol><svg onload=alert(1)>",
        "&lt;b&gt; &amp; &#39;",
        "a\u2028b\u2029c\u0000d",
        "javascript:alert(1)",
        "<!-- --><!-- plain --><!-- about -->"
      })
  void nothingOfTheInputBecomesMarkup(String nasty) {
    Talk talk =
        talk("1")
            .titled(nasty)
            .titledAlso(nasty)
            .notes(nasty)
            .by(nasty, nasty, nasty)
            .at(nasty, 2015)
            .in(nasty)
            .build();
    Snippet snippet =
        new Snippet(TextField.NOTES, nasty, nasty, List.of(new Snippet.Span(0, nasty.length())));
    FacetResult.Value value =
        new FacetResult.Value(Facet.COMPANY, nasty, nasty, nasty, 1, true, true, List.of());
    SearchResult found =
        new SearchResult(
            1,
            List.of(
                new Hit(new AnnotatedTalk(talk, List.of()), 1, List.of(snippet), List.of(), "")),
            Optional.empty(),
            List.of(new FacetResult(Facet.COMPANY, List.of(value), 1)),
            new Understanding(List.of(), List.of(), 100),
            Duration.ZERO,
            false);
    Parameters parameters =
        Parameters.NONE.with("q", List.of(nasty)).with("company", List.of(nasty));
    Words words = Words.in(Language.ENGLISH);
    Pages pages = Pages.of(PageFile.read(new ResourceFolder("ui/"), "index.html", ""), "");
    SearchPage page =
        new SearchPage(parameters, 1, SearchRequest.of("q"), 1_000, found, pages.links(), words);
    Content content =
        pages.page(words, parameters, head -> Pages.titled(head, page.title()), page::write);
    Document read = Jsoup.parse(UTF_8.decode(content.bytes()).toString());
    String shown = nasty.replace('\0', ' ');
    assertThat(read.select("img, svg, script:not([src])")).isEmpty();
    assertThat(read.select("[onerror], [onload]")).isEmpty();
    assertThat(read.select("#plain")).hasSize(1);
    assertThat(read.expectFirst(".found mark").wholeText()).isEqualTo(shown);
    assertThat(read.expectFirst(".found h2 a").wholeText()).isEqualTo(shown);
    assertThat(read.expectFirst("input[name=q]").attr("value")).isEqualTo(shown);
    assertThat(read.select("#plain a").eachAttr("href"))
        .allMatch(href -> href.startsWith("/") && !href.startsWith("//"));
  }
}
