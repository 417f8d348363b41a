package org.talksearch.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/// What tells at a glance that a file has probably been written, or replaced by another one.
///
/// @param size in bytes
/// @param modified when it was written last
/// @param key of the file whatever its name is, where the file system has such a thing
public record FileStamp(long size, FileTime modified, @Nullable Object key) {

  /// The stamp of a file, links followed.
  static FileStamp of(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileStamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
  }
}
