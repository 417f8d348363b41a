package org.talksearch.engine.cluster;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.IndexWriting;
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
/// Not for use by several threads at once.
public final class ClusterIndexWriting implements IndexWriting {
  private static final String READ_ONLY = "index.blocks.write";

  private final ClusterClient client;
  private final IndexAlias alias;
  private final WriterLease lease;
  private final Optional<CommittedIndex> before;
  private final @Nullable FullReason fullReason;
  private final Map<String, Long> hashesBefore;
  private final TalkCodec codec;
  private final TalkDocuments documents;
  private final String analysisFingerprint;
  private final long generation;
  private final String memoBefore;
  private final Set<String> put = new HashSet<>();
  private @Nullable BulkWriting writing;
  private boolean committed;
  private int added;
  private int changed;

  private ClusterIndexWriting(
      IndexAlias alias,
      WriterLease lease,
      Vocabulary vocabulary,
      TalkAnalyzers analyzers,
      boolean fullAsked)
      throws IOException {
    this.client = alias.client();
    this.alias = alias;
    this.lease = lease;
    this.codec = new TalkCodec(vocabulary);
    this.documents = new TalkDocuments(vocabulary, analyzers);
    this.analysisFingerprint = analyzers.fingerprint();
    this.before = alias.committed();
    this.fullReason = fullReason(before, analysisFingerprint, fullAsked);
    boolean readable = before.map(CommittedIndex::isReadable).orElse(false);
    this.hashesBefore =
        readable ? ContentHashes.of(client, before.orElseThrow().index()) : Map.of();
    long generationBefore = before.map(CommittedIndex::generation).orElse(0L);
    this.generation = Math.max(System.currentTimeMillis(), generationBefore + 1);
    this.memoBefore = full() ? "" : Memos.of(alias).of(before.orElseThrow());
    alias.removeAllBut(before.map(CommittedIndex::index).stream().toList());
  }

  /// Begins a run of writing.
  ///
  /// @param nodes addresses of nodes of the cluster
  /// @param name of the index
  /// @param full whether to write all talks anew
  /// @throws EngineException.Busy if another run is writing this index
  /// @throws EngineException.Failed if the cluster does not answer, or refuses
  public static ClusterIndexWriting open(
      List<URI> nodes, String name, Vocabulary vocabulary, TalkAnalyzers analyzers, boolean full) {
    ClusterClient client = new ClusterClient(nodes);
    try {
      return open(new IndexAlias(client, name), vocabulary, analyzers, full);
    } catch (IOException e) {
      client.close();
      throw failed(client, e);
    } catch (RuntimeException e) {
      client.close();
      throw e;
    }
  }

  private static ClusterIndexWriting open(
      IndexAlias alias, Vocabulary vocabulary, TalkAnalyzers analyzers, boolean full)
      throws IOException {
    WriterLease lease =
        WriterLease.take(alias)
            .orElseThrow(() ->
                new EngineException.Busy(
                    "The index “"
                        + alias.name()
                        + "” on the cluster is being written by another run. Wait until that one is"
                        + " done, then try again; if it died, that is "
                        + WriterLease.TERM.toSeconds()
                        + " s at most."));
    try {
      return new ClusterIndexWriting(alias, lease, vocabulary, analyzers, full);
    } catch (IOException | RuntimeException e) {
      lease.release();
      throw e;
    }
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
    Long hashBefore = hashesBefore.get(id);
    boolean first = put.add(id);
    boolean same = hashBefore != null && hashBefore == hash;
    if (first && hashBefore == null) {
      added++;
    } else if (first && !same) {
      changed++;
    }
    if (first && same && !full()) {
      return;
    }
    try {
      writing().put(id, documents.document(talk, encoded, hash));
      lease.renew();
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
    List<String> gone = hashesBefore.keySet().stream().filter(id -> !put.contains(id)).toList();
    Changes changes = new Changes(added, changed, gone.size(), put.size() - added - changed);
    if (!full() && !changes.any()) {
      return changes;
    }
    try {
      BulkWriting last = writing();
      if (!full()) {
        for (String id : gone) {
          last.remove(id);
        }
      }
      last.flush();
      lease.renew();
      publish(memo);
    } catch (IOException e) {
      throw failed(client, e);
    }
    return changes;
  }

  private void publish(String memo) throws IOException {
    String index = alias.indexOf(generation);
    CommittedIndex next =
        new CommittedIndex(
            index,
            IndexMapping.SCHEMA,
            analysisFingerprint,
            System.currentTimeMillis(),
            generation);
    client.post("/" + index + "/_refresh", new JsonObject());
    client.put("/" + index + "/_mapping", Json.object("_meta", next.meta()));
    // A clone can be made only of what is not written any more, and nobody writes to what others
    // search.
    client.put("/" + index + "/_settings", Json.object(READ_ONLY, true));
    Memos.of(alias).put(index, memo);
    alias.commit(index, before);
    committed = true;
    // The one before is left to searches that have begun; the next commit removes it.
    List<String> kept = new ArrayList<>(List.of(index));
    before.map(CommittedIndex::index).ifPresent(kept::add);
    alias.removeAllBut(kept);
  }

  /// The index to be committed, made when there is something to write.
  private BulkWriting writing() throws IOException {
    BulkWriting there = writing;
    if (there == null) {
      String index = alias.indexOf(generation);
      if (full()) {
        client.put("/" + index, IndexMapping.body());
      } else {
        client.post(
            "/" + before.orElseThrow().index() + "/_clone/" + index,
            Json.object("settings", Json.object(READ_ONLY, false, "index.refresh_interval", "-1")));
        client.get("/_cluster/health/" + index + "?wait_for_status=yellow&timeout=60s");
      }
      there = new BulkWriting(client, index);
      writing = there;
    }
    return there;
  }

  @Override
  public void close() {
    try (client) {
      if (writing != null && !committed) {
        alias.remove(alias.indexOf(generation));
      }
      lease.release();
    } catch (IOException e) {
      throw failed(client, e);
    }
  }

  private static EngineException failed(ClusterClient client, IOException e) {
    return new EngineException.Failed(
        "The index on the cluster at "
            + client
            + " could not be written ("
            + e.getMessage()
            + "). What was there before still stands. Check that the cluster runs and has space,"
            + " then try again.",
        e);
  }
}
