package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;

/// A Markdown text on one talk, below a head that says whose talk it is.
///
/// The abstract is the body up to the part on the speakers; that part goes to the notes, and tells
/// for whom they work and as what. Where the head has an abstract of its own, the body is notes.
final class TalkPage {
  /// What only the head of a talk has, beside the speakers' names.
  private static final Set<String> KEYS =
      Set.of(
          "abstract",
          "room",
          "session_format",
          "session_type",
          "sessiontype",
          "speechlink",
          "stype",
          "talk_type",
          "track");

  /// What the head of an event has, whose speakers a post may name.
  private static final Set<String> OF_AN_EVENT = Set.of("address", "end", "location", "venue");

  private static final Pattern CHAIRS =
      Pattern.compile("(?:track|session)?[-_ ]?(?:co-?)?chairs?|出品人|召集人");
  private static final Pattern PAGE = Pattern.compile("https?://[^/\\s]+/.*");

  private final SourceFile file;
  private final FrontMatter head;
  private final Findings findings;
  private final HeadTexts texts;

  TalkPage(SourceFile file, FrontMatter head, Findings findings) {
    this.file = file;
    this.head = head;
    this.findings = findings;
    texts = new HeadTexts(head);
  }

  /// Whether head and body are those of one talk.
  static boolean isOne(SourceFile file, FrontMatter head) {
    HeadTexts texts = new HeadTexts(head);
    if (texts.title().isEmpty() || isOfATrack(head)) {
      return false;
    }
    if (texts.namesSpeakers() || head.values().keySet().stream().anyMatch(KEYS::contains)) {
      return MarkdownSection.of(file, head.body()).stream()
              .filter(section ->
                  section
                      .content()
                      .text()
                      .lines()
                      .anyMatch(line -> !SpeakerLine.labelled(line).isEmpty()))
              .count()
          < 2;
    }
    PageParts parts = PageParts.of(file, head.body());
    return parts.telling()
        && parts.otherHeadings() == 0
        && head.values().keySet().stream().noneMatch(OF_AN_EVENT::contains);
  }

  /// Whether the head is that of a track: it names who chairs it, and nobody who speaks.
  static boolean isOfATrack(FrontMatter head) {
    return head.values().keySet().stream().anyMatch(key -> CHAIRS.matcher(key).matches())
        && !new HeadTexts(head).namesSpeakers();
  }

  void handOn() {
    FrontMatter.Trouble trouble = head.trouble();
    if (trouble != null) {
      findings.reject(trouble.line(), trouble.what(), trouble.why(), trouble.remedy());
    }
    PageParts parts = PageParts.of(file, head.body());
    MarkdownText content = MarkdownSection.textOf(parts.content());
    MarkdownText ofSpeakers = MarkdownSection.textOf(parts.speakers());
    MarkdownText rest = MarkdownSection.textOf(parts.rest());
    List<Speaker> named = texts.speakers();
    String said = withoutTitle(content.text());
    String onSpeakers = ofSpeakers.text();
    int start = parts.telling() ? -1 : startOfSpeakers(said, named);
    if (start >= 0) {
      onSpeakers = said.substring(start);
      said = said.substring(0, start).strip();
    }

    TalkDraft draft = new TalkDraft(texts.title(), file.origin(file.firstTextLine(0)));
    draft.speakers = new SpeakersPart(onSpeakers).speakers(named);
    List<String> notes = new ArrayList<>();
    String summary = texts.summary();
    if (!texts.abstractText().isEmpty()) {
      draft.abstractText = texts.abstractText();
      notes.add(said);
      notes.add(summary);
    } else if (said.isEmpty()) {
      draft.abstractText = summary;
    } else {
      draft.abstractText = said;
      notes.add(said.contains(summary) ? "" : summary);
    }
    notes.add(rest.text());
    notes.add(onSpeakers);
    notes.add(String.join("\n", texts.notes()));
    notes.removeIf(String::isBlank);
    draft.notes = String.join("\n\n", notes);
    Set<Link> links = new LinkedHashSet<>(texts.links());
    links.addAll(content.links());
    links.addAll(ofSpeakers.links());
    links.addAll(rest.links());
    draft.links = List.copyOf(links);
    draft.event = EventDate.event(texts.event(), texts.when(file, findings));
    draft.tags = texts.tags();
    draft.language = texts.language();
    draft.url = texts.url();
    draft.identity =
        PAGE.matcher(draft.url).matches() ? new Identity.Page(draft.url) : Identity.FACTS;
    findings.talk(draft);
  }

  /// Many a body begins with the title once more.
  private String withoutTitle(String body) {
    int end = body.indexOf('\n');
    String first = end < 0 ? body : body.substring(0, end);
    return first.startsWith("#") && first.replaceFirst("^#+ ", "").equals(texts.title())
        ? body.substring(first.length()).strip()
        : body;
  }

  /// Where a text without a heading for it begins to tell of the speakers: at the line of a name
  /// that the head has too, with a colon behind. Or -1.
  private static int startOfSpeakers(String text, List<Speaker> named) {
    return named.stream()
        .mapToInt(speaker -> {
          for (String colon : List.of(":", "：")) {
            int start = text.indexOf("\n" + speaker.name() + colon);
            if (start >= 0) {
              return start + 1;
            }
          }
          return -1;
        })
        .filter(start -> start >= 0)
        .min()
        .orElse(-1);
  }
}
