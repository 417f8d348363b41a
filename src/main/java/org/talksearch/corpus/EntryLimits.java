package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;

/// How long the fields of one entry may be. Far more than anybody writes: what is longer is a file
/// that was taken for something else.
final class EntryLimits {
  /// In UTF-16 code units, for an abstract and for notes.
  static final int TEXT = 1 << 20;

  /// The same, for what stands on one line: titles, names, tags.
  static final int LINE = 1_000;

  /// The same, for an address.
  static final int URL = 4_000;

  /// For speakers, tags and links.
  static final int ITEMS = 500;

  private static final int SHORT_TITLE = 200;

  private final TalkDraft draft;
  private final List<String> exceeded = new ArrayList<>();

  private EntryLimits(TalkDraft draft) {
    this.draft = draft;
  }

  /// Cuts what is too long. A title goes to the notes as a whole.
  ///
  /// @return the names of the fields that were cut
  static List<String> keep(TalkDraft draft) {
    return new EntryLimits(draft).keep();
  }

  private List<String> keep() {
    if (draft.title.length() > LINE) {
      exceeded.add("title");
      draft.notes = (draft.title + "\n\n" + draft.notes).strip();
      draft.title = start(draft.title, SHORT_TITLE) + "…";
    }
    draft.number = line("number", draft.number);
    draft.alternateTitle = line("alternate title", draft.alternateTitle);
    draft.abstractText = text("abstract", draft.abstractText);
    draft.alternateAbstract = text("alternate abstract", draft.alternateAbstract);
    draft.notes = text("notes", draft.notes);
    if (draft.url.length() > URL) {
      exceeded.add("URL");
      draft.url = "";
    }
    draft.tags = items("tags", draft.tags).stream().map(tag -> line("tags", tag)).toList();
    draft.speakers =
        items("speakers", draft.speakers).stream()
            .map(speaker ->
                new Speaker(
                    line("speakers", speaker.name()),
                    line("speakers", speaker.affiliation()),
                    line("speakers", speaker.role())))
            .toList();
    draft.links = links(draft.links);
    return exceeded.stream().distinct().toList();
  }

  private List<Link> links(List<Link> links) {
    List<Link> kept = new ArrayList<>();
    for (Link link : items("links", links)) {
      if (link.url().length() > URL) {
        exceeded.add("links");
      } else {
        kept.add(new Link(line("links", link.label()), link.url()));
      }
    }
    return kept;
  }

  private <T> List<T> items(String field, List<T> items) {
    if (items.size() <= ITEMS) {
      return items;
    }
    exceeded.add(field);
    return items.subList(0, ITEMS);
  }

  private String line(String field, String line) {
    return cut(field, line, LINE);
  }

  private String text(String field, String text) {
    return cut(field, text, TEXT);
  }

  private String cut(String field, String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    exceeded.add(field);
    return start(text, longest);
  }

  /// The first characters of a longer text, none of them cut in half.
  static String start(String text, int length) {
    boolean withinCharacter = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, withinCharacter ? length - 1 : length).strip();
  }
}
