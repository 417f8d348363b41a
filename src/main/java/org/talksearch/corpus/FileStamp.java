package org.talksearch.corpus;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/// What tells at a glance that a file has probably been written, or replaced by another one.
///
/// @param size in bytes
/// @param modified when it was written last
/// @param key of the file whatever its name is, where the file system has such a thing
public record FileStamp(long size, FileTime modified, @Nullable Object key) {

  static FileStamp of(BasicFileAttributes attributes) {
    return new FileStamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
  }
}
