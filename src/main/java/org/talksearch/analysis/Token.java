package org.talksearch.analysis;

/// A piece of text that is indexed or searched for.
///
/// @param term what is indexed
/// @param start offset of its first UTF-16 code unit in the text
/// @param end offset after its last
/// @param increment how many positions after the token before; 0 is the same position
record Token(String term, int start, int end, int increment) {}
