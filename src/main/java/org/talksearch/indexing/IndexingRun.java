package org.talksearch.indexing;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talksearch.annotation.Annotator;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.CorpusEntry;
import org.talksearch.corpus.CorpusEntry.Kept;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Parsed;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.corpus.CorpusReading;
import org.talksearch.corpus.CorpusState;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// Brings an index up to date with a corpus.
public final class IndexingRun {
  private static final Comparator<CorpusEntry> BY_PLACE =
      Comparator.comparing((CorpusEntry entry) -> entry.origin().file())
          .thenComparingInt(entry -> entry.origin().line());

  private final Corpus corpus;
  private final Annotator annotator;

  public IndexingRun(Corpus corpus, Annotator annotator) {
    this.corpus = corpus;
    this.annotator = annotator;
  }

  /// As [#into(IndexWriting, IndexingListener)], heard by nobody.
  ///
  /// @throws IOException if the corpus folder cannot be read
  public IndexingReport into(IndexWriting index) throws IOException {
    return into(index, IndexingListener.NONE);
  }

  /// Makes the talks of the corpus the whole of the index, and commits if that changes it. Only
  /// what has changed since the last commit is parsed, annotated and put. The caller closes
  /// `index`; if this throws, nothing was committed.
  ///
  /// @throws IOException if the corpus folder cannot be read
  public IndexingReport into(IndexWriting index, IndexingListener listener) throws IOException {
    long started = System.nanoTime();
    index.fullReason().ifPresent(listener::rebuilding);
    CorpusReading reading = corpus.read(CorpusState.parse(index.memo()), listener::reading);
    Map<TalkId, Origin> seen = new HashMap<>();
    List<Rejected> rejected = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    int of =
        Math.toIntExact(
            reading.entries().stream().filter(entry -> entry instanceof Parsed).count());
    for (CorpusEntry entry : reading.entries()) {
      switch (entry) {
        case Parsed(Talk talk) -> {
          Origin first = seen.putIfAbsent(talk.id(), talk.origin());
          if (first == null) {
            index.put(annotator.annotate(talk));
            listener.indexing(seen.size(), of);
          } else {
            rejected.add(twice(talk, first));
          }
        }
        case Kept(TalkId id, Origin origin) -> {
          index.keep(id);
          seen.put(id, origin);
        }
        case Rejected trouble -> rejected.add(trouble);
        case LeftOut left -> leftOut.add(left);
      }
    }
    Changes changes = index.commit(reading.state().text());
    rejected.sort(BY_PLACE);
    leftOut.sort(BY_PLACE);
    return new IndexingReport(
        seen.size(),
        reading.merged(),
        changes,
        index.fullReason(),
        reading.files(),
        reading.parsed(),
        rejected,
        leftOut,
        Duration.ofNanos(System.nanoTime() - started));
  }

  private static Rejected twice(Talk talk, Origin first) {
    return new Rejected(
        talk.origin(),
        "The talk “" + talk.title() + "” was not taken",
        "it is the same talk as the one at " + first + " (id " + talk.id() + ")",
        "remove one of the two, or give them different URLs or ids");
  }
}
