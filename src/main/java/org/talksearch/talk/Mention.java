package org.talksearch.talk;

/// A place where a talk names an entity.
///
/// @param entity what is named
/// @param field where
/// @param start offset of the first UTF-16 code unit of the name in `Talk.text(field)`
/// @param end offset after its last
public record Mention(Entity entity, TextField field, int start, int end) {}
