package org.talksearch.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Tells texts from any other ones: 64 hexadecimal digits.
final class Fingerprint {
  private Fingerprint() {}

  static String of(List<String> texts) {
    byte[] all = String.join("\u0000", texts).getBytes(UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
