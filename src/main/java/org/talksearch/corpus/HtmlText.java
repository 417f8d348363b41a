package org.talksearch.corpus;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.talksearch.talk.Link;

/// A piece of HTML as plain text: a line for each block, no tags, no images, no scripts.
///
/// @param links in the order in which they stand; anchors within the page are none
record HtmlText(String text, List<Link> links) {
  private static final Set<String> LINE_ENDS =
      Set.of(
          "br",
          "p",
          "div",
          "li",
          "tr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "pre",
          "blockquote",
          "section",
          "article",
          "dt",
          "dd");

  private static final String TAGS =
      "(?:a|abbr|b|blockquote|br|center|code|dd|div|dl|dt|em|figure|font|h[1-6]|hr|i|img|li|ol|p|pre"
          + "|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)";
  private static final Pattern SIGN_OF_HTML =
      Pattern.compile("(?i)</" + TAGS + "\\s*>|<(?:br|hr|img)(?:\\s[^<>]*)?/?>");
  private static final Pattern NO_TAG =
      Pattern.compile("(?i)<(?!/?" + TAGS + "(?:\\s[^<>]*)?/?>|!--)");

  HtmlText {
    links = List.copyOf(links);
  }

  static HtmlText of(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  private static HtmlText of(Element body) {
    List<Link> links =
        body.select("a[href]").stream()
            .filter(a -> !a.attr("href").isBlank() && !a.attr("href").startsWith("#"))
            .map(HtmlText::link)
            .toList();
    List<String> lines =
        textOf(body).lines().map(line -> line.replaceAll("[ \\t]+", " ").strip()).toList();
    return new HtmlText(TextLines.joined(lines), links);
  }

  /// A text of which only some are HTML, as the fields of a schedule are, with a star before each
  /// item of a list. Angle brackets that are no tag of running text, such as those of
  /// `List<String>`, stay.
  static HtmlText ofField(String written) {
    if (!SIGN_OF_HTML.matcher(written).find()) {
      return new HtmlText(Parser.unescapeEntities(written, false).strip(), List.of());
    }
    Element body = Jsoup.parseBodyFragment(NO_TAG.matcher(written).replaceAll("&lt;")).body();
    body.select("li").forEach(item -> item.prependText("* "));
    return of(body);
  }

  /// Nothing is put into the tree for it: that takes the square of the number of siblings.
  private static String textOf(Element body) {
    StringBuilder text = new StringBuilder();
    body.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode own) {
              text.append(own.getWholeText());
            } else if (node.nameIs("br")) {
              text.append('\n');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (LINE_ENDS.contains(node.nodeName())) {
              text.append('\n');
            }
          }
        });
    return text.toString();
  }

  private static Link link(Element a) {
    String url = a.attr("href").strip();
    return new Link(a.text().equals(url) ? "" : a.text(), url);
  }
}
