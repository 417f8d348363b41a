package org.talksearch.http;

import java.util.Set;
import java.util.regex.Pattern;

/// Whose pages may read the answers, besides this server's own.
///
/// @param origins such as `https://example.org`; [#ANY] is every origin
public record AllowedOrigins(Set<String> origins) {
  /// Stands for every origin.
  public static final String ANY = "*";

  /// No other page may.
  public static final AllowedOrigins NONE = new AllowedOrigins(Set.of());

  /// What browsers send: no path, and letters in lower case.
  private static final Pattern ORIGIN =
      Pattern.compile("\\*|[a-z][a-z0-9+.-]*://([a-z0-9._-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");

  /// @throws IllegalArgumentException if an origin is none
  public AllowedOrigins {
    origins = Set.copyOf(origins);
    for (String origin : origins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            "“"
                + origin
                + "” is no origin. Write it as browsers send it, such as https://example.org or"
                + " http://localhost:3000, or * for all.");
      }
    }
  }

  boolean any() {
    return origins.contains(ANY);
  }

  boolean contains(String origin) {
    return any() || origins.contains(origin);
  }
}
