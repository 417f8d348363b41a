package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

/// A Markdown text on one or several talks, with a head or without.
///
/// Each section that says something becomes an entry with the section's heading as its title and
/// the post as its event; one that is headed as a talk has the talk's title and speakers. A section
/// of nothing but links and images belongs to the whole post: every entry gets its links. What
/// stands above the first heading, and what is said of the event as a whole, is an entry of notes,
/// titled as the post is, with the head's summary as its abstract; so is a post without headings.
/// Where there is no such text, a first section that is headed as an introduction has the summary,
/// else an entry of notes that is nothing but the head.
final class Post {
  private static final Pattern PAGE = Pattern.compile("\\s*https?://\\S+\\s*");

  private final SourceFile file;
  private final @Nullable FrontMatter head;
  private final Findings findings;
  private final FrontMatter values;
  private final HeadTexts texts;
  private final List<MarkdownSection> sections;
  private final String title;
  private final String url;

  /// @param head null for a text without one
  Post(SourceFile file, @Nullable FrontMatter head, Findings findings) {
    this.file = file;
    this.head = head;
    this.findings = findings;
    values = head == null ? FrontMatter.NONE : head;
    texts = new HeadTexts(values);
    sections = MarkdownSection.of(file, values.body());
    title =
        Stream.concat(
                Stream.of(texts.title()),
                sections.stream().map(MarkdownSection::heading).filter(Objects::nonNull))
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse(file.stem());
    url = texts.url();
  }

  void handOn() {
    FrontMatter.Trouble trouble = values.trouble();
    if (trouble != null) {
      findings.reject(trouble.line(), trouble.what(), trouble.why(), trouble.remedy());
    }
    List<MarkdownSection> talks =
        sections.stream().filter(section -> section.content().saysSomething()).toList();
    Set<Link> shared = new LinkedHashSet<>();
    for (MarkdownSection section : sections) {
      if (!section.content().saysSomething()) {
        shared.addAll(section.content().linksAndBareUrls());
      }
    }
    Event event = event(talks);
    MarkdownSection whole = sectionOnTheWhole(talks);
    if (talks.isEmpty() || (whole == null && !texts.summary().isEmpty())) {
      handOnWithoutText(event, List.copyOf(shared));
    } else if (whole == null) {
      leaveOutHeadTexts();
    }
    for (MarkdownSection section : sections) {
      if (section.content().saysSomething()) {
        handOn(section, section.equals(whole), event, shared);
      } else if (!talks.isEmpty()) {
        String heading = section.heading();
        findings.leaveOut(
            section.line(),
            heading == null || heading.isBlank() ? "A section" : "The section " + heading,
            "It holds no text; its links belong to every entry of the post");
      }
    }
  }

  /// The section that what the head says belongs to, or null.
  private @Nullable MarkdownSection sectionOnTheWhole(List<MarkdownSection> talks) {
    if (talks.isEmpty()) {
      return null;
    }
    MarkdownSection first = talks.getFirst();
    String heading = first.heading();
    boolean only = talks.size() == 1 && !(first.announced() && !texts.summary().isEmpty());
    return only || heading == null || SectionTopic.introduces(heading) ? first : null;
  }

  private void handOn(MarkdownSection section, boolean whole, Event event, Set<Link> shared) {
    String heading = section.heading();
    if (heading != null && heading.isBlank()) {
      findings.reject(
          section.line(),
          "A section has no title",
          "Its heading holds no text, so it was titled as the post is",
          "Write a title behind the heading's mark.");
    }
    boolean untitled = heading == null || heading.isBlank();
    TalkHeading announced =
        section.announced() && !untitled ? TalkHeading.of(Objects.requireNonNull(heading)) : null;
    TalkDraft draft =
        new TalkDraft(
            announced != null
                ? announced.title()
                : untitled ? title : Objects.requireNonNull(heading),
            file.origin(section.line()));
    draft.notes = section.content().text();
    if (announced != null) {
      draft.speakers = speakers(announced, draft.notes);
    }
    Set<Link> links = new LinkedHashSet<>(section.content().links());
    links.addAll(shared);
    draft.links = List.copyOf(links);
    boolean talk = announced != null || (head != null && heading != null);
    draft.kind = talk ? Talk.Kind.TALK : Talk.Kind.NOTES;
    draft.url = url;
    if (url.isEmpty() && !untitled) {
      takePage(draft);
    }
    finish(draft, whole, event, heading == null ? "" : heading);
  }

  /// Those whom the lines of a section name, else those of its heading.
  private static List<Speaker> speakers(TalkHeading heading, String text) {
    List<Speaker> speakers = new ArrayList<>();
    text.lines()
        .flatMap(line -> SpeakerLine.labelled(line).stream())
        .filter(
            speaker -> speakers.stream().noneMatch(other -> other.name().equals(speaker.name())))
        .forEach(speakers::add);
    return speakers.isEmpty() ? heading.speakers() : speakers;
  }

  /// In a post that has no page of its own, a URL on a section's first line is the page of that
  /// talk.
  private static void takePage(TalkDraft draft) {
    int lineEnd = draft.notes.indexOf('\n');
    String first = lineEnd < 0 ? draft.notes : draft.notes.substring(0, lineEnd);
    if (PAGE.matcher(first).matches()) {
      draft.url = first.strip();
      draft.notes = draft.notes.substring(first.length()).strip();
    }
  }

  /// A post that says nothing below its head still has what the head says, and its links.
  private void handOnWithoutText(Event event, List<Link> links) {
    int line = Math.min(file.firstTextLine(0), file.lines().size() - 1);
    if (links.isEmpty() && texts.summary().isEmpty() && texts.speakers().isEmpty()) {
      findings.leaveOut(line, file.path(), "It holds no text below its head");
      return;
    }
    TalkDraft draft = new TalkDraft(title, file.origin(line));
    draft.links = links;
    draft.kind = Talk.Kind.NOTES;
    draft.url = url;
    finish(draft, true, event, "");
  }

  private void finish(TalkDraft draft, boolean whole, Event event, String heading) {
    draft.event = event;
    draft.tags = texts.tags();
    draft.language = texts.language();
    if (whole) {
      draft.abstractText = texts.summary();
      if (draft.speakers.isEmpty()) {
        draft.speakers = texts.speakers();
      }
      List<String> paragraphs = new ArrayList<>(List.of(draft.notes));
      paragraphs.add(String.join("\n", texts.notes()));
      paragraphs.removeIf(String::isEmpty);
      draft.notes = String.join("\n\n", paragraphs);
    }
    draft.identity =
        url.isEmpty() && !draft.url.isEmpty()
            ? new Identity.Page(draft.url)
            : new Identity.Section(url, title, heading);
    findings.talk(draft);
  }

  /// An entry that is titled as the post is does not name the post a second time as its event.
  private Event event(List<MarkdownSection> talks) {
    boolean whole = head == null || talks.stream().allMatch(section -> section.heading() == null);
    String named = texts.event();
    String name = named.isEmpty() && !whole ? title : named;
    return EventDate.event(name, texts.when(file, findings));
  }

  private void leaveOutHeadTexts() {
    List<String> keys = texts.keysOfNoEntry();
    if (!keys.isEmpty()) {
      findings.leaveOut(
          file.firstTextLine(0),
          String.join(", ", keys) + " in the head",
          "What is said of the whole post belongs to none of its sections");
    }
  }
}
