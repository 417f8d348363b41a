package org.talksearch.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void noTextBecomesMarkup() {
    Html html = new Html();
    html.element(
        "p", "<script>alert('1')</script> & \"q\"", "title", "\"><img src=x onerror='a'>&");
    assertThat(html.toString())
        .isEqualTo(
            "<p title=\"&quot;&gt;&lt;img src=x onerror=&#39;a&#39;&gt;&amp;\">"
                + "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;q&quot;</p>");
  }

  @Test
  void controlCharactersAreSpacesAndOtherTextStays() {
    Html html = new Html();
    html.text("a\u0000b\u001b[c\nd\te\u2028f\u0085g 容器 \ud83d\ude00");
    assertThat(html.toString()).isEqualTo("a b [c\nd\te\u2028f g 容器 \ud83d\ude00");
  }

  @Test
  void anAttributeWithoutAValueIsLeftOutAndElementsEndInOrder() {
    Html html = new Html();
    html.start("ul", "lang", "").start("li").single("input", "name", "q").end().end();
    assertThat(html.toString()).isEqualTo("<ul><li><input name=\"q\"></li></ul>");
  }
}
