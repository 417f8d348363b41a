package org.talksearch.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.talksearch.query.Facet;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;

/// The pages of a static site.
///
/// @param folder of the site
/// @param address where it will be, if that is known
record SitePages(Path folder, Optional<URI> address) {
  private static final int LIST_SIZE = 500;

  /// As strict as the server's own: nothing from elsewhere, no inline script.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'self'";

  /// What a list tells of a talk.
  record Entry(String page, String title, String language, String year) {}

  /// Links from a page within a folder of the site.
  private record Links() implements SiteLinks {
    @Override
    public String home() {
      return "../index.html";
    }

    @Override
    public String talk(TalkId id) {
      return "../talks/" + StaticSite.pageName(id);
    }

    @Override
    public String entity(String id) {
      // whether it is a company or a technology is seen by the search
      return home() + "?named=" + encoded(id);
    }

    @Override
    public String filtered(Facet facet, String value) {
      return home() + "?q=" + encoded(value);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  void talk(AnnotatedTalk talk, String page, Language language) throws IOException {
    Words words = Words.in(language);
    TalkPage content = new TalkPage(talk, new Links(), words);
    String whole = address.map(site -> site.resolve("talks/" + page).toString()).orElse("");
    write(
        "talks/" + page,
        "../",
        words,
        head -> content.head(head, whole),
        main -> content.body(main));
  }

  /// Writes the page that searches.
  void start(Language language, int talks) throws IOException {
    Words words = Words.in(language);
    write(
        "index.html",
        "",
        words,
        head -> {
          head.element("title", "talksearch");
          head.single("meta", "name", "description", "content", words.count("count.talks", talks));
          address.ifPresent(
              site -> head.single("link", "rel", "canonical", "href", site.toString()));
          head.start("script", "type", "module", "src", "assets/search.js").end();
        },
        main -> {
          main.element("h1", words.say("welcome.title"), "data-say", "welcome.title");
          main.start("div", "id", "found").end();
          main.start("noscript").element("p", words.say("site.needsScript")).end();
          main.element("p", words.say("site.small"), "data-say", "site.small", "class", "none");
          main.start("p")
              .element(
                  "a", words.say("none.browse"), "href", "list/1.html", "data-say", "none.browse")
              .end();
        });
  }

  /// Writes lists of all talks.
  void lists(Language language, List<Entry> entries) throws IOException {
    Words words = Words.in(language);
    Files.createDirectories(folder.resolve("list"));
    int last = Math.max(1, (entries.size() + LIST_SIZE - 1) / LIST_SIZE);
    for (int number = 1; number <= last; number++) {
      int page = number;
      int from = (page - 1) * LIST_SIZE;
      List<Entry> some = entries.subList(from, Math.min(entries.size(), from + LIST_SIZE));
      write(
          "list/" + page + ".html",
          "../",
          words,
          head -> head.element("title", words.count("count.talks", entries.size())),
          main -> {
            main.element("h1", words.count("count.talks", entries.size()));
            main.start("ul", "class", "listed");
            some.forEach(entry -> entry(main, entry));
            main.end();
            neighbours(main, words, page, last);
          });
    }
  }

  private static void entry(Html html, Entry entry) {
    html.start("li")
        .element("a", entry.title(), "href", "../talks/" + entry.page(), "lang", entry.language())
        .text(entry.year().isEmpty() ? "" : " · " + entry.year())
        .end();
  }

  private static void neighbours(Html html, Words words, int page, int last) {
    if (last == 1) {
      return;
    }
    html.start("nav", "aria-label", words.say("pager.label")).start("ul", "class", "names");
    if (page > 1) {
      html.start("li").element("a", words.say("pager.previous"), "href", page - 1 + ".html").end();
    }
    html.element("li", words.say("pager.page", Map.of("page", words.number(page))));
    if (page < last) {
      html.start("li").element("a", words.say("pager.next"), "href", page + 1 + ".html").end();
    }
    html.end().end();
  }

  /// Writes the addresses of all talks. There are fewer than one sitemap may have.
  void sitemap(List<String> pages) throws IOException {
    URI site = address.orElseThrow();
    XmlDocument xml = new XmlDocument("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
    xml.start("url").element("loc", site.toString()).end();
    for (String page : pages) {
      xml.start("url").element("loc", site.resolve("talks/" + page).toString()).end();
    }
    Files.write(folder.resolve("sitemap.xml"), xml.bytes());
  }

  /// @param up from the page to the site's folder
  private void write(String file, String up, Words words, Consumer<Html> head, Consumer<Html> main)
      throws IOException {
    Html html = new Html();
    html.start("html", "lang", words.language().tag()).start("head");
    html.single("meta", "charset", "utf-8");
    html.single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.single("meta", "name", "referrer", "content", "no-referrer");
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.single("meta", "name", "color-scheme", "content", "light dark");
    html.single("link", "rel", "icon", "type", "image/svg+xml", "href", up + "assets/favicon.svg");
    for (String sheet : List.of("tokens.css", "base.css", "reading.css")) {
      html.single("link", "rel", "stylesheet", "href", up + "assets/" + sheet);
    }
    head.accept(html);
    html.end().start("body").start("div", "class", "reading").start("header");
    html.element("a", "talksearch", "class", "brand", "href", up + "index.html");
    html.start("form", "role", "search", "action", up + "index.html")
        .single(
            "input",
            "type",
            "search",
            "name",
            "q",
            "id",
            "q",
            "autocomplete",
            "off",
            "aria-label",
            words.say("box.label"),
            "placeholder",
            words.say("box.placeholder"))
        .element("button", words.say("nav.search"), "class", "main", "data-say", "nav.search")
        .end()
        .end();
    html.start("main");
    main.accept(html);
    html.end().end().end().end();
    Files.writeString(folder.resolve(file), "<!doctype html>\n" + html, UTF_8);
  }
}
