package org.talksearch.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Standard output for results of any length. It fails where standard output does, which a
/// `PrintStream` keeps to itself.
final class ResultStream extends OutputStream {
  private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");
  private static final int KIND_OF_FILE = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  /// Whoever read the results has read enough, such as `head`.
  static final class NobodyReadsException extends IOException {
    private static final long serialVersionUID = 1;

    NobodyReadsException() {
      super("nobody reads standard output any longer");
    }
  }

  private final PrintStream out;

  ResultStream(PrintStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    if (out.checkError()) {
      throw isPipe()
          ? new NobodyReadsException()
          : new IOException("standard output takes no more");
    }
  }

  /// Java does not tell a pipe that was closed from a disk that is full, except in words of the
  /// person's language. Where the kind of a file cannot be told, it counts as a pipe.
  private static boolean isPipe() {
    try {
      int kind = (int) Files.getAttribute(STANDARD_OUTPUT, "unix:mode") & KIND_OF_FILE;
      return kind == PIPE || kind == SOCKET;
    } catch (IOException | UnsupportedOperationException e) {
      return true;
    }
  }
}
