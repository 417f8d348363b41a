package org.talksearch.corpus;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.talksearch.talk.Link;

/// A piece of HTML as plain text: a line for each block, no tags, no images, no scripts.
///
/// @param links in the order in which they stand; anchors within the page are none
record HtmlText(String text, List<Link> links) {
  private static final String LINE_ENDS =
      "br, p, div, li, tr, h1, h2, h3, h4, h5, h6, pre, blockquote, section, article, dt, dd";

  HtmlText {
    links = List.copyOf(links);
  }

  static HtmlText of(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    List<Link> links =
        body.select("a[href]").stream()
            .filter(a -> !a.attr("href").isBlank() && !a.attr("href").startsWith("#"))
            .map(HtmlText::link)
            .toList();
    for (Element element : body.select(LINE_ENDS)) {
      element.after(new TextNode("\n"));
    }
    List<String> lines =
        body.wholeText().lines().map(line -> line.replaceAll("[ \\t]+", " ").strip()).toList();
    return new HtmlText(TextLines.joined(lines), links);
  }

  private static Link link(Element a) {
    String url = a.attr("href").strip();
    return new Link(a.text().equals(url) ? "" : a.text(), url);
  }
}
