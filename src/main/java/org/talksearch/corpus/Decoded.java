package org.talksearch.corpus;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.talk.Origin;

/// What the bytes of a file turned out to be. The one place that knows encodings.
///
/// Bytes that are valid UTF-8 are UTF-8, whatever the file says of itself. Else a byte order mark
/// counts, then what [EncodingGuess] thinks.
sealed interface Decoded {

  /// Text, without a byte order mark and without zero bytes.
  ///
  /// @param encoding its name, such as `UTF-8` or `GB18030`
  /// @param damage what was mended to read it
  record Text(String text, String encoding, List<Damage> damage) implements Decoded {
    public Text {
      damage = List.copyOf(damage);
    }
  }

  /// No text at all.
  ///
  /// @param why what it is, as a sentence without its full stop
  record Binary(String why) implements Decoded {}

  /// Text of an encoding that is not read, or with more broken than whole.
  ///
  /// @param lineIndex the line that holds the first byte that is not UTF-8, from 0
  /// @param offset of that byte in the file
  record Undecodable(int lineIndex, int offset) implements Decoded {}

  /// Bytes of one kind that could not be read.
  ///
  /// @param lineIndex the line that holds the first of them, from 0
  /// @param offset of that byte in the file
  /// @param count how many places there are
  record Damage(Kind kind, int lineIndex, int offset, int count) {
    enum Kind {
      /// Not valid in the encoding, each read as U+FFFD.
      BROKEN,
      /// Zero, and dropped.
      ZERO
    }

    /// @param name of the file
    Rejected rejected(String name, String encoding) {
      String what =
          switch (kind) {
            case BROKEN ->
                "The byte at offset "
                    + offset
                    + " is broken"
                    + (count > 1 ? ", and so are " + (count - 1) + " more" : "");
            case ZERO ->
                "There are zero bytes in "
                    + (count > 1 ? count + " places, first" : "one place,")
                    + " at offset "
                    + offset;
          };
      String why =
          switch (kind) {
            case BROKEN ->
                "It is not " + encoding + ". The rest was read, with \uFFFD in its place";
            case ZERO -> "No text has any. They were dropped, and the rest was read";
          };
      return new Rejected(
          new Origin(name, lineIndex + 1),
          what,
          why,
          "Get the file anew from where it came from, or mend that line.");
    }
  }

  /// Reads the bytes of a file.
  static Decoded of(byte[] bytes) {
    String binary = BinaryFile.kindOf(bytes);
    if (binary != null) {
      return new Binary(binary);
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return text(bytes, wide);
    }
    if (BinaryFile.looksBinary(bytes)) {
      return new Binary(BinaryFile.NO_TEXT);
    }
    DecodedBytes utf8 = DecodedBytes.of(bytes, UTF_8, true);
    if (utf8.firstBroken() < 0) {
      return text(utf8, UTF_8);
    }
    Charset guess =
        endsWithinCharacter(bytes, utf8.firstBroken()) ? UTF_8 : EncodingGuess.of(bytes);
    if (guess == null) {
      int line = DecodedBytes.lineOf(bytes, utf8.firstBroken());
      return new Undecodable(line, utf8.firstBroken());
    }
    return text(bytes, guess);
  }

  private static Text text(byte[] bytes, Charset charset) {
    return text(DecodedBytes.of(bytes, charset, false), charset);
  }

  private static Text text(DecodedBytes decoded, Charset charset) {
    return new Text(decoded.text(), EncodingGuess.nameOf(charset), decoded.damage());
  }

  /// UTF-16 of either order, told by its mark or by its zero bytes; else null.
  private static @Nullable Charset wide(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return UTF_16LE;
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return UTF_16BE;
    }
    return EncodingGuess.unmarkedUtf16(bytes);
  }

  /// Whether a text that was UTF-8 up to there ends in the first two or three bytes of a longer
  /// sequence. One byte alone may be a letter of another encoding.
  private static boolean endsWithinCharacter(byte[] bytes, int firstBroken) {
    int length = bytes.length - firstBroken;
    int whole =
        (bytes[firstBroken] & 0xF0) == 0xE0 ? 3 : (bytes[firstBroken] & 0xF8) == 0xF0 ? 4 : 0;
    boolean continued = true;
    for (int i = firstBroken + 1; i < bytes.length && i < firstBroken + whole; i++) {
      continued &= (bytes[i] & 0xC0) == 0x80;
    }
    return length >= 2 && length < whole && continued;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }
}
