package org.talksearch.http;

import io.undertow.util.ETag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// The bytes of an answer, or what writes them. Safe for use by many threads.
final class Content {
  private static final Set<String> COMPRESSIBLE =
      Set.of(
          "application/json",
          "application/jsonl",
          "application/problem+json",
          "application/x-suggestions+json",
          "application/atom+xml",
          "application/opensearchdescription+xml",
          "application/xml",
          "image/svg+xml");

  /// Below this, gzip's own header eats the gain.
  private static final int LEAST_COMPRESSED = 512;

  private final String mediaType;
  private final byte[] bytes;
  private final Optional<Streamed> streamed;
  private byte @Nullable [] gzipped;

  /// What is sent while it is worked out, since it may be more than memory holds.
  interface Streamed {

    /// Writes it all.
    ///
    /// @throws IOException what `out` throws
    void writeTo(OutputStream out) throws IOException;
  }

  private Content(String mediaType, byte[] bytes, Optional<Streamed> streamed) {
    this.mediaType = mediaType;
    this.bytes = bytes;
    this.streamed = streamed;
  }

  /// @param mediaType without parameters
  static Content streamed(String mediaType, Streamed streamed) {
    return new Content(mediaType, new byte[0], Optional.of(streamed));
  }

  /// @param mediaType without parameters
  static Content of(String mediaType, byte[] bytes) {
    return new Content(mediaType, bytes, Optional.empty());
  }

  /// The media type with the character set, where it is text.
  String contentType() {
    return isText() ? mediaType + "; charset=utf-8" : mediaType;
  }

  boolean isText() {
    return mediaType.startsWith("text/") || COMPRESSIBLE.contains(mediaType);
  }

  boolean isWorthCompressing() {
    return isText() && (streamed.isPresent() || bytes.length >= LEAST_COMPRESSED);
  }

  /// What writes the bytes; empty if they are there.
  Optional<Streamed> streamed() {
    return streamed;
  }

  ByteBuffer bytes() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  /// What tells these bytes from others.
  ETag validator() {
    return Validators.of(bytes);
  }

  /// Kept, so that a file which is sent often is compressed once.
  synchronized ByteBuffer gzipped() {
    byte[] made = gzipped;
    if (made == null) {
      made = gzip(bytes);
      gzipped = made;
    }
    return ByteBuffer.wrap(made).asReadOnlyBuffer();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
