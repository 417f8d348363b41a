package org.talksearch.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What lets its holder change things: the bearer token of RFC 6750. Only its digest is kept, so
/// that no dump or log of this process can show it.
public final class AdminToken {
  /// In bytes: shorter ones can be guessed.
  public static final int SHORTEST = 16;

  private static final String SCHEME = "bearer ";

  /// What RFC 6750 lets a token be made of.
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  private final byte[] digest;

  /// @throws IllegalArgumentException if it is too short, or a header cannot carry it
  public AdminToken(String token) {
    if (token.getBytes(StandardCharsets.UTF_8).length < SHORTEST) {
      throw new IllegalArgumentException(
          "The admin token has less than "
              + SHORTEST
              + " bytes, so that it can be guessed. Make a longer one, such as with “openssl rand"
              + " -hex 32”.");
    }
    if (!TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException(
          "The admin token holds what a header cannot carry. Make it of Latin letters, digits and"
              + " - . _ ~ + /, such as with “openssl rand -hex 32”.");
    }
    digest = digest(token);
  }

  /// Whether the value of an `Authorization` header shows the token. That takes as long for a token
  /// that is nearly right as for any other.
  boolean isShownBy(@Nullable String authorization) {
    return authorization != null
        && authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        && MessageDigest.isEqual(digest, digest(authorization.substring(SCHEME.length()).trim()));
  }

  private static byte[] digest(String token) {
    return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
  }
}
