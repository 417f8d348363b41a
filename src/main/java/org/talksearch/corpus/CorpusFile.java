package org.talksearch.corpus;

/// What came of one file of a corpus, or of a folder or link in it that is not read.
///
/// @param path below the corpus folder, with `/` between its parts
/// @param format what its reader calls the format, such as `JSON Lines`; empty if no reader took it
/// @param encoding such as `UTF-8` or `GB18030`; empty if it was not read as text
/// @param misnamed such as `.csv (JSON)`, if it holds something else than the suffix of its name
///   says; else empty
/// @param talks how many talks and notes it holds
/// @param rejected how many things in it could not be taken
/// @param leftOut how many things in it are no talks
public record CorpusFile(
    String path,
    String format,
    String encoding,
    String misnamed,
    int talks,
    int rejected,
    int leftOut) {}
