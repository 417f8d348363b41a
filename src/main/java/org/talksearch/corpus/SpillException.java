package org.talksearch.corpus;

import java.io.IOException;
import java.nio.file.Path;

/// The temporary file for talks that memory does not hold could not be written or read. The message
/// says what to do.
public final class SpillException extends IOException {
  private static final long serialVersionUID = 1L;

  private SpillException(String message, IOException cause) {
    super(message, cause);
  }

  static SpillException writing(Path folder, IOException cause) {
    return new SpillException(
        "The talks of this corpus are put aside in a temporary file while it is read, and that file"
            + " could not be written in "
            + folder
            + " ("
            + cause
            + "). Make room there, about as much as the changed files of the corpus have, or name"
            + " another folder with JAVA_OPTS=-Djava.io.tmpdir=FOLDER.",
        cause);
  }

  static SpillException reading(Path folder, IOException cause) {
    return new SpillException(
        "The temporary file in "
            + folder
            + " in which the talks of this corpus were put aside could not be read ("
            + cause
            + "). Check that disk, then try again.",
        cause);
  }
}
