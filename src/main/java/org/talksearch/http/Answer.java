package org.talksearch.http;

import io.undertow.util.ETag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a request is answered with; [Transmission] adds what every answer has.
///
/// @param headers besides those
/// @param tag the validator of `content`; empty for what is not to be kept
/// @param partial whether time ran out, so that the next one may be fuller
/// @param problem what `content` tells, if that is a problem
record Answer(
    int status,
    Map<String, String> headers,
    Content content,
    Optional<ETag> tag,
    boolean partial,
    Optional<Problem> problem) {

  /// What of an index was counted or found within the time limit.
  interface Timed {
    /// Whether time ran out.
    boolean partial();
  }

  static Answer of(int status, Content content) {
    return new Answer(status, Map.of(), content, Optional.empty(), false, Optional.empty());
  }

  /// A JSON document.
  static Answer json(byte[] document) {
    return of(200, Content.of("application/json", document));
  }

  /// A JSON document that may be partial.
  static Answer json(Timed found) {
    return timed(json(Json.write(found)).content(), found.partial());
  }

  /// What may be partial.
  static Answer timed(Content content, boolean partial) {
    return new Answer(200, Map.of(), content, Optional.empty(), partial, Optional.empty());
  }

  /// The way to another address, for good.
  static Answer redirect(String location) {
    return of(308, Content.of("text/plain", new byte[0])).with("Location", location);
  }

  /// Content that a client may keep and ask about.
  static Answer validated(Content content, ETag tag) {
    return of(200, content).validated(tag);
  }

  /// This answer, which a client may keep and ask about if it is what was asked for, and whole.
  Answer validated(ETag validator) {
    return status == 200 && !partial
        ? new Answer(status, headers, content, Optional.of(validator), false, problem)
        : this;
  }

  Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, content, tag, partial, problem);
  }

  /// This answer, told in other words.
  Answer toldAs(Content other) {
    return new Answer(status, headers, other, tag, partial, problem);
  }
}
