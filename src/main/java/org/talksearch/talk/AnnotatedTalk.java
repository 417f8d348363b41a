package org.talksearch.talk;

import java.util.List;

/// A talk and every place where it names a company or a technology.
///
/// @param mentions by field, then by offset; no two overlap
public record AnnotatedTalk(Talk talk, List<Mention> mentions) {

  public AnnotatedTalk {
    mentions = List.copyOf(mentions);
  }
}
