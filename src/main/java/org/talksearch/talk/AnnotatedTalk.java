package org.talksearch.talk;

import java.util.List;

/// A talk and every place where it names an entity of the vocabulary.
///
/// @param mentions by field, then by offset; no two overlap, but that terms may lie within others:
///   a distributed database is a database
public record AnnotatedTalk(Talk talk, List<Mention> mentions) {

  public AnnotatedTalk {
    mentions = List.copyOf(mentions);
  }

  /// The companies and technologies that it names, each once, in the order of the mentions.
  public List<Entity> named() {
    return mentions.stream()
        .map(Mention::entity)
        .filter(entity -> entity instanceof Company || entity instanceof Technology)
        .distinct()
        .toList();
  }

  /// How a mention names its entity, as written.
  public String text(Mention mention) {
    return talk.text(mention.field()).substring(mention.start(), mention.end());
  }
}
