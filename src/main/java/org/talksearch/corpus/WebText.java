package org.talksearch.corpus;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// A web page and its text: what stands in its main part, without what is on every page of a site.
///
/// @param page parsed, with the places of its elements
record WebText(Document page) {
  private static final Set<String> SUFFIXES = Set.of("html", "htm", "xhtml");
  private static final String ON_EVERY_PAGE =
      "script, style, noscript, template, nav, footer, aside, form, button, iframe, svg,"
          + " [role=navigation], [role=banner], [role=contentinfo], [hidden]";

  /// Whether a file is a page, by its suffix, unless it is JSON all the same, or its beginning.
  static boolean is(SourceFile file) {
    if (SUFFIXES.contains(file.suffix())) {
      return !file.holdsJson();
    }
    int first = file.firstTextLine(0);
    String line = first < file.lines().size() ? file.lines().get(first).strip() : "";
    return line.regionMatches(true, 0, "<!doctype html", 0, 14)
        || line.regionMatches(true, 0, "<html", 0, 5);
  }

  static WebText of(String html) {
    return new WebText(Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true)));
  }

  /// The page's own title, else its first heading; may be empty.
  String title() {
    return Stream.of(
            page.title(), page.select("h1, h2").stream().findFirst().map(Element::text).orElse(""))
        .map(LinkedText::folded)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// The text and the links of the main part.
  HtmlText main() {
    Element copy = page.body().clone();
    copy.select(ON_EVERY_PAGE).remove();
    List<Element> marked = copy.select("main, article, [role=main]");
    Element main = marked.size() == 1 ? marked.getFirst() : copy;
    HtmlText text = HtmlText.of(main.html());
    return text.text().length() * 3 < copy.text().length() ? HtmlText.of(copy.html()) : text;
  }

  /// The characters of all scripts in the page.
  int scriptLength() {
    return page.select("script").stream().mapToInt(script -> script.data().length()).sum();
  }
}
