package org.talksearch.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// What all tests of a class share, in a folder of its own: opened before the first of them, closed
/// after the last.
///
///     @RegisterExtension
///     private static final Opened<LuceneEngine> ENGINE =
///         Opened.in(folder -> Indexes.warmEngine(folder, TALKS));
public final class Opened<T extends AutoCloseable> implements BeforeAllCallback, AfterAllCallback {
  private final Function<Path, T> opening;
  private @Nullable Path folder;
  private @Nullable T opened;

  private Opened(Function<Path, T> opening) {
    this.opening = opening;
  }

  public static <T extends AutoCloseable> Opened<T> in(Function<Path, T> opening) {
    return new Opened<>(opening);
  }

  public T get() {
    return Objects.requireNonNull(opened, "no test is running");
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Path made = Files.createTempDirectory("talksearch-test");
    folder = made;
    opened = opening.apply(made);
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    try {
      if (opened != null) {
        opened.close();
      }
    } finally {
      IOUtils.rm(Objects.requireNonNull(folder));
    }
  }
}
