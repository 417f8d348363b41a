package org.talksearch.talk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/// Names one talk for good: across runs, edits of its text and moves of its file.
///
/// It is the source's own id, else derived from the talk's URL, else from event, year, title and
/// first speaker; never from a path. It stands in URLs.
///
/// @param value 1 to 200 characters, no control characters, no white space at either end
public record TalkId(String value) {
  private static final int LONGEST = 200;
  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int DERIVED_LENGTH = 13;

  /// @throws IllegalArgumentException if `value` is no such name
  public TalkId {
    if (value.isBlank()
        || value.length() > LONGEST
        || !value.equals(value.strip())
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "Invalid talk id of "
              + value.length()
              + " characters. An id has 1 to "
              + LONGEST
              + " characters, none of them a control character, and no white space at its ends.");
    }
  }

  /// The id that a text is; nothing if it can be none.
  public static Optional<TalkId> parse(String text) {
    try {
      return Optional.of(new TalkId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// An id of 13 characters of `a-z2-7` (the first 65 bits of a SHA-256, in the alphabet of RFC
  /// 4648 section 6) for the facts that tell one talk from all others. Equal facts in equal order
  /// give equal ids.
  public static TalkId derivedFrom(String... facts) {
    byte[] digest = sha256().digest(String.join("\u0000", facts).getBytes(StandardCharsets.UTF_8));
    StringBuilder id = new StringBuilder(DERIVED_LENGTH);
    for (int i = 0; i < DERIVED_LENGTH; i++) {
      int bit = i * 5;
      int pair = ((digest[bit / 8] & 0xff) << 8) | (digest[bit / 8 + 1] & 0xff);
      id.append(BASE32.charAt((pair >> (11 - bit % 8)) & 31));
    }
    return new TalkId(id.toString());
  }

  @Override
  public String toString() {
    return value;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
