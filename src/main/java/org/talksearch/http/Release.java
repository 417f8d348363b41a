package org.talksearch.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// What this program was built as.
///
/// @param version of the program
public record Release(String version) {
  private static final String RESOURCE = "/org/talksearch/version.properties";

  /// As the build wrote it down.
  ///
  /// @throws IllegalStateException if the build did not
  public static Release current() {
    Properties built = new Properties();
    try (InputStream in = Release.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the class path. Build anew.");
      }
      built.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Release(value(built, "version"));
  }

  private static String value(Properties built, String key) {
    String value = built.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(RESOURCE + " has no “" + key + "”. Build anew.");
    }
    return value;
  }
}
