package org.talksearch.engine.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talksearch.engine.EngineException;

/// Keeps the newest commit of an index open, whichever process makes the commits.
final class IndexFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

  /// How often to look for a commit: well below what a person takes for an edit and a search. A
  /// look reads the names in one folder.
  private static final long INTERVAL_MILLIS = 200;

  private final IndexFolder folder;
  private final Thread follower;

  /// Held while looking for a commit; searches go on meanwhile.
  private final ReentrantLock looking = new ReentrantLock();

  private @Nullable Snapshot snapshot;
  private @Nullable Trouble trouble;
  private boolean closed;

  /// Why there is nothing to read.
  ///
  /// @param commit what was there then; it is not looked at again, since a damaged index takes long
  ///   to read
  private record Trouble(EngineException exception, Commit commit) {}

  /// A commit by its place.
  ///
  /// @param generation Lucene's number, or -1 if there is none
  private record Commit(Path folder, long generation) {}

  IndexFollower(IndexFolder folder) {
    this.folder = folder;
    refresh();
    this.follower = Thread.ofVirtual().name("index-follower").start(this::follow);
  }

  /// The newest commit. The caller releases it.
  ///
  /// @throws EngineException if there is none to be read
  Snapshot acquire() {
    while (true) {
      Snapshot found = open();
      if (found == null) {
        // It may have been committed since the last look; whoever built it expects it to be there.
        refresh();
        found = openOrThrow();
      }
      // Another thread may have put a newer one in its place, and closed it, in between.
      if (found.acquire()) {
        return found;
      }
    }
  }

  private synchronized @Nullable Snapshot open() {
    return snapshot;
  }

  private synchronized Snapshot openOrThrow() {
    if (snapshot != null) {
      return snapshot;
    }
    if (trouble == null) {
      throw new IllegalStateException("The engine is closed.");
    }
    throw trouble.exception();
  }

  private void follow() {
    while (!isClosed()) {
      try {
        Thread.sleep(INTERVAL_MILLIS);
        refresh();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (isClosed()) {
          return;
        }
        LOG.error("Looking for a newer index failed. It is tried again.", e);
      }
    }
  }

  private void refresh() {
    looking.lock();
    try {
      if (isClosed()) {
        return;
      }
      Path current = folder.current();
      Snapshot before = open();
      if (before != null && before.folder().equals(current)) {
        replaceBy(before.newer());
        return;
      }
      Commit commit = new Commit(current, generation(current));
      if (!hasFailed(commit)) {
        look(commit);
      }
    } catch (EngineException | IOException e) {
      // What is open keeps answering.
      LOG.debug("the index cannot be followed", e);
      keep(e);
    } finally {
      looking.unlock();
    }
  }

  private void look(Commit commit) throws IOException {
    try {
      replaceBy(Snapshot.open(commit.folder()));
    } catch (EngineException e) {
      LOG.debug("there is no index to read", e);
      remember(new Trouble(e, commit));
    }
  }

  private void keep(Exception failure) {
    EngineException exception =
        failure instanceof EngineException known
            ? known
            : new EngineException.Failed(
                "The index in "
                    + folder.path()
                    + " cannot be read ("
                    + failure
                    + "). Check its disk.",
                failure);
    remember(new Trouble(exception, new Commit(folder.path(), -1)));
  }

  private synchronized void remember(Trouble failure) {
    trouble = failure;
  }

  private synchronized boolean hasFailed(Commit commit) {
    return trouble != null && trouble.commit().equals(commit);
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized void replaceBy(@Nullable Snapshot newer) {
    if (newer == null) {
      return;
    }
    if (closed) {
      newer.release();
      return;
    }
    Snapshot before = snapshot;
    snapshot = newer;
    trouble = null;
    if (before != null) {
      before.release();
    }
  }

  private static long generation(Path commits) throws IOException {
    if (!Files.isDirectory(commits)) {
      return -1;
    }
    try (Directory directory = FSDirectory.open(commits)) {
      return SegmentInfos.getLastCommitGeneration(directory);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      trouble = null;
      if (snapshot != null) {
        snapshot.release();
        snapshot = null;
      }
    }
    follower.interrupt();
  }
}
