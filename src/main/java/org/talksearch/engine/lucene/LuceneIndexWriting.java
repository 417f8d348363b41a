package org.talksearch.engine.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.IndexWriting;
import org.talksearch.ranking.IndexedTalk;
import org.talksearch.ranking.Part;
import org.talksearch.ranking.TalkCodec;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;
import org.talksearch.vocabulary.Vocabulary;

/// Writes the index of a folder. Only talks whose content changed are written, unless all have to
/// be: on request, where there is no index, where other analyzers or another vocabulary wrote it,
/// and where it is damaged.
///
/// Not for use by several threads at once.
public final class LuceneIndexWriting implements IndexWriting {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneIndexWriting.class);
  private static final double BUFFER_MEGABYTES = 64;

  private final IndexFolder folder;
  private final Path target;
  private final boolean damaged;
  private final @Nullable FullReason fullReason;
  private final String memoBefore;
  private final TalkCodec codec;
  private final TalkDocuments documents;
  private final String analysisFingerprint;
  private final Map<String, Long> hashesBefore;
  private final long generationBefore;
  private final Set<String> put = new HashSet<>();
  private final Directory directory;
  private final IndexWriter writer;
  private int added;
  private int changed;

  private LuceneIndexWriting(
      IndexFolder folder, Vocabulary vocabulary, TalkAnalyzers analyzers, boolean fullAsked)
      throws IOException {
    this.folder = folder;
    this.codec = new TalkCodec(vocabulary);
    this.documents = new TalkDocuments(vocabulary);
    this.analysisFingerprint = analyzers.fingerprint();
    Path current = folder.current();
    Before before = Before.read(current);
    this.damaged = before.fullReason == FullReason.DAMAGED;
    this.fullReason = fullReason(before, analysisFingerprint, fullAsked);
    this.memoBefore = fullReason == null ? before.memo : "";
    this.hashesBefore = before.hashes;
    this.generationBefore = before.generation;
    this.target = damaged ? folder.next() : current;
    Files.createDirectories(target);
    this.directory = FSDirectory.open(target);
    try {
      this.writer = new IndexWriter(directory, config(analyzers));
      requireLatest(current, before);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /// Begins a run of writing.
  ///
  /// @param path the index folder; made if it is not there
  /// @param full whether to write all talks anew
  /// @throws EngineException.Busy if another run is writing this index
  /// @throws EngineException.Failed if the folder cannot be written
  public static LuceneIndexWriting open(
      Path path, Vocabulary vocabulary, TalkAnalyzers analyzers, boolean full) {
    try {
      return new LuceneIndexWriting(new IndexFolder(path), vocabulary, analyzers, full);
    } catch (LockObtainFailedException e) {
      throw new EngineException.Busy(
          "The index in "
              + path
              + " is being written by another run. Wait until that one is done, then try again.",
          e);
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  /// The lock is held from here on; a run that committed between the reading and the locking was
  /// not taken into account.
  private void requireLatest(Path current, Before before) throws IOException {
    boolean latest =
        folder.current().equals(current)
            && (damaged
                || SegmentInfos.getLastCommitGeneration(directory) == before.luceneGeneration);
    if (!latest) {
      writer.rollback();
      throw new LockObtainFailedException("another run has just committed");
    }
  }

  private static @Nullable FullReason fullReason(
      Before before, String analysisFingerprint, boolean fullAsked) {
    if (before.fullReason != null) {
      return before.fullReason;
    }
    if (!analysisFingerprint.equals(before.analysis)) {
      return FullReason.OTHER_ANALYSIS;
    }
    return fullAsked ? FullReason.ASKED_FOR : null;
  }

  private boolean full() {
    return fullReason != null;
  }

  @Override
  public Optional<FullReason> fullReason() {
    return Optional.ofNullable(fullReason);
  }

  @Override
  public String memo() {
    return memoBefore;
  }

  @Override
  public int talksBefore() {
    return hashesBefore.size();
  }

  @Override
  public void put(AnnotatedTalk talk) {
    String id = talk.talk().id().value();
    byte[] encoded = codec.encode(talk);
    long hash = IndexedTalk.contentHash(encoded);
    Long before = hashesBefore.get(id);
    boolean first = put.add(id);
    boolean same = before != null && before == hash;
    if (first && before == null) {
      added++;
    } else if (first && !same) {
      changed++;
    }
    if (first && same && !full()) {
      return;
    }
    boolean held = !first || (before != null && !full());
    try {
      Document document = documents.document(talk, encoded, hash);
      if (held) {
        writer.updateDocument(new Term(IndexFields.ID, id), document);
      } else {
        writer.addDocument(document); // nothing is looked up to be deleted
      }
    } catch (IOException e) {
      throw failed(folder.path(), e);
    }
  }

  @Override
  public void keep(TalkId id) {
    if (full() || !hashesBefore.containsKey(id.value())) {
      throw new IllegalArgumentException(
          "The talk " + id + " cannot be kept: the index does not hold it. Put it.");
    }
    put.add(id.value());
  }

  @Override
  public Changes commit(String memo) {
    List<Term> gone = new ArrayList<>();
    for (String id : hashesBefore.keySet()) {
      if (!put.contains(id)) {
        gone.add(new Term(IndexFields.ID, id));
      }
    }
    Changes changes = new Changes(added, changed, gone.size(), put.size() - added - changed);
    if (!full() && !changes.any()) {
      return changes;
    }
    try {
      if (!full()) {
        writer.deleteDocuments(gone.toArray(Term[]::new));
      }
      long now = System.currentTimeMillis();
      writer.setLiveCommitData(
          Map.of(
                  Snapshot.SCHEMA_KEY,
                  IndexFields.SCHEMA,
                  Snapshot.ANALYSIS_KEY,
                  analysisFingerprint,
                  Snapshot.COMMITTED_KEY,
                  Long.toString(now),
                  Snapshot.GENERATION_KEY,
                  Long.toString(Math.max(now, generationBefore + 1)),
                  Snapshot.MEMO_KEY,
                  memo)
              .entrySet());
      writer.commit();
      if (damaged) {
        folder.replaceDamagedBy(target);
      }
    } catch (IOException e) {
      throw failed(folder.path(), e);
    }
    return changes;
  }

  @Override
  public void close() {
    try (directory) {
      writer.rollback();
    } catch (IOException e) {
      throw failed(folder.path(), e);
    }
  }

  private IndexWriterConfig config(TalkAnalyzers analyzers) {
    return new IndexWriterConfig(byField(analyzers))
        .setOpenMode(full() ? OpenMode.CREATE : OpenMode.APPEND)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        // Closing must not commit: half a rebuild would take the place of the whole index.
        .setCommitOnClose(false);
  }

  static Analyzer byField(TalkAnalyzers analyzers) {
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return field.endsWith(Part.GRAMS) ? analyzers.grams() : analyzers.words();
      }
    };
  }

  private static EngineException failed(Path path, IOException e) {
    return new EngineException.Failed(
        "The index in "
            + path
            + " could not be written ("
            + e
            + "). What was there before still stands. Check the free space and the permissions of"
            + " that folder.",
        e);
  }

  /// What there is to go on from.
  ///
  /// @param luceneGeneration Lucene's number of the commit, or -1 if there is none
  /// @param generation ours, or 0
  /// @param hashes content hashes by talk id
  /// @param analysis the analyzers' fingerprint, or empty
  /// @param memo that of the commit, or empty
  /// @param fullReason why there is no index that can be read; null if there is one
  private record Before(
      long luceneGeneration,
      long generation,
      Map<String, Long> hashes,
      String analysis,
      String memo,
      @Nullable FullReason fullReason) {

    static Before read(Path current) throws IOException {
      try {
        Snapshot snapshot = Snapshot.open(current);
        try {
          return new Before(
              snapshot.reader().getIndexCommit().getGeneration(),
              snapshot.generation(),
              hashes(snapshot),
              snapshot.analysisFingerprint(),
              snapshot.memo(),
              null);
        } finally {
          snapshot.release();
        }
      } catch (EngineException.Missing e) {
        long there = luceneGeneration(current);
        return unreadable(there, there < 0 ? FullReason.NO_INDEX : FullReason.OTHER_FORM);
      } catch (EngineException.Damaged e) {
        LOG.warn("{}", e.getMessage());
        return unreadable(luceneGeneration(current), FullReason.DAMAGED);
      }
    }

    private static Before unreadable(long luceneGeneration, FullReason reason) {
      return new Before(luceneGeneration, 0, Map.of(), "", "", reason);
    }

    private static long luceneGeneration(Path folder) throws IOException {
      if (!Files.isDirectory(folder)) {
        return -1;
      }
      try (Directory directory = FSDirectory.open(folder)) {
        return SegmentInfos.getLastCommitGeneration(directory);
      }
    }

    private static Map<String, Long> hashes(Snapshot snapshot) throws IOException {
      Map<String, Long> hashes = new HashMap<>();
      for (LeafReaderContext leaf : snapshot.reader().leaves()) {
        SortedDocValues ids = DocValues.getSorted(leaf.reader(), IndexFields.ID);
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), IndexFields.CONTENT_HASH);
        Bits live = leaf.reader().getLiveDocs();
        while (ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if ((live == null || live.get(ids.docID())) && values.advanceExact(ids.docID())) {
            hashes.put(ids.lookupOrd(ids.ordValue()).utf8ToString(), values.longValue());
          }
        }
      }
      return hashes;
    }
  }
}
