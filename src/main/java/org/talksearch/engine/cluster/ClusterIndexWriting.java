package org.talksearch.engine.cluster;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.cluster.BuildState.Plan;
import org.talksearch.ranking.IndexedTalk;
import org.talksearch.ranking.TalkCodec;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;
import org.talksearch.vocabulary.Vocabulary;

/// Writes the index of a name on a cluster. Every commit is a new index beside the one before: an
/// empty one where all talks are written anew, else a clone of that one, which shares its files and
/// so costs next to nothing. Searches go to the new one from one moment on; until then, and if
/// there is no commit, nothing of it is seen.
///
/// Where all talks are written anew, a run that was interrupted is gone on with by the next one,
/// which sends only what is not there yet; and several processes can share the work.
///
/// Not for use by several threads at once.
public final class ClusterIndexWriting implements IndexWriting {
  private final ClusterClient client;
  private final Share share;
  private final Build build;
  private final NextIndex next;
  private final @Nullable FullReason fullReason;

  /// Those of the share.
  private final Map<String, Long> hashesBefore;

  /// What the index to be committed holds of the share already.
  private final Map<String, Long> hashesThere;

  private final TalkCodec codec;
  private final TalkDocuments documents;
  private final String memoBefore;
  private final int talksBefore;
  private final Set<String> put = new HashSet<>();
  private int added;
  private int changed;

  private ClusterIndexWriting(
      IndexAlias alias,
      ClusterIndex layout,
      Share share,
      Build build,
      Optional<CommittedIndex> before,
      @Nullable FullReason fullReason,
      Vocabulary vocabulary,
      TalkAnalyzers analyzers)
      throws IOException {
    this.client = alias.client();
    this.share = share;
    this.build = build;
    this.next = new NextIndex(alias, layout, build, before);
    this.fullReason = fullReason;
    this.codec = new TalkCodec(vocabulary);
    this.documents = new TalkDocuments(vocabulary, analyzers);
    boolean readable = before.map(CommittedIndex::isReadable).orElse(false);
    this.hashesBefore =
        readable ? ContentHashes.of(client, before.orElseThrow().index()) : Map.of();
    this.talksBefore = hashesBefore.size();
    hashesBefore.keySet().removeIf(id -> !share.has(id));
    this.hashesThere = full() ? writtenBefore() : hashesBefore;
    this.memoBefore = full() ? "" : Memos.of(alias).of(before.orElseThrow());
    next.removeUncommitted();
  }

  /// Begins a run of writing of all talks.
  ///
  /// @param full whether to write all talks anew
  /// @throws EngineException.Busy if another run is writing this index
  /// @throws EngineException if the cluster does not answer, or refuses
  public static ClusterIndexWriting open(
      ClusterIndex index, Vocabulary vocabulary, TalkAnalyzers analyzers, boolean full) {
    return open(index, Share.ALL, vocabulary, analyzers, full);
  }

  /// Begins a run of writing that has its share of an index of which all talks are written anew.
  /// What is written is seen once all shares are, which may be written one after another or at the
  /// same time, by processes on any machines that read the same corpus.
  ///
  /// @throws EngineException.Busy if another run is at this share, or is writing this index by
  ///   itself or with another number of shares
  /// @throws EngineException if the cluster does not answer, or refuses
  public static ClusterIndexWriting open(
      ClusterIndex index, Share share, Vocabulary vocabulary, TalkAnalyzers analyzers) {
    return open(index, share, vocabulary, analyzers, true);
  }

  private static ClusterIndexWriting open(
      ClusterIndex index,
      Share share,
      Vocabulary vocabulary,
      TalkAnalyzers analyzers,
      boolean full) {
    requireThere(index);
    ClusterClient client = new ClusterClient(index.nodes(), ClusterClient.WRITING);
    try {
      return open(new IndexAlias(client, index.name()), index, share, vocabulary, analyzers, full);
    } catch (IOException e) {
      client.close();
      throw failed(client, e);
    } catch (RuntimeException e) {
      client.close();
      throw e;
    }
  }

  private static ClusterIndexWriting open(
      IndexAlias alias,
      ClusterIndex index,
      Share share,
      Vocabulary vocabulary,
      TalkAnalyzers analyzers,
      boolean fullAsked)
      throws IOException {
    while (true) {
      Optional<CommittedIndex> before = alias.committed();
      ClusterIndex layout = before.map(index::like).orElse(index);
      Build build = take(alias, layout, share, before, analyzers, fullAsked);
      try {
        if (alias.committed().equals(before)) {
          return new ClusterIndexWriting(
              alias,
              layout,
              share,
              build,
              before,
              fullReason(before, analyzers.fingerprint(), fullAsked),
              vocabulary,
              analyzers);
        }
        // Another run has committed in between.
        build.close();
      } catch (IOException | RuntimeException e) {
        build.close();
        throw e;
      }
    }
  }

  private static Build take(
      IndexAlias alias,
      ClusterIndex layout,
      Share share,
      Optional<CommittedIndex> before,
      TalkAnalyzers analyzers,
      boolean fullAsked)
      throws IOException {
    FullReason fullReason = fullReason(before, analyzers.fingerprint(), fullAsked);
    Plan plan =
        new Plan(
            before.map(CommittedIndex::index).orElse(""),
            fullReason != null,
            IndexMapping.SCHEMA,
            analyzers.fingerprint(),
            fullReason != null ? layout.shards().orElse(1) : before.orElseThrow().shards(),
            share.of());
    long generationBefore = before.map(CommittedIndex::generation).orElse(0L);
    return Build.take(
            alias, plan, share, Math.max(System.currentTimeMillis(), generationBefore + 1))
        .orElseThrow(() -> busy(alias));
  }

  /// Whoever begins a run is told at once that the cluster is away, not after the patience of a
  /// run.
  private static void requireThere(ClusterIndex index) {
    try (ClusterClient client = new ClusterClient(index.nodes(), ClusterClient.SEARCHING)) {
      try {
        client.get("/_cluster/health");
      } catch (RefusedException e) {
        throw failed(client, e);
      } catch (IOException e) {
        throw client.away(e);
      }
    }
  }

  private static EngineException busy(IndexAlias alias) {
    return new EngineException.Busy(
        "The index “"
            + alias.name()
            + "” on the cluster is being written by another run. Wait until that one is done, then"
            + " try again; if it died, that is "
            + Build.TERM.toSeconds()
            + " s at most.");
  }

  private static @Nullable FullReason fullReason(
      Optional<CommittedIndex> before, String analysisFingerprint, boolean fullAsked) {
    if (before.isEmpty()) {
      return FullReason.NO_INDEX;
    }
    if (!before.get().isReadable()) {
      return FullReason.OTHER_FORM;
    }
    if (!analysisFingerprint.equals(before.get().analysis())) {
      return FullReason.OTHER_ANALYSIS;
    }
    return fullAsked ? FullReason.ASKED_FOR : null;
  }

  private boolean full() {
    return fullReason != null;
  }

  /// What runs before this one have written of the share, whether they were interrupted or not.
  private Map<String, Long> writtenBefore() throws IOException {
    Map<String, Long> hashes = next.written();
    hashes.keySet().removeIf(id -> !share.has(id));
    return hashes;
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
    return talksBefore;
  }

  @Override
  public boolean takes(TalkId id) {
    return share.has(id);
  }

  @Override
  public void put(AnnotatedTalk talk) {
    String id = talk.talk().id().value();
    byte[] encoded = codec.encode(talk);
    long hash = IndexedTalk.contentHash(encoded);
    Long hashBefore = hashesBefore.get(id);
    if (put.add(id)) {
      if (hashBefore == null) {
        added++;
      } else if (hashBefore != hash) {
        changed++;
      }
      Long there = hashesThere.get(id);
      if (there != null && there == hash) {
        return;
      }
    }
    try {
      build.requireHeld();
      next.writing().put(id, documents.document(talk, encoded, hash));
    } catch (IOException e) {
      throw failed(client, e);
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
    int removed = (int) hashesBefore.keySet().stream().filter(id -> !put.contains(id)).count();
    Changes changes = new Changes(added, changed, removed, put.size() - added - changed);
    if (!full() && !changes.any()) {
      return changes;
    }
    try {
      build.requireHeld();
      BulkWriting last = next.writing();
      for (String id : hashesThere.keySet()) {
        if (!put.contains(id)) {
          last.remove(id);
        }
      }
      build.requireHeld();
      last.flush();
      BuildState state = build.done(put.size(), Sha256.of(memo));
      if (state.undone() > 0) {
        return changes.awaiting(state.undone());
      }
      // Where the shares read different states of the corpus, nothing may be taken for known.
      next.commit(state, state.memo().isPresent() ? memo : "");
      return changes;
    } catch (IOException e) {
      throw failed(client, e);
    }
  }

  @Override
  public void close() {
    try (client;
        build) {
      next.discard();
    } catch (IOException e) {
      throw failed(client, e);
    }
  }

  private static EngineException failed(ClusterClient client, IOException e) {
    if (ClusterClient.isUntrusted(e)) {
      return client.away(e);
    }
    String message =
        "The index on the cluster at "
            + client
            + " could not be written ("
            + e.getMessage()
            + "). What was there before still stands. Check that the cluster runs and has space,"
            + " then try again.";
    return e instanceof RefusedException
        ? new EngineException.Failed(message, e)
        : new EngineException.Away(message, e);
  }
}
