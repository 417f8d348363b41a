package org.talksearch.corpus;

import java.util.List;
import java.util.regex.Pattern;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// A talk while its source is being read; what the source lacks stays empty.
final class TalkDraft {
  private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

  /// JSON can write half a surrogate pair; UTF-8 cannot, so no index or file would hold it.
  private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

  private final String title;
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

  /// @param title not blank
  TalkDraft(String title, Origin origin) {
    this.title = tidied(title);
    this.origin = origin;
  }

  String title() {
    return title;
  }

  Origin origin() {
    return origin;
  }

  /// The talk. Its texts have no white space at their ends and `\n` as line end; a text that the
  /// source gives twice, as that of two languages, is taken once; where the source does not name
  /// the language, it is that of the texts; where these do not tell either, the one that the file's
  /// path names.
  Talk finished(TalkId id) {
    String about = tidied(abstractText);
    String aboutAlso = tidied(alternateAbstract);
    String titleAlso = tidied(alternateTitle);
    String noted = tidied(notes);
    return new Talk(
        id,
        tidied(number),
        title,
        titleAlso.equals(title) ? "" : titleAlso,
        about,
        aboutAlso.equals(about) ? "" : aboutAlso,
        noted,
        speakers.stream()
            .map(speaker ->
                new Speaker(
                    tidied(speaker.name()), tidied(speaker.affiliation()), tidied(speaker.role())))
            .toList(),
        new Event(tidied(event.name()), event.date(), event.year()),
        language(about, noted),
        tidied(url),
        links.stream()
            .map(link -> new Link(tidied(link.label()), tidied(link.url())))
            .filter(link -> !link.url().isEmpty())
            .toList(),
        tags.stream().map(TalkDraft::tidied).filter(tag -> !tag.isEmpty()).toList(),
        kind,
        origin);
  }

  private static String tidied(String text) {
    String whole = HALF_CHARACTER.matcher(text).replaceAll("\uFFFD");
    return LINE_END.matcher(whole).replaceAll("\n").strip();
  }

  private String language(String about, String noted) {
    String written = LanguageTag.of(language, title, about, noted);
    return written.isEmpty()
        ? LanguageTag.of(LanguageVariant.of(origin.file()).language(), title, about, noted)
        : written;
  }
}
