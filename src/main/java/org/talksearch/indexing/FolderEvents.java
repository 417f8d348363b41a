package org.talksearch.indexing;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes up when something happens in a folder or below it, as far as the system tells; for what it
/// does not tell, from time to time.
///
/// Not for use by several threads at once.
final class FolderEvents implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderEvents.class);

  /// Between two looks where the system tells nothing.
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /// Between two looks where it does: what other machines do in a shared folder, it does not tell.
  private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(30);

  private final Path folder;
  private @Nullable WatchService system;
  private @Nullable WatchKey parent;
  private boolean watched;

  private FolderEvents(Path folder, @Nullable WatchService system) {
    this.folder = folder.toAbsolutePath().normalize();
    this.system = system;
    register();
  }

  /// @param folder may be there only later; may be a file
  static FolderEvents of(Path folder) {
    return new FolderEvents(folder, system());
  }

  /// As where the system tells nothing.
  static FolderEvents polling(Path folder) {
    return new FolderEvents(folder, null);
  }

  /// Waits until something happened, or it is time to look all the same.
  ///
  /// @param longest not longer than that
  void await(Duration longest) throws InterruptedException {
    WatchService events = system;
    if (events == null) {
      Thread.sleep(shorter(longest, BETWEEN_LOOKS));
      return;
    }
    Duration wait = shorter(longest, watched ? BETWEEN_CHECKS : BETWEEN_LOOKS);
    long end = System.nanoTime() + wait.toNanos();
    boolean happened = false;
    while (!happened) {
      WatchKey key = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (key == null) {
        break;
      }
      happened = drain(key);
    }
    for (WatchKey key = events.poll(); key != null; key = events.poll()) {
      drain(key);
    }
    if (!watched) {
      register();
    }
  }

  @Override
  public void close() {
    try (WatchService _ = system) {
      system = null;
    } catch (IOException e) {
      LOG.debug("closing failed", e);
    }
  }

  /// Whether what happened has to do with the folder.
  private boolean drain(WatchKey key) {
    boolean happened = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (!key.equals(parent) || event.kind().equals(OVERFLOW) || isFolder(event)) {
        happened = true;
        watched &= event.kind().equals(ENTRY_MODIFY);
      }
    }
    if (!key.reset()) {
      happened = true;
      watched = false;
    }
    return happened;
  }

  private boolean isFolder(WatchEvent<?> event) {
    return event.context() instanceof Path name && name.equals(folder.getFileName());
  }

  /// Watches every folder, and the one that this one lies in, since another may take its place.
  private void register() {
    WatchService events = system;
    if (events == null) {
      return;
    }
    try {
      Path above = folder.getParent();
      parent = above == null ? null : register(above, events);
      boolean there = Files.exists(folder);
      if (Files.isDirectory(folder)) {
        Files.walkFileTree(folder.toRealPath(), new Registration(events));
      }
      watched = there;
    } catch (IOException e) {
      LOG.warn(
          "{} cannot be watched ({}). It is looked at every second instead.", folder, e.toString());
      close();
    }
  }

  private static @Nullable WatchKey register(Path path, WatchService events) throws IOException {
    try {
      return path.register(events, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
    } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
      LOG.debug("{} is not watched", path, e);
      return null;
    }
  }

  private static @Nullable WatchService system() {
    try {
      WatchService system = FileSystems.getDefault().newWatchService();
      // Where Java has nothing better, it looks itself, every ten seconds.
      if (!system.getClass().getSimpleName().contains("Polling")) {
        return system;
      }
      system.close();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.debug("there are no events of folders", e);
    }
    return null;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static final class Registration extends SimpleFileVisitor<Path> {
    private final WatchService events;
    private boolean below;

    Registration(WatchService events) {
      this.events = events;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
        throws IOException {
      if (below && String.valueOf(path.getFileName()).startsWith(".")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      below = true;
      register(path, events);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException problem) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, @Nullable IOException problem) {
      return FileVisitResult.CONTINUE;
    }
  }
}
