package org.talksearch.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Consumer;
import org.talksearch.export.Html;
import org.talksearch.export.Words;
import org.talksearch.query.QueryParser;

/// The page, and within it what reads without JavaScript.
///
/// That stands in an element of its own, which is shown at once where no script runs, or the page's
/// own cannot be loaded. Where it can, a script that runs before anything is painted hides the
/// element, and the page's first drawing takes it out of the document: nothing flashes, and no
/// screen reader reads it twice. In `noscript` it would be lost to collectors that pass over that,
/// and to readers whose browser has scripts but not these.
final class Pages {
  private static final String LANGUAGE = "<html lang=\"zh-CN\">";
  private static final String ABOUT = "<!-- about -->";
  private static final String PLAIN = "<!-- plain -->";

  private final String template;
  private final PageLinks links;

  private Pages(String template, PageLinks links) {
    this.template = template;
    this.links = links;
  }

  /// @param template the page as it is where a script draws it
  /// @param basePath what every path begins with; empty for nothing
  static Pages of(String template, String basePath) {
    return new Pages(template, new PageLinks(basePath));
  }

  /// Where its links lead.
  PageLinks links() {
    return links;
  }

  /// The page with this in it.
  ///
  /// @param search what its search form holds
  /// @param head writes title and description
  /// @param main writes what a reader without JavaScript sees below that form
  Content page(Words words, Parameters search, Consumer<Html> head, Consumer<Html> main) {
    Html about = new Html();
    head.accept(about);
    Html plain = new Html();
    plain.start("div", "id", "plain", "class", "reading");
    form(plain, words, search);
    plain.start("main");
    main.accept(plain);
    plain.end().end();
    String page =
        template
            .replace(LANGUAGE, "<html lang=\"" + words.language().tag() + "\">")
            .replace(ABOUT, about.toString())
            .replace(PLAIN, plain.toString());
    return Content.of("text/html", page.getBytes(UTF_8));
  }

  /// The page with a problem.
  Content problem(Words words, Problem problem) {
    return page(
        words,
        Parameters.NONE,
        head -> titled(head, problem.title()),
        main ->
            main.element("h1", words.say("problem.title"))
                .element("p", problem.detail(), "lang", "en")
                .element("p", problem.remedy(), "lang", "en"));
  }

  /// Writes the head of a page that collectors are not to keep.
  static void titled(Html head, String title) {
    head.element("title", title + " · talksearch")
        .single("meta", "name", "robots", "content", "noindex");
  }

  private void form(Html html, Words words, Parameters search) {
    html.start("header").element("a", "talksearch", "class", "brand", "href", links.home());
    html.start("form", "role", "search", "action", links.home())
        .single(
            "input",
            "type",
            "search",
            "name",
            "q",
            "value",
            search.single("q").orElse(""),
            "maxlength",
            String.valueOf(QueryParser.LONGEST_QUERY),
            "aria-label",
            words.say("box.label"),
            "placeholder",
            words.say("box.placeholder"));
    for (Parameter filter : SearchParameters.filterParameters()) {
      List<String> values = search.all(filter.name());
      values.forEach(
          value -> html.single("input", "type", "hidden", "name", filter.name(), "value", value));
    }
    html.element("button", words.say("nav.search"), "class", "main").end().end();
  }
}
