package org.talksearch.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which encoding bytes are in that are not valid UTF-8: damaged UTF-8, GB18030, Big5,
/// windows-1252, or another that the file names itself.
///
/// The text is read in each, and the one in which it is the likeliest wins ([LikelyText]). An
/// encoding that the file names is taken without comparing if every byte is valid in it. Text that
/// is unlikely in all of them is in none, unless nearly all of it is ASCII: then it is UTF-8 with
/// some bytes broken.
final class EncodingGuess {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final List<Charset> CANDIDATES = List.of(UTF_8, GB18030, BIG5, WINDOWS_1252);

  /// What people write for them. UTF-8 and UTF-16 are looked at without being named.
  private static final Map<String, Charset> BY_NAME =
      Map.ofEntries(
          Map.entry("gb2312", GB18030),
          Map.entry("gbk", GB18030),
          Map.entry("x-gbk", GB18030),
          Map.entry("cp936", GB18030),
          Map.entry("ms936", GB18030),
          Map.entry("big5", BIG5),
          Map.entry("cp950", BIG5),
          Map.entry("ms950", BIG5),
          Map.entry("iso-8859-1", WINDOWS_1252),
          Map.entry("latin1", WINDOWS_1252),
          Map.entry("latin-1", WINDOWS_1252),
          Map.entry("us-ascii", WINDOWS_1252),
          Map.entry("ascii", WINDOWS_1252));

  /// In bytes; of lines that are not ASCII only.
  private static final int SAMPLE = 1 << 16;

  /// The part of a file in which it names its encoding.
  private static final int HEAD = 1024;

  /// Of how many bytes one may be broken in what is else ASCII.
  private static final int ASCII_PER_BROKEN = 50;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?:<\\?xml[^>]{0,60}?encoding|<meta[^>]{0,100}?charset|coding)\\s?[=:]\\s?[\"']?"
              + "(?<name>[A-Za-z][\\w.:-]{1,30})",
          Pattern.CASE_INSENSITIVE);

  private EncodingGuess() {}

  /// The encoding, or null if it is none of them.
  static @Nullable Charset of(byte[] bytes) {
    Charset declared = declared(bytes);
    if (declared != null && DecodedBytes.of(bytes, declared, true).firstBroken() < 0) {
      return declared;
    }
    byte[] sample = sample(bytes);
    Charset best = UTF_8;
    LikelyText likeliest = LikelyText.of(sample, UTF_8);
    for (Charset candidate : CANDIDATES) {
      LikelyText text = LikelyText.of(sample, candidate);
      if (text.score() > likeliest.score()) {
        likeliest = text;
        best = candidate;
      }
    }
    if (likeliest.plausible()) {
      return best;
    }
    int high = 0;
    for (byte b : bytes) {
      high += b < 0 ? 1 : 0;
    }
    return (long) high * ASCII_PER_BROKEN < bytes.length ? UTF_8 : null;
  }

  /// UTF-16 without a byte order mark, if the zero bytes of its ASCII, or else what it reads as,
  /// leave no doubt.
  static @Nullable Charset unmarkedUtf16(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    boolean big = zeros[0] > zeros[1];
    // 一 (U+4E00) has a zero byte too, at the other place.
    if (zeros[big ? 0 : 1] < 2 || zeros[big ? 1 : 0] * 2 > zeros[big ? 0 : 1]) {
      return null;
    }
    Charset charset = big ? UTF_16BE : UTF_16LE;
    byte[] start = new byte[Math.min(bytes.length & ~1, SAMPLE)];
    System.arraycopy(bytes, 0, start, 0, start.length);
    return LikelyText.reads(new String(start, charset)) ? charset : null;
  }

  /// What people call an encoding; that of GB2312 and GBK is GB18030, which holds both.
  static String nameOf(Charset charset) {
    return charset.equals(BIG5) ? "Big5" : charset.name();
  }

  private static @Nullable Charset declared(byte[] bytes) {
    Matcher matcher =
        DECLARATION.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1));
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group("name").toLowerCase(Locale.ROOT);
    Charset known = BY_NAME.get(name);
    if (known != null) {
      return known;
    }
    try {
      return asciiBased(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static @Nullable Charset asciiBased(Charset charset) {
    String ascii = "<?xml coding=";
    return ascii.equals(new String(ascii.getBytes(ISO_8859_1), charset)) ? charset : null;
  }

  /// The first lines that are not ASCII; in all of these encodings no line feed is part of another
  /// character.
  private static byte[] sample(byte[] bytes) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    int start = 0;
    boolean high = false;
    for (int i = 0; i < bytes.length && sample.size() < SAMPLE; i++) {
      high |= bytes[i] < 0;
      boolean full = i - start >= SAMPLE;
      if (bytes[i] == '\n' || full || i == bytes.length - 1) {
        if (high) {
          sample.write(bytes, start, i + 1 - start);
        }
        // Within a line a piece begins with ASCII, so that no character is cut.
        start = i + 1;
        high = false;
      }
    }
    return sample.toByteArray();
  }
}
