package org.talksearch.vocabulary;

import org.talksearch.talk.Entity;

/// A place in a text that reads like the name of an entity.
///
/// @param start offset of its first UTF-16 code unit
/// @param end offset after its last
public record Candidate(Entity entity, int start, int end) {}
