package org.talksearch.discovery;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Mention;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.LatinLetters;

/// A text of a talk, and which of it the vocabulary has no name for.
///
/// @param taken the offsets of names that the vocabulary has, and of addresses
record UnnamedText(AnnotatedTalk talk, TextField field, String text, BitSet taken) {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[!-~]+|www\\.[!-~]+|[\\w.+-]{1,64}@[\\w.-]+|\\S{1,60}\\.(?:com|cn)/\\S*");
  private static final int WORDS_AROUND = 16;

  static UnnamedText of(AnnotatedTalk talk, TextField field) {
    String text = talk.talk().text(field);
    BitSet taken = new BitSet();
    for (Mention mention : talk.mentions()) {
      boolean lacking = mention.entity() instanceof Company company && !company.known();
      if (mention.field() == field && !lacking) {
        taken.set(mention.start(), mention.end());
      }
    }
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      taken.set(address.start(), address.end());
    }
    return new UnnamedText(talk, field, text, taken);
  }

  /// Whether the vocabulary has no name for any of it.
  boolean isFree(int start, int end) {
    int next = taken.nextSetBit(start);
    return next < 0 || next >= end;
  }

  Place place() {
    return switch (field) {
      case TITLE, ALTERNATE_TITLE -> Place.TITLE;
      case ABSTRACT, ALTERNATE_ABSTRACT, NOTES -> Place.TEXT;
      case TAGS -> Place.TAG;
      case SPEAKERS -> Place.AFFILIATION;
    };
  }

  /// A few words around a place, on one line.
  String around(int start, int end) {
    int from = Math.max(0, start - WORDS_AROUND);
    int to = Math.min(text.length(), end + WORDS_AROUND);
    while (from > 0 && from < start && isLatin(from) && isLatin(from - 1)) {
      from++;
    }
    while (to < text.length() && to > end && isLatin(to) && isLatin(to - 1)) {
      to--;
    }
    // What YAML would refuse in a comment, such as half of a character.
    return text.substring(from, to).replaceAll("[\\p{C}\\s]+", " ").strip();
  }

  private boolean isLatin(int at) {
    return LatinLetters.contains(text.charAt(at));
  }
}
