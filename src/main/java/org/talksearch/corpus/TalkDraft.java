package org.talksearch.corpus;

import java.util.List;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// A talk while its source is being read; what the source lacks stays empty.
final class TalkDraft {
  /// One line.
  String title;

  private final Origin origin;
  String number = "";
  String alternateTitle = "";
  String abstractText = "";
  String alternateAbstract = "";
  String notes = "";
  List<Speaker> speakers = List.of();
  Event event = Event.UNKNOWN;
  String language = "";
  String url = "";
  List<Link> links = List.of();
  List<String> tags = List.of();
  Talk.Kind kind = Talk.Kind.TALK;
  Identity identity = Identity.FACTS;

  /// @param title what cannot be seen is left out of it, so that it may turn out to be empty
  TalkDraft(String title, Origin origin) {
    this.title = WrittenText.line(title);
    this.origin = origin;
  }

  String title() {
    return title;
  }

  Origin origin() {
    return origin;
  }

  /// Makes its text what a person would read: without what cannot be seen ([WrittenText]), without
  /// placeholders, nothing twice, within the limits.
  ///
  /// @return the names of the fields that were longer than an entry may have ([EntryLimits])
  List<String> tidy() {
    number = WrittenText.line(number);
    url = WrittenText.line(url);
    notes = WrittenText.lines(notes);
    event = new Event(WrittenText.line(event.name()), event.date(), event.year());
    tags = WrittenText.distinct(tags);
    links =
        links.stream()
            .map(link -> new Link(WrittenText.line(link.label()), WrittenText.line(link.url())))
            .filter(link -> !link.url().isEmpty())
            .distinct()
            .toList();
    tidyTitles();
    tidyAbstracts();
    tidySpeakers();
    return EntryLimits.keep(this);
  }

  private void tidyTitles() {
    alternateTitle = WrittenText.unlessPlaceholder(WrittenText.line(alternateTitle));
    if (WrittenText.isPlaceholder(title) && !alternateTitle.isEmpty()) {
      title = alternateTitle;
    }
    if (WrittenText.says(title, alternateTitle)) {
      alternateTitle = "";
    }
  }

  /// Of two abstracts of which one is in the other, as a translation beside its original is, or is
  /// a placeholder, the whole one stays.
  private void tidyAbstracts() {
    boolean oneOnly = abstractText.isBlank();
    abstractText = WrittenText.unlessPlaceholder(WrittenText.lines(abstractText));
    alternateAbstract = WrittenText.unlessPlaceholder(WrittenText.lines(alternateAbstract));
    if (WrittenText.says(abstractText, alternateAbstract)) {
      alternateAbstract = "";
    } else if (!oneOnly && WrittenText.says(alternateAbstract, abstractText)) {
      abstractText = alternateAbstract;
      alternateAbstract = "";
    }
  }

  private void tidySpeakers() {
    SpeakerList list = new SpeakerList(speakers);
    speakers = list.speakers();
    if (!list.unnamed().isEmpty()) {
      notes = (notes + "\n\n" + String.join("\n", list.unnamed())).strip();
    }
  }

  /// The talk. Where the source does not name its language, it is that of its texts; where these do
  /// not tell either, the one that the file's path names. Where the source says that it is not
  /// known, it is empty.
  Talk finished(TalkId id) {
    return new Talk(
        id,
        number,
        title,
        alternateTitle,
        abstractText,
        alternateAbstract,
        notes,
        speakers,
        event,
        language(),
        url,
        links,
        tags,
        kind,
        origin);
  }

  private String language() {
    String written = LanguageTag.of(language, title, abstractText, notes);
    return written.isEmpty() && !LanguageTag.isUndetermined(language)
        ? LanguageTag.of(LanguageVariant.of(origin.file()).language(), title, abstractText, notes)
        : written;
  }
}
