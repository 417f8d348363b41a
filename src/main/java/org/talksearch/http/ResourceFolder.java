package org.talksearch.http;

import io.undertow.util.ETag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Files below a folder of the class path, read once each and kept.
final class ResourceFolder {
  private static final Pattern CHARACTERS = Pattern.compile("[\\w./-]+");

  /// Only files of these kinds are given out. A folder has no suffix, so its listing, which the
  /// class path would give, is not.
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html",
          "css", "text/css",
          "js", "text/javascript",
          "json", "application/json",
          "map", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/vnd.microsoft.icon",
          "woff2", "font/woff2",
          "txt", "text/plain");

  /// A file, and the validator of its content.
  record ResourceFile(Content content, ETag tag) {}

  private final String folder;
  private final Map<String, ResourceFile> files = new ConcurrentHashMap<>();

  /// @param folder of the class path, with a `/` at its end
  ResourceFolder(String folder) {
    this.folder = folder;
  }

  /// The file at that path below the folder, if there is one to give out.
  Optional<ResourceFile> file(String path) {
    String mediaType = MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (mediaType == null || !leadsInside(path)) {
      return Optional.empty();
    }
    return Optional.ofNullable(files.computeIfAbsent(path, name -> read(name, mediaType)));
  }

  /// No segment begins with a dot, so that no path leads out of the folder. A pattern of segments
  /// would use up the stack on a path of thousands.
  private static boolean leadsInside(String path) {
    return CHARACTERS.matcher(path).matches()
        && Stream.of(path.split("/", -1))
            .noneMatch(segment -> segment.isEmpty() || segment.startsWith("."));
  }

  private @Nullable ResourceFile read(String path, String mediaType) {
    try (InputStream in = ResourceFolder.class.getResourceAsStream("/" + folder + path)) {
      if (in == null) {
        return null;
      }
      byte[] bytes = in.readAllBytes();
      return new ResourceFile(Content.of(mediaType, bytes), Validators.of(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
