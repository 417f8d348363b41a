package org.talksearch.talk;

/// Material that belongs to a talk.
///
/// @param label what the source calls it (`slides`, `视频`), or empty
/// @param url as the source has it; not checked for being a web address
public record Link(String label, String url) {}
