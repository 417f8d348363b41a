/// The contract of an index: how talks go in, how they are found, what an answer holds.
///
/// Entry types: [org.talksearch.engine.SearchEngine] for reading and
/// [org.talksearch.engine.IndexWriting] for writing. This room must not know how any engine works:
/// no type of Lucene or of a cluster's client stands here.
@NullMarked
package org.talksearch.engine;

import org.jspecify.annotations.NullMarked;
