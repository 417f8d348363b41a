package org.talksearch.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Decodes parts of a URL as the server received them: one `char` for each byte, so that Chinese
/// that was sent without percent-encoding is read as well.
///
/// Strict where Undertow is not: cut UTF-8 and U+0000 are refused, so that what is searched for is
/// what was typed.
final class UrlText {
  private static final int HEX = 16;

  private UrlText() {}

  /// A name or value of a query string: `+` is a space.
  ///
  /// @throws MalformedException if it is no percent-encoded UTF-8
  static String ofQuery(String raw) throws MalformedException {
    return decode(raw.replace('+', ' '));
  }

  /// One segment of a path.
  ///
  /// @throws MalformedException if it is no percent-encoded UTF-8
  static String ofPath(String raw) throws MalformedException {
    return decode(raw);
  }

  private static String decode(String raw) throws MalformedException {
    ByteBuffer bytes = ByteBuffer.allocate(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes.put(escaped(raw, i));
        i += 2;
      } else {
        bytes.put((byte) c);
      }
    }
    return text(bytes.flip());
  }

  private static byte escaped(String raw, int percent) throws MalformedException {
    if (percent + 2 < raw.length()) {
      int high = Character.digit(raw.charAt(percent + 1), HEX);
      int low = Character.digit(raw.charAt(percent + 2), HEX);
      if (high >= 0 && low >= 0) {
        return (byte) (high * HEX + low);
      }
    }
    throw new MalformedException("a “%” is not followed by two hexadecimal digits");
  }

  private static String text(ByteBuffer bytes) throws MalformedException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException("its bytes are no valid UTF-8", e);
    }
    if (text.indexOf('\0') >= 0) {
      throw new MalformedException("it holds the character U+0000");
    }
    return text;
  }

  /// A part of a URL is no percent-encoded UTF-8; the message is the reason, to stand after
  /// “since”.
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1;

    private MalformedException(String why) {
      super(why);
    }

    private MalformedException(String why, Throwable cause) {
      super(why, cause);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }
}
