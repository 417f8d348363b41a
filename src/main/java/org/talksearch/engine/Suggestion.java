package org.talksearch.engine;

import java.util.List;
import org.talksearch.talk.TalkId;

/// What a person may be about to type, or to look for.
public sealed interface Suggestion {

  /// What to show.
  String text();

  /// Where the text is what was typed, in order, none overlapping another; empty where it is
  /// another spelling of it.
  List<Snippet.Span> spans();

  /// A query that goes on from what was typed: its text is what shall stand in the search box.
  ///
  /// @param talks about how many talks have what was added
  record Completion(Kind kind, String text, List<Snippet.Span> spans, int talks)
      implements Suggestion {
    public Completion {
      spans = List.copyOf(spans);
    }
  }

  /// A talk whose title has what was typed.
  ///
  /// @param text its title, in the language in which it matches
  record Title(TalkId talk, String text, List<Snippet.Span> spans) implements Suggestion {
    public Title {
      spans = List.copyOf(spans);
    }
  }

  /// What a completion adds.
  enum Kind {
    COMPANY,
    TECHNOLOGY,
    SPEAKER,
    /// A word or phrase of the field, or one that titles have.
    PHRASE
  }
}
