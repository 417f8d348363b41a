package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talksearch.corpus.ListedTalk.Evidence;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;

/// A list, and what in it may be talks.
///
/// @param items those that hold no items themselves
record TalkList(List<Item> items) {
  private static final int LONG_REST = 40;

  /// @param line index in its file
  /// @param groups the items that it stands below, the outermost first
  /// @param talk null if it is no talk whatever the others are
  /// @param details items below it that are no talks
  /// @param paragraphs text below its first paragraph, or empty
  /// @param removal takes it out of the text that it stands in
  record Item(
      int line,
      List<String> groups,
      @Nullable ListedTalk talk,
      int length,
      List<LinkedText> details,
      String paragraphs,
      Runnable removal) {
    Item {
      groups = List.copyOf(groups);
      details = List.copyOf(details);
    }

    /// Sets the fields of its talk.
    ///
    /// @param listed its talk
    void describe(ListedTalk listed, TalkDraft draft) {
      Map<String, Link> links = new LinkedHashMap<>();
      listed.links().forEach(link -> links.putIfAbsent(link.url(), link));
      List<String> notes = new ArrayList<>();
      List<Speaker> speakers = new ArrayList<>(listed.speakers());
      List<String> texts = new ArrayList<>(List.of(paragraphs));
      if (listed.rest().length() >= LONG_REST) {
        texts.addFirst(listed.rest());
      } else {
        notes.add(listed.rest());
      }
      for (LinkedText detail : details) {
        takeDetail(detail, speakers, links, notes);
      }
      texts.removeIf(String::isEmpty);
      notes.removeIf(String::isEmpty);
      draft.abstractText = String.join("\n\n", texts);
      draft.notes = String.join("\n", notes);
      draft.speakers = List.copyOf(speakers);
      draft.url = listed.url();
      links.remove(listed.url());
      draft.links = List.copyOf(links.values());
    }

    private static void takeDetail(
        LinkedText detail, List<Speaker> speakers, Map<String, Link> links, List<String> notes) {
      StringBuilder plain = new StringBuilder();
      for (LinkedText.Piece piece : detail.pieces()) {
        if (piece.isLink()) {
          String label =
              piece.text().isEmpty()
                  ? LinkedText.folded(plain.toString().replaceAll("[:：-]\\s*$", ""))
                  : piece.text();
          links.putIfAbsent(piece.url(), new Link(label, piece.url()));
          plain.append(piece.text().isEmpty() ? "" : piece.text());
        } else {
          plain.append(piece.text());
        }
      }
      String text = detail.text();
      List<Speaker> named = speakers.isEmpty() ? SpeakerLine.introduced(text) : List.of();
      boolean onlyLink = detail.pieces().stream().anyMatch(LinkedText.Piece::isLink);
      if (!named.isEmpty()) {
        speakers.addAll(named);
      } else if (!onlyLink || text.length() >= LONG_REST) {
        notes.add(text);
      }
    }
  }

  TalkList {
    items = List.copyOf(items);
  }

  long count(Evidence least) {
    return items.stream()
        .filter(item -> {
          ListedTalk talk = item.talk();
          return talk != null && talk.evidence().compareTo(least) >= 0;
        })
        .count();
  }

  long length() {
    return items.stream().mapToLong(Item::length).sum();
  }
}
