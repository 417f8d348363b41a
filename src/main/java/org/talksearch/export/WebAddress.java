package org.talksearch.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a source gives as a URL, where it is one that may be linked to.
public final class WebAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private WebAddress() {}

  /// The address; nothing for what is none of the web, such as `javascript:`.
  public static Optional<URI> parse(String url) {
    try {
      URI address = new URI(url.strip());
      String scheme = address.getScheme();
      return scheme != null
              && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
              && address.getRawAuthority() != null
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
