package org.talksearch.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
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
  private @Nullable Snapshot snapshot;
  private @Nullable EngineException trouble;
  private boolean closed;

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
      Snapshot found = found();
      // Another thread may have put a newer one in its place, and closed it, in between.
      if (found.acquire()) {
        return found;
      }
    }
  }

  private synchronized Snapshot found() {
    if (trouble instanceof EngineException.Missing && snapshot == null) {
      // It may have been committed since the last look; whoever built it expects it to be there.
      refresh();
    }
    if (trouble != null && snapshot == null) {
      throw trouble;
    }
    if (snapshot == null) {
      throw new IllegalStateException("The engine is closed.");
    }
    return snapshot;
  }

  private void follow() {
    while (true) {
      synchronized (this) {
        if (closed) {
          return;
        }
      }
      try {
        Thread.sleep(INTERVAL_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      refresh();
    }
  }

  private synchronized void refresh() {
    if (closed) {
      return;
    }
    try {
      Path current = folder.current();
      Snapshot newer =
          snapshot != null && snapshot.folder().equals(current)
              ? snapshot.newer()
              : Snapshot.open(current);
      if (newer != null) {
        replaceBy(newer);
      }
    } catch (EngineException e) {
      report(e);
    } catch (IOException e) {
      report(
          new EngineException.Failed(
              "The index in " + folder.path() + " cannot be read (" + e + "). Check its disk.", e));
    }
  }

  private void replaceBy(Snapshot newer) {
    Snapshot before = snapshot;
    snapshot = newer;
    trouble = null;
    if (before != null) {
      before.release();
    }
  }

  /// Says so once; what was open keeps answering.
  private void report(EngineException e) {
    if (trouble == null || !Objects.equals(e.getMessage(), trouble.getMessage())) {
      trouble = e;
      LOG.debug("cannot follow the index", e);
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
