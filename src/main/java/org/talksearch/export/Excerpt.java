package org.talksearch.export;

import java.util.stream.Stream;
import org.talksearch.talk.Talk;

/// What a talk is about, in few characters.
public final class Excerpt {
  private Excerpt() {}

  /// The beginning of the abstract, or of what there is in its place, on one line; empty if there
  /// is nothing.
  ///
  /// @param longest the most characters (code points) of the talk's text
  public static String of(Talk talk, int longest) {
    String text =
        Stream.of(talk.abstractText(), talk.alternateAbstract(), talk.notes())
            .map(part -> part.strip().replaceAll("\\s+", " "))
            .filter(part -> !part.isEmpty())
            .findFirst()
            .orElse("");
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
  }
}
