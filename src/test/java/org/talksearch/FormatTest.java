package org.talksearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every Java file is as google-java-format writes it. `mvn test -Dtest=FormatTest
/// -Dformat.write=true` rewrites those that are not.
class FormatTest {
  private static final Path SOURCES = Path.of("src");
  private static final boolean WRITE = Boolean.getBoolean("format.write");

  @TestFactory
  Stream<DynamicTest> sourceFileIsFormatted() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream()
          .map(file -> dynamicTest(file.toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws Exception {
    String source = Files.readString(file);
    String formatted = new Formatter().formatSourceAndFixImports(source);
    if (!WRITE) {
      assertThat(source)
          .as("%s; mvn test -Dtest=FormatTest -Dformat.write=true formats it", file)
          .isEqualTo(formatted);
    } else if (!source.equals(formatted)) {
      Files.writeString(file, formatted);
    }
  }
}
