package org.talksearch.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// What the bytes of a file turned out to be. The one place that knows encodings.
sealed interface Decoded {

  /// Text, without a byte order mark.
  record Text(String text) implements Decoded {}

  /// No text at all.
  record Binary() implements Decoded {}

  /// Text of an encoding that is not read.
  ///
  /// @param lineIndex the line that holds the first offending byte, from 0
  /// @param offset of that byte in the file
  record Undecodable(int lineIndex, int offset) implements Decoded {}

  /// Takes UTF-8, with or without a byte order mark.
  static Decoded of(byte[] bytes) {
    boolean utf16 = startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
    if (!utf16 && hasNul(bytes)) {
      return new Binary();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int linesBefore = (text + '.').lines().mapToInt(line -> 1).sum() - 1;
      return new Undecodable(linesBefore, in.position());
    }
    return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
