package org.talksearch.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Files that are no text, told by how they begin. Nothing is ever unpacked.
final class BinaryFile {
  /// How much of a file it takes to tell.
  static final int START = 16;

  static final String NO_TEXT = "It is not a text file";

  private static final String ARCHIVE =
      "It is an archive, and archives are not unpacked; unpack it and put its files here";
  private static final String PICTURE = "It is a picture, not a text file";
  private static final String MEDIA = "It is a recording, not a text file";
  private static final String PROGRAM = "It is a program or its data, not a text file";

  /// By the Latin-1 form of their first bytes.
  private static final Map<String, String> STARTS = new LinkedHashMap<>();

  static {
    STARTS.put(
        "PK\u0003\u0004",
        "It is an archive or an office document, and neither is unpacked; unpack it, or save it as"
            + " text, CSV or HTML");
    STARTS.put("PK\u0005\u0006", ARCHIVE);
    STARTS.put("\u001f\u008b", ARCHIVE);
    STARTS.put("\u00fd7zXZ\u0000", ARCHIVE);
    STARTS.put("7z\u00bc\u00af'\u001c", ARCHIVE);
    STARTS.put("Rar!\u001a\u0007", ARCHIVE);
    STARTS.put("(\u00b5/\u00fd", ARCHIVE);
    STARTS.put("%PDF-", "It is a PDF, not a text file; save its text as .txt or .md");
    STARTS.put(
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1",
        "It is an office document, not a text file; save it as text, CSV or HTML");
    STARTS.put("{\\rtf", "It is an office document, not a text file; save it as text or HTML");
    STARTS.put("\u0089PNG\r\n", PICTURE);
    STARTS.put("\u00ff\u00d8\u00ff", PICTURE);
    STARTS.put("GIF87a", PICTURE);
    STARTS.put("GIF89a", PICTURE);
    STARTS.put("II*\u0000", PICTURE);
    STARTS.put("MM\u0000*", PICTURE);
    STARTS.put("RIFF", MEDIA);
    STARTS.put("OggS", MEDIA);
    STARTS.put("ID3", MEDIA);
    STARTS.put("\u001aE\u00df\u00a3", MEDIA);
    STARTS.put("\u007fELF", PROGRAM);
    STARTS.put("\u00ca\u00fe\u00ba\u00be", PROGRAM);
    STARTS.put("SQLite format 3\u0000", PROGRAM);
  }

  private BinaryFile() {}

  /// Why the file is no text, as a sentence without its full stop; null if its first bytes do not
  /// tell.
  ///
  /// @param start the file, or at least its first [#START] bytes
  static @Nullable String kindOf(byte[] start) {
    String text = new String(start, 0, Math.min(start.length, START), ISO_8859_1);
    for (Map.Entry<String, String> known : STARTS.entrySet()) {
      if (text.startsWith(known.getKey()) && !isWord(known.getKey(), start)) {
        return known.getValue();
      }
    }
    if (text.startsWith("BZh") && text.startsWith("1AY&SY", 4)) {
      return ARCHIVE;
    }
    return text.startsWith("ftyp", 4) && start[0] == 0 ? MEDIA : null;
  }

  /// A mark of letters alone may be how a text begins (`RIFF`, `ID3`): then no byte that text lacks
  /// follows it.
  private static boolean isWord(String mark, byte[] start) {
    if (mark.startsWith("%")
        || mark.startsWith("{")
        || !mark.chars().allMatch(c -> c > ' ' && c < 127)) {
      return false;
    }
    for (int i = 0; i < Math.min(start.length, START); i++) {
      if (isControl(start[i])) {
        return false;
      }
    }
    return true;
  }

  /// Whether too many bytes are what no text holds for it to be a damaged text.
  static boolean looksBinary(byte[] bytes) {
    int controls = 0;
    int zeroRuns = 0;
    int zeros = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        zeros++;
        zeroRuns += i == 0 || bytes[i - 1] != 0 ? 1 : 0;
      } else if (isControl(bytes[i])) {
        controls++;
      }
    }
    int rest = bytes.length - zeros;
    return 20L * (controls + zeroRuns) > rest;
  }

  private static boolean isControl(byte b) {
    return (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0B)
        || b == 0x7F;
  }
}
