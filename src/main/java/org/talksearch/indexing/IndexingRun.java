package org.talksearch.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.talksearch.annotation.Annotator;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.CorpusEntry;
import org.talksearch.corpus.CorpusEntry.Kept;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Parsed;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.corpus.CorpusReading;
import org.talksearch.corpus.Patience;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// Brings an index up to date with a corpus.
public final class IndexingRun {
  private final Corpus corpus;
  private final Annotator annotator;

  public IndexingRun(Corpus corpus, Annotator annotator) {
    this.corpus = corpus;
    this.annotator = annotator;
  }

  /// As [#into(IndexWriting, IndexingListener, Patience)], heard by nobody.
  ///
  /// @throws IOException if the corpus folder cannot be read
  public IndexingReport into(IndexWriting index) throws IOException {
    return into(index, IndexingListener.NONE, Patience.NONE);
  }

  /// Makes the talks of the corpus the whole of the index, and commits if that changes it. Only
  /// what has changed since the last commit is parsed, annotated and put. The caller closes
  /// `index`; if this throws, nothing was committed.
  ///
  /// @param patience with files that someone may still be writing
  /// @throws IOException if the corpus folder cannot be read, or there is no room for the texts of
  ///   a large corpus
  /// @throws UncheckedIOException if these texts cannot be read back
  public IndexingReport into(IndexWriting index, IndexingListener listener, Patience patience)
      throws IOException {
    long started = System.nanoTime();
    index.fullReason().ifPresent(listener::rebuilding);
    try (CorpusReading reading =
        corpus.read(corpus.state(index.memo()), patience, listener::reading)) {
      write(reading, index, listener);
      listener.committing(index.talksBefore(), reading.talks());
      Changes changes = index.commit(reading.state().text());
      return new IndexingReport(
          reading.talks(),
          reading.merged(),
          changes,
          index.fullReason(),
          reading.files(),
          reading.parsed(),
          reading.rejected(),
          reading.leftOut(),
          Duration.ofNanos(System.nanoTime() - started));
    }
  }

  private void write(CorpusReading reading, IndexWriting index, IndexingListener listener) {
    int of = reading.talks() - reading.kept();
    int done = 0;
    for (CorpusEntry entry : reading) {
      switch (entry) {
        case Parsed(Talk talk) -> {
          if (index.takes(talk.id())) {
            index.put(annotator.annotate(talk));
          }
          done++;
          listener.indexing(done, of);
        }
        case Kept(TalkId id, Origin origin) -> index.keep(id);
        case Rejected rejected -> {}
        case LeftOut leftOut -> {}
      }
    }
  }
}
