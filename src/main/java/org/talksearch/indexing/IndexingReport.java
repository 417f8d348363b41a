package org.talksearch.indexing;

import java.time.Duration;
import java.util.List;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.engine.IndexWriting.Changes;

/// What a run did. Two runs over the same corpus give the same report but for `took`.
///
/// @param talks talks and notes that the index holds now
/// @param changes what the run changed in the index
/// @param rejected what could not be taken, by file and line
/// @param leftOut what is no talk, by file and line
/// @param took time from the first file to the end of the commit
public record IndexingReport(
    int talks, Changes changes, List<Rejected> rejected, List<LeftOut> leftOut, Duration took) {
  public IndexingReport {
    rejected = List.copyOf(rejected);
    leftOut = List.copyOf(leftOut);
  }
}
