package org.talksearch.ranking;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.talksearch.engine.Snippet.Span;
import org.talksearch.engine.Suggestion;
import org.talksearch.vocabulary.Folding;

/// A name that a half-typed word may become.
///
/// @param text as people write it
/// @param letters what of it is compared with what is typed
/// @param starts the offsets in `letters` at which a word begins
/// @param of the same for all names of one thing
/// @param main whether that thing is called so, rather than known under this name as well
/// @param respelled whether the letters are in another order than in the text
/// @param talks how many talks have that
public record CompletionName(
    Suggestion.Kind kind,
    String text,
    String letters,
    BitSet starts,
    String of,
    boolean main,
    boolean respelled,
    int talks) {
  /// A Han name has a surname of one character, or two if it has four.
  private static final int LONGEST_HAN_NAME = 4;

  /// A name of a thing.
  ///
  /// @param wordBegins whether a word begins at an offset of `text` within Han characters
  public static CompletionName of(
      Suggestion.Kind kind,
      String text,
      IntPredicate wordBegins,
      String of,
      boolean main,
      int talks) {
    StringBuilder letters = new StringBuilder(text.length());
    BitSet starts = new BitSet();
    Script before = Script.NONE;
    for (int i = 0; i < text.length(); i++) {
      char c = Folding.fold(text.charAt(i));
      Script script = Script.of(c);
      if (script != Script.NONE) {
        if (script != before || (script == Script.HAN && wordBegins.test(i))) {
          starts.set(letters.length());
        }
        letters.append(c);
      }
      before = script;
    }
    return new CompletionName(kind, text, letters.toString(), starts, of, main, false, talks);
  }

  /// The same name of a thing that this many talks have.
  public CompletionName in(int thatMany) {
    return new CompletionName(kind, text, letters, starts, of, main, respelled, thatMany);
  }

  /// The same thing with its letters in another order.
  public CompletionName respelled(String otherLetters) {
    BitSet first = new BitSet();
    first.set(0);
    return new CompletionName(kind, text, otherLetters, first, of, false, true, talks);
  }

  /// The letters of a Han name of a person as people are called in English: 磊张.
  public static Optional<String> givenNameFirst(String letters) {
    if (letters.length() < 2
        || letters.length() > LONGEST_HAN_NAME
        || !letters.chars().allMatch(Character::isIdeographic)) {
      return Optional.empty();
    }
    int surname = letters.length() == LONGEST_HAN_NAME ? 2 : 1;
    return Optional.of(letters.substring(surname) + letters.substring(0, surname));
  }

  /// What of a text is compared: folded letters and digits, and the signs that tell C, C++ and C#
  /// apart. Neither spaces nor the apostrophes of an input method matter.
  public static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Folding.fold(text.charAt(i));
      if (Script.of(c) != Script.NONE) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /// Where in the text these letters stand; nowhere if they are in another order there.
  public List<Span> span(int firstLetter, int lettersEnd) {
    int seen = 0;
    int start = 0;
    for (int i = 0; i < text.length() && !respelled; i++) {
      if (Script.of(Folding.fold(text.charAt(i))) != Script.NONE) {
        start = seen == firstLetter ? i : start;
        seen++;
        if (seen == lettersEnd) {
          return List.of(new Span(start, i + 1));
        }
      }
    }
    return List.of();
  }

  /// What tells where a word ends without a space.
  public enum Script {
    HAN,
    /// Letters and digits of any other script.
    LETTERS,
    /// What only stands between words.
    NONE;

    public static Script of(char c) {
      if (Character.isIdeographic(c)) {
        return HAN;
      }
      boolean letter =
          Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '+' || c == '#';
      return letter ? LETTERS : NONE;
    }
  }
}
