package org.talksearch.corpus;

import java.util.List;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Rejected;

/// What is known of a file that has been parsed, without its talks' texts.
///
/// @param path below the corpus folder
/// @param hash of its bytes
/// @param format what its reader calls it; empty if no reader took it
/// @param encoding empty if it is no text
/// @param misnamed see [Misnamed#of]
/// @param talks in the order in which they were found
record FileRecord(
    String path,
    long hash,
    String format,
    String encoding,
    String misnamed,
    List<TalkTraits> talks,
    List<Rejected> rejected,
    List<LeftOut> leftOut) {
  FileRecord {
    talks = List.copyOf(talks);
    rejected = List.copyOf(rejected);
    leftOut = List.copyOf(leftOut);
  }
}
