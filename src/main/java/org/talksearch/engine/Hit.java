package org.talksearch.engine;

import java.util.List;
import org.talksearch.talk.AnnotatedTalk;

/// A talk that was found.
///
/// @param talk what was found
/// @param score comparable within one result only; 0 where the order is not by relevance
/// @param snippets the title first if it matches, then the best passages
/// @param explanation why it was found, one reason a line; empty unless asked for
public record Hit(
    AnnotatedTalk talk, double score, List<Snippet> snippets, List<Explanation> explanation) {
  public Hit {
    snippets = List.copyOf(snippets);
    explanation = List.copyOf(explanation);
  }

  /// One reason.
  ///
  /// @param unit the part of the query, as typed
  /// @param fields the keys of the fields it stands in
  /// @param alias another name under which it stands there, or empty
  public record Explanation(String unit, List<String> fields, String alias) {
    public Explanation {
      fields = List.copyOf(fields);
    }
  }
}
