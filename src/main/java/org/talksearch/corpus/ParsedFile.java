package org.talksearch.corpus;

import java.util.List;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.talk.Talk;

/// What came of parsing a file.
///
/// @param format what its reader calls it; empty if no reader took it
/// @param encoding empty if it is no text
/// @param misnamed see [Misnamed#of]
/// @param traits of each talk
record ParsedFile(
    String format,
    String encoding,
    String misnamed,
    List<Talk> talks,
    List<TalkTraits> traits,
    List<Rejected> rejected,
    List<LeftOut> leftOut) {

  static ParsedFile leftOut(String encoding, LeftOut why) {
    return new ParsedFile("", encoding, "", List.of(), List.of(), List.of(), List.of(why));
  }

  static ParsedFile rejected(String encoding, List<Rejected> why) {
    return new ParsedFile("", encoding, "", List.of(), List.of(), why, List.of());
  }

  /// What is kept of it when the talks' texts are let go.
  FileRecord record(String path, long hash) {
    return new FileRecord(path, hash, format, encoding, misnamed, traits, rejected, leftOut);
  }
}
