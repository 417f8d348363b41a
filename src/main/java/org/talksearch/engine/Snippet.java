package org.talksearch.engine;

import java.util.List;
import org.talksearch.talk.TextField;

/// A passage of a talk that shows why it was found. Never markup: what to mark is told by offsets.
///
/// @param field where it stands
/// @param heading the heading above it within that field, or empty
/// @param text as written; cut text begins or ends with `…`
/// @param spans what to mark, in order, none overlapping another
public record Snippet(TextField field, String heading, String text, List<Span> spans) {
  public Snippet {
    spans = List.copyOf(spans);
  }

  /// Offsets in UTF-16 code units of [Snippet#text], the end not included.
  public record Span(int start, int end) {}
}
