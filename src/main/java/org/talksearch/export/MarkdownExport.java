package org.talksearch.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.Technology;

/// Writes CommonMark: a heading for each event, below it one for each talk, with what is known of
/// it as a list, then its texts.
final class MarkdownExport implements Export {
  private static final String BETWEEN = ", ";

  private final Writer out;
  private @Nullable String lastEvent;

  MarkdownExport(Writer out) {
    this.out = out;
  }

  @Override
  public void add(AnnotatedTalk annotated) throws IOException {
    Talk talk = annotated.talk();
    List<String> blocks = new ArrayList<>();
    String event = heading(talk.event());
    if (!event.equals(lastEvent)) {
      lastEvent = event;
      blocks.add("# " + MarkdownText.line(event));
    }
    blocks.add("## " + MarkdownText.line(talk.title()));
    blocks.add(facts(annotated));
    blocks.add(MarkdownText.lines(talk.abstractText()));
    blocks.add(MarkdownText.lines(talk.alternateAbstract()));
    if (!talk.notes().isBlank()) {
      blocks.add("### Notes");
      blocks.add(MarkdownText.lines(talk.notes()));
    }
    for (String block : blocks) {
      if (!block.isEmpty()) {
        out.write(block);
        out.write("\n\n");
      }
    }
  }

  /// Name and year, the year only once.
  private static String heading(Event event) {
    String year = Objects.toString(event.year(), "");
    if (event.name().isBlank()) {
      return year.isEmpty() ? "Event unknown" : year;
    }
    return event.name().contains(year) ? event.name() : event.name() + " (" + year + ")";
  }

  private static String facts(AnnotatedTalk annotated) {
    Talk talk = annotated.talk();
    List<String> facts = new ArrayList<>();
    add("Title", MarkdownText.line(talk.alternateTitle()), facts);
    add(
        "Speakers",
        talk.speakers().stream()
            .map(speaker -> MarkdownText.line(line(speaker)))
            .collect(Collectors.joining(BETWEEN)),
        facts);
    add("Date", Objects.toString(talk.event().date(), ""), facts);
    add("Companies", named(annotated, Company.class::isInstance), facts);
    add("Technologies", named(annotated, Technology.class::isInstance), facts);
    add("Tags", MarkdownText.line(String.join(BETWEEN, talk.tags())), facts);
    add("Page", MarkdownText.link("", talk.url()), facts);
    for (Link link : talk.links()) {
      add("Link", MarkdownText.link(link.label(), link.url()), facts);
    }
    return String.join("\n", facts);
  }

  private static void add(String name, String text, List<String> facts) {
    if (!text.isEmpty()) {
      facts.add("- " + name + ": " + text);
    }
  }

  private static String line(Speaker speaker) {
    String about =
        Stream.of(speaker.affiliation(), speaker.role())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(BETWEEN));
    return about.isEmpty() ? speaker.name() : speaker.name() + " (" + about + ")";
  }

  private static String named(AnnotatedTalk talk, Predicate<Entity> wanted) {
    return talk.named().stream()
        .filter(wanted)
        .map(entity -> MarkdownText.line(entity.englishName()))
        .distinct()
        .collect(Collectors.joining(BETWEEN));
  }
}
