package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            new NoSuchFileException("/nowhere"),
            "/nowhere is not there. Check the path and try again."),
        Arguments.of(
            new UncheckedIOException(new AccessDeniedException("/closed")),
            "/closed may not be opened. Check its permissions, then try again."),
        Arguments.of(
            new IOException("No space left on device"),
            "Reading or writing failed: No space left on device. Check the disk, then try again."),
        Arguments.of(
            new OutOfMemoryError("Java heap space"),
            "Memory ran out: Java heap space. Give Java more of it, such as with"
                + " JAVA_OPTS=-Xmx2g."));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureIsToldWithItsReasonAndWhatToDo(Throwable failure, String message) {
    assertThat(Failures.message(failure)).isEqualTo(message);
  }
}
