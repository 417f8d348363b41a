package org.talksearch.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a request is answered with; [Transmission] adds what every answer has.
///
/// @param headers besides those
/// @param tag the validator of `content` (RFC 9110 section 8.8), without quotes; empty for what is
///   made anew for each request
record Answer(int status, Map<String, String> headers, Content content, Optional<String> tag) {

  static Answer of(int status, Content content) {
    return new Answer(status, Map.of(), content, Optional.empty());
  }

  /// A JSON document.
  static Answer json(byte[] document) {
    return of(200, Content.of("application/json", document));
  }

  /// Content that a client may keep and ask about.
  static Answer validated(Content content, String tag) {
    return new Answer(200, Map.of(), content, Optional.of(tag));
  }

  Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, content, tag);
  }
}
