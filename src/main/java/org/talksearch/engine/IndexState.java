package org.talksearch.engine;

import java.time.Instant;

/// An index as it was committed.
///
/// @param talks how many it holds
/// @param generation grows with every commit of this index
/// @param committed when it was committed
/// @param analysis tells the analyzers and the vocabulary with which this program reads it from any
///   others; may hold spaces
/// @param stale whether it was built with other analyzers or another vocabulary than this program
///   has, so that a full rebuild is due; it still answers
public record IndexState(
    int talks, long generation, Instant committed, String analysis, boolean stale) {}
