package org.talksearch.talk;

import java.util.List;

/// One talk, or one entry of notes, as its source tells it.
///
/// Text is as people wrote it, with line breaks as `\n`; text that a source lacks is the empty
/// string, never null.
///
/// @param id names the talk for good
/// @param number what the source numbers it with, such as `12`, or empty
/// @param title never blank
/// @param alternateTitle the title in the talk's other language, or empty
/// @param abstractText what the talk is about, or empty; `abstract` in JSON
/// @param alternateAbstract the abstract in the talk's other language, or empty
/// @param notes what a listener wrote down, or empty
/// @param speakers in the source's order
/// @param event where and when it was given
/// @param language BCP 47: `zh-Hans`, `zh-Hant`, `en`, another tag, or empty when unknown
/// @param url the talk's page, or empty
/// @param links slides, videos and other material, in the source's order
/// @param tags in the source's order
/// @param kind a talk, or other notes
/// @param origin the file and line it was read from
public record Talk(
    TalkId id,
    String number,
    String title,
    String alternateTitle,
    String abstractText,
    String alternateAbstract,
    String notes,
    List<Speaker> speakers,
    Event event,
    String language,
    String url,
    List<Link> links,
    List<String> tags,
    Kind kind,
    Origin origin) {

  /// Whether an entry is one talk, or other notes (a post's introduction, a file of no known
  /// shape).
  public enum Kind {
    TALK,
    NOTES
  }

  /// @throws IllegalArgumentException if the title is blank
  public Talk {
    if (title.isBlank()) {
      throw new IllegalArgumentException("Talk " + id + " has no title. Every talk needs one.");
    }
    speakers = List.copyOf(speakers);
    links = List.copyOf(links);
    tags = List.copyOf(tags);
  }

  /// The running text of one field; what [Mention] offsets count in.
  public String text(TextField field) {
    return switch (field) {
      case TITLE -> title;
      case ALTERNATE_TITLE -> alternateTitle;
      case ABSTRACT -> abstractText;
      case ALTERNATE_ABSTRACT -> alternateAbstract;
      case NOTES -> notes;
      case TAGS -> String.join("\n", tags);
      case SPEAKERS -> String.join("\n", speakers.stream().map(Speaker::line).toList());
    };
  }
}
