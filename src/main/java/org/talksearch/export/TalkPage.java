package org.talksearch.export;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.talksearch.query.Facet;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TextField;

/// A talk as HTML that reads without JavaScript, and its description for programs that collect
/// pages.
///
/// @param site where the links of the page lead
/// @param words what it says beside the talk's own text
public record TalkPage(AnnotatedTalk annotated, SiteLinks site, Words words) {
  /// What keeps a page that is linked to from learning where its reader comes from.
  static final String FOREIGN = "noopener noreferrer";

  private static final int LONGEST_DESCRIPTION = 200;

  /// Writes title, description, Open Graph and JSON-LD.
  ///
  /// @param address the whole URL of the page; empty if that is not known
  public void head(Html html, String address) {
    Talk talk = annotated.talk();
    String excerpt = Excerpt.of(talk, LONGEST_DESCRIPTION);
    String description = excerpt.isEmpty() ? talk.title() : excerpt;
    html.element("title", talk.title() + " · talksearch");
    html.single("meta", "name", "description", "content", description);
    if (!address.isEmpty()) {
      html.single("link", "rel", "canonical", "href", address);
      html.single("meta", "property", "og:url", "content", address);
    }
    html.single("meta", "property", "og:type", "content", "article");
    html.single("meta", "property", "og:site_name", "content", "talksearch");
    html.single("meta", "property", "og:title", "content", talk.title());
    html.single("meta", "property", "og:description", "content", description);
    html.data("application/ld+json", TalkJsonLd.of(annotated, address));
  }

  /// Writes the talk.
  public void body(Html html) {
    Talk talk = annotated.talk();
    html.start("article", "lang", talk.language());
    occasion(html, talk);
    html.element("h1", talk.title());
    if (!talk.alternateTitle().isEmpty()) {
      html.element("p", talk.alternateTitle(), "class", "alternate", "lang", otherLanguage(talk));
    }
    speakers(html, talk);
    links(html, talk);
    text(html, TextField.ABSTRACT, talk.language());
    text(html, TextField.ALTERNATE_ABSTRACT, otherLanguage(talk));
    if (!talk.notes().isBlank()) {
      section(html, "notes");
      NotesMarkup.write(new RunningText(annotated, TextField.NOTES, site), "h3", html);
      html.end();
    }
    html.end();
    named(html);
    if (!talk.tags().isEmpty()) {
      section(html, "tags");
      html.start("ul", "class", "names");
      talk.tags().forEach(tag -> item(html, tag, site.filtered(Facet.TAG, tag)));
      html.end().end();
    }
  }

  private void occasion(Html html, Talk talk) {
    String event = talk.event().name();
    String day = day(talk);
    if (event.isEmpty() && day.isEmpty()) {
      return;
    }
    html.start("p", "class", "meta");
    if (!event.isEmpty()) {
      html.element("a", event, "href", site.filtered(Facet.EVENT, event));
    }
    if (!day.isEmpty()) {
      LocalDate date = talk.event().date();
      html.text(event.isEmpty() ? "" : " · ")
          .element(
              "time",
              date == null ? day : words.date(date),
              "datetime",
              day,
              "lang",
              words.language().tag());
    }
    html.end();
  }

  private void speakers(Html html, Talk talk) {
    if (talk.speakers().isEmpty()) {
      return;
    }
    html.start("ul", "class", "speakers");
    for (Speaker speaker : talk.speakers()) {
      html.start("li")
          .element("a", speaker.name(), "href", site.filtered(Facet.SPEAKER, speaker.name()));
      Stream.of(speaker.affiliation(), speaker.role())
          .filter(text -> !text.isEmpty())
          .forEach(text -> html.text(" · " + text));
      html.end();
    }
    html.end();
  }

  private void links(Html html, Talk talk) {
    Map<String, String> labels = new LinkedHashMap<>();
    WebAddress.parse(talk.url())
        .ifPresent(url -> labels.put(url.toString(), words.say("talk.page")));
    talk.links()
        .forEach(link ->
            WebAddress.parse(link.url())
                .ifPresent(url ->
                    labels.putIfAbsent(
                        url.toString(), link.label().isBlank() ? url.toString() : link.label())));
    if (!labels.isEmpty()) {
      html.start("ul", "class", "names", "lang", words.language().tag());
      labels.forEach(
          (url, label) -> html.start("li").element("a", label, "href", url, "rel", FOREIGN).end());
      html.end();
    }
  }

  private void text(Html html, TextField field, String language) {
    RunningText text = new RunningText(annotated, field, site);
    if (!text.text().isBlank()) {
      section(html, field.key());
      html.start("p", "class", "lines", "lang", language);
      text.write(html);
      html.end().end();
    }
  }

  private void named(Html html) {
    List<Entity> named = annotated.named();
    if (!named.isEmpty()) {
      section(html, "named");
      html.start("ul", "class", "names");
      named.forEach(entity -> item(html, words.nameOf(entity), site.entity(entity.id())));
      html.end().end();
    }
  }

  private void section(Html html, String field) {
    html.start("section")
        .element("h2", words.say("field." + field), "lang", words.language().tag());
  }

  private static void item(Html html, String text, String url) {
    html.start("li").element("a", text, "href", url).end();
  }

  /// The day of a talk, or its year, in ISO 8601; empty if neither is known.
  static String day(Talk talk) {
    LocalDate date = talk.event().date();
    Integer year = talk.event().year();
    return date != null ? date.toString() : year != null ? year.toString() : "";
  }

  /// The language of the alternate title and abstract, as far as it can be told.
  public static String otherLanguage(Talk talk) {
    return talk.language().startsWith("zh") ? "en" : "zh";
  }
}
