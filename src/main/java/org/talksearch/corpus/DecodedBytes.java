package org.talksearch.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.talksearch.corpus.Decoded.Damage;

/// Bytes read in one encoding, what is not valid in it read as U+FFFD.
///
/// @param text without a byte order mark and without zero characters
/// @param broken how many places are not valid in the encoding
/// @param firstBroken offset of the first of them, or -1
record DecodedBytes(String text, int broken, int firstBroken, List<Damage> damage) {
  private static final int BUFFER = 1 << 13;

  DecodedBytes {
    damage = List.copyOf(damage);
  }

  /// @param strict whether to stop at the first byte that is not valid; then there is no text, and
  ///   the places are not counted
  static DecodedBytes of(byte[] bytes, Charset charset, boolean strict) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    StringBuilder text = new StringBuilder(bytes.length);
    int broken = 0;
    int firstBroken = -1;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      text.append(out.flip());
      out.clear();
      if (result.isUnderflow()) {
        break;
      }
      if (result.isError()) {
        broken++;
        if (firstBroken < 0) {
          firstBroken = in.position();
          if (strict) {
            return new DecodedBytes("", 1, firstBroken, List.of());
          }
        }
        text.append('\uFFFD');
        in.position(in.position() + result.length());
      }
    }
    List<Damage> damage = new ArrayList<>();
    if (broken > 0) {
      damage.add(
          new Damage(
              Damage.Kind.BROKEN,
              lineOf(text.substring(0, text.indexOf("\uFFFD"))),
              firstBroken,
              broken));
    }
    String clean = withoutMark(text.toString());
    int zero = clean.indexOf('\u0000');
    if (zero >= 0) {
      int offset = clean.substring(0, zero).getBytes(charset).length;
      damage.add(
          new Damage(Damage.Kind.ZERO, lineOf(clean.substring(0, zero)), offset, zeroRuns(clean)));
      clean = clean.replace("\u0000", "");
    }
    return new DecodedBytes(clean, broken, firstBroken, damage);
  }

  /// Index of the line that the byte at an offset stands on, in an encoding that has ASCII.
  static int lineOf(byte[] bytes, int offset) {
    return lineOf(new String(bytes, 0, offset, ISO_8859_1));
  }

  private static int lineOf(String before) {
    return (int) (before + '.').lines().count() - 1;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static int zeroRuns(String text) {
    int runs = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 && (i == 0 || text.charAt(i - 1) != 0)) {
        runs++;
      }
    }
    return runs;
  }
}
