package org.talksearch.corpus;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Tells one content from another, against chance and not against malice.
///
/// Two checksums that processors have instructions for: a run that finds nothing changed spends
/// most of its time here, and is too short for a digest to be compiled.
final class ContentHash {
  private ContentHash() {}

  /// CRC-32 and CRC-32C of these bytes.
  static long of(byte[] bytes) {
    CRC32 upper = new CRC32();
    upper.update(bytes);
    CRC32C lower = new CRC32C();
    lower.update(bytes);
    return upper.getValue() << Integer.SIZE | lower.getValue();
  }
}
