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
    this.title = title.strip();
    this.origin = origin;
  }

  String title() {
    return title;
  }

  Origin origin() {
    return origin;
  }

  /// The talk; where the source does not name its language, that of its text.
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
        LanguageTag.of(language, title, abstractText, notes),
        url,
        links,
        tags,
        kind,
        origin);
  }
}
