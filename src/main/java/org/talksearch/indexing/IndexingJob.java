package org.talksearch.indexing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.talksearch.indexing.IndexingStatus.FinishedRun;
import org.talksearch.indexing.IndexingStatus.Phase;
import org.talksearch.indexing.IndexingStatus.Progress;

/// A run that someone asked for and that goes on without them. Threads may share it.
public final class IndexingJob {
  /// What has become of it.
  public enum State {
    /// It is under way.
    RUNNING,
    /// The index is up to date.
    DONE,
    /// The index is as it was.
    FAILED,
    /// As was asked for; the index is as it was.
    CANCELLED
  }

  /// How it stands.
  ///
  /// @param progress how far it is; empty while there is nothing to count, and when it is over
  /// @param finished when it came to its end
  /// @param run what it did, if it is done
  /// @param failure why it failed, if it did
  public record Standing(
      State state,
      Optional<Progress> progress,
      Optional<Instant> finished,
      Optional<FinishedRun> run,
      Optional<String> failure) {}

  private final String id = UUID.randomUUID().toString();
  private final boolean full;
  private final Instant began;
  private volatile boolean cancelling;
  private volatile Standing standing = running(Optional.empty());

  IndexingJob(boolean full, Instant began) {
    this.full = full;
    this.began = began;
  }

  /// Names this job and no other one.
  public String id() {
    return id;
  }

  /// Whether all talks are written anew.
  public boolean full() {
    return full;
  }

  /// When it began.
  public Instant began() {
    return began;
  }

  /// How it stands now.
  public Standing standing() {
    return standing;
  }

  /// Asks it to end at the next file or talk. It is done all the same if it is writing its commit.
  public void cancel() {
    cancelling = true;
  }

  void succeeded(FinishedRun run) {
    standing =
        new Standing(
            State.DONE,
            Optional.empty(),
            Optional.of(run.finished()),
            Optional.of(run),
            Optional.empty());
  }

  void cancelled(Instant finished) {
    standing =
        new Standing(
            State.CANCELLED,
            Optional.empty(),
            Optional.of(finished),
            Optional.empty(),
            Optional.empty());
  }

  void failed(Instant finished, String why) {
    standing =
        new Standing(
            State.FAILED,
            Optional.empty(),
            Optional.of(finished),
            Optional.empty(),
            Optional.of(why));
  }

  private static Standing running(Optional<Progress> progress) {
    return new Standing(
        State.RUNNING, progress, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Keeps the standing true, and ends the run when that was asked for.
  IndexingListener listener() {
    return new IndexingListener() {
      @Override
      public void reading(int done, int of) {
        reached(new Progress(Phase.READING, done, of));
      }

      @Override
      public void indexing(int done, int of) {
        reached(new Progress(Phase.INDEXING, done, of));
      }
    };
  }

  private void reached(Progress progress) {
    if (cancelling) {
      throw new CancellationException("The job was cancelled.");
    }
    standing = running(Optional.of(progress));
  }
}
