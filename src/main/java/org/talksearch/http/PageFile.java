package org.talksearch.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file of HTML whose own addresses begin with the base path.
final class PageFile {
  /// The first sign of an address, in an attribute or as the text of a link.
  private static final Pattern ADDRESS = Pattern.compile("(?<=[\">])/(?=[a-z\"])");

  private PageFile() {}

  /// @param basePath what every path begins with; empty for nothing
  /// @throws IllegalStateException if the program was built without the file
  static String read(ResourceFolder folder, String name, String basePath) {
    return ADDRESS.matcher(text(folder, name)).replaceAll(Matcher.quoteReplacement(basePath + "/"));
  }

  /// @throws IllegalStateException if the program was built without the file
  static String text(ResourceFolder folder, String name) {
    return folder
        .file(name)
        .map(file -> StandardCharsets.UTF_8.decode(file.content().bytes()).toString())
        .orElseThrow(
            () -> new IllegalStateException(name + " is missing from the class path. Build anew."));
  }
}
