package org.talksearch.analysis;

/// A stretch of text that is of one kind.
///
/// @param han whether it is Han characters side by side; else it is one word of another script
/// @param start offset of its first UTF-16 code unit
/// @param end offset after its last
record TextRun(boolean han, int start, int end) {}
