package org.talksearch.corpus;

/// Bytes as text with seven bits in each character, which UTF-8 stores in a byte each: a seventh
/// more than the bytes take, where Base64 takes a third more. Not for people's eyes.
final class SevenBits {
  private static final int BITS = 7;
  private static final int ALL = (1 << BITS) - 1;

  private SevenBits() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length / BITS * Byte.SIZE + Byte.SIZE);
    int pending = 0;
    int bits = 0;
    for (byte next : bytes) {
      pending = pending << Byte.SIZE | (next & 0xff);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append((char) (pending >> bits & ALL));
      }
    }
    if (bits > 0) {
      text.append((char) (pending << (BITS - bits) & ALL));
    }
    return text.toString();
  }

  /// @throws IllegalArgumentException if a character has more bits
  static byte[] decode(String text) {
    byte[] bytes = new byte[(int) ((long) text.length() * BITS / Byte.SIZE)];
    int pending = 0;
    int bits = 0;
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ALL) {
        throw new IllegalArgumentException("no seven bits");
      }
      pending = pending << BITS | text.charAt(i);
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes[done] = (byte) (pending >> bits);
        done++;
      }
    }
    return bytes;
  }
}
