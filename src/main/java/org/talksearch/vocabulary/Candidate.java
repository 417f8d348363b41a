package org.talksearch.vocabulary;

import java.util.List;
import org.talksearch.talk.Entity;

/// A place in a text that reads like the name of an entity.
///
/// @param start offset of its first UTF-16 code unit
/// @param end offset after its last
/// @param inner whether it lies within another one; one of the two is a term then: a distributed
///   database is a database, and 大数据平台 names 大数据, while 京东方 is not 京东
/// @param ambiguous whether the name means `entity` only where the context says so
/// @param others entities that the name means instead where the context says so
public record Candidate(
    Entity entity, int start, int end, boolean inner, boolean ambiguous, List<Entity> others) {}
