package org.talksearch.engine;

import java.util.List;
import org.talksearch.talk.AnnotatedTalk;

/// A talk that was found.
///
/// @param talk what was found
/// @param score comparable within one result only; 0 where the order is not by relevance
/// @param snippets the title first if it matches, then the best passages
/// @param explanation why it was found, a reason for each part of the query that it has; empty
///   unless asked for
/// @param scoring how the score came about, as the engine itself tells it, many lines; empty unless
///   asked for
public record Hit(
    AnnotatedTalk talk,
    double score,
    List<Snippet> snippets,
    List<Explanation> explanation,
    String scoring) {
  public Hit {
    snippets = List.copyOf(snippets);
    explanation = List.copyOf(explanation);
  }

  /// One reason.
  ///
  /// @param unit the part of the query, as typed
  /// @param match what it has to do with the talk
  /// @param as what stands there beside or in place of the unit: other names, the right spelling,
  ///   the parts, the narrower things; some of them, if there are many
  /// @param fields the keys of the fields where that stands
  public record Explanation(String unit, Match match, List<String> as, List<String> fields) {
    public Explanation {
      as = List.copyOf(as);
      fields = List.copyOf(fields);
    }
  }

  /// How a talk has a part of a query, the closest way first.
  public enum Match {
    /// As a word, as typed.
    WORD,
    /// Under another name, or in another form.
    NAME,
    /// What the unit may stand for: a word that was mistyped, or Han characters in pinyin.
    READING,
    /// Words that begin with it.
    BEGINNING,
    /// The parts of a term, each by itself.
    PARTS,
    /// Something that is a kind or a part of it.
    NARROWER,
    /// The letters, but only within other words.
    WITHIN
  }
}
