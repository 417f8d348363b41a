package org.talksearch.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was searched for, a JSON object a line, in a file that only its owner may read. A file that
/// has grown to its largest size becomes the [#former] one, whose place it takes.
public final class QueryLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueryLog.class);
  private static final long LARGEST = 10L << 20;

  private final Path file;
  private final long largest;
  private SeekableByteChannel channel;
  private boolean failing;

  /// @param largest size in bytes from which on a new file is begun
  QueryLog(Path file, long largest) throws IOException {
    this.file = file;
    this.largest = largest;
    channel = open(file);
  }

  /// Goes on with a file, or begins it.
  static QueryLog in(Path file) throws IOException {
    return new QueryLog(file, LARGEST);
  }

  /// Where a log keeps the lines that came before those of its file.
  public static Path former(Path file) {
    return file.resolveSibling(file.getFileName() + ".1");
  }

  /// A search is answered also if it cannot be written down; the log of the server tells that once.
  synchronized void write(LoggedSearch search) {
    try {
      if (channel.size() >= largest) {
        channel.close();
        Files.move(file, former(file), StandardCopyOption.REPLACE_EXISTING);
        channel = open(file);
      }
      ByteBuffer line = ByteBuffer.wrap(JsonLine.of(search));
      while (line.hasRemaining()) {
        channel.write(line);
      }
      failing = false;
    } catch (IOException e) {
      if (!failing) {
        LOG.warn("{} takes no more searches: {}. Check the disk.", file, e.toString());
        failing = true;
      }
    }
  }

  private static SeekableByteChannel open(Path file) throws IOException {
    FileAttribute<?>[] ownersOnly =
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    return Files.newByteChannel(
        file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), ownersOnly);
  }

  @Override
  public synchronized void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("{} could not be closed: {}", file, e.toString());
    }
  }
}
