package org.talksearch.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talksearch.engine.Hit;
import org.talksearch.engine.Snippet;
import org.talksearch.export.Html;
import org.talksearch.export.TalkPage;
import org.talksearch.export.Words;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TextField;

/// Talks of a list as HTML: what each is, and the passages that made it a hit.
record HitMarkup(Html html, PageLinks links, Words words) {
  private static final int MOST_PASSAGES = 3;

  /// @param heading the element of its title
  void write(Hit hit, String heading) {
    Talk talk = hit.talk().talk();
    html.start("li").start(heading, "lang", talk.language());
    html.start("a", "href", links.talk(talk.id()));
    marked(talk.title(), hit, TextField.TITLE);
    html.end().end();
    if (!talk.alternateTitle().isEmpty()) {
      html.start("p", "class", "alternate", "lang", TalkPage.otherLanguage(talk));
      marked(talk.alternateTitle(), hit, TextField.ALTERNATE_TITLE);
      html.end();
    }
    about(talk);
    hit.snippets().stream()
        .filter(snippet ->
            snippet.field() != TextField.TITLE && snippet.field() != TextField.ALTERNATE_TITLE)
        .limit(MOST_PASSAGES)
        .forEach(snippet -> passage(snippet, talk));
    html.end();
  }

  private void marked(String text, Hit hit, TextField field) {
    Optional<Snippet> snippet =
        hit.snippets().stream()
            .filter(one -> one.field() == field && one.text().equals(text))
            .findFirst();
    marked(text, snippet.map(Snippet::spans).orElse(List.of()));
  }

  private void marked(String text, List<Snippet.Span> spans) {
    int written = 0;
    for (Snippet.Span span : spans) {
      html.text(text.substring(written, span.start()))
          .element("mark", text.substring(span.start(), span.end()));
      written = span.end();
    }
    html.text(text.substring(written));
  }

  private void about(Talk talk) {
    String speakers =
        talk.speakers().stream()
            .map(this::named)
            .collect(Collectors.joining(words.say("hit.between")));
    Integer year = talk.event().year();
    String line =
        Stream.of(talk.event().name(), year == null ? "" : year.toString(), speakers)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    if (!line.isEmpty()) {
      html.element("p", line, "class", "meta");
    }
  }

  private String named(Speaker speaker) {
    return speaker.affiliation().isEmpty()
        ? speaker.name()
        : words.say(
            "hit.speaker", Map.of("name", speaker.name(), "affiliation", speaker.affiliation()));
  }

  private void passage(Snippet snippet, Talk talk) {
    boolean other = snippet.field() == TextField.ALTERNATE_ABSTRACT;
    html.start(
        "p", "class", "passage", "lang", other ? TalkPage.otherLanguage(talk) : talk.language());
    if (!snippet.heading().isEmpty()) {
      html.element("strong", snippet.heading()).text(" ");
    }
    marked(snippet.text(), snippet.spans());
    html.end();
  }
}
