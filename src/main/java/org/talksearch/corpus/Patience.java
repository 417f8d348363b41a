package org.talksearch.corpus;

/// Says of which files a reading takes what the reading before it found, since someone may still be
/// writing them. A file that was not there before is not read at all then.
public interface Patience {
  /// Every file is taken as it is.
  Patience NONE =
      new Patience() {
        @Override
        public boolean isBeingWritten(String path) {
          return false;
        }

        @Override
        public boolean waitsForRepair(String path) {
          return false;
        }
      };

  /// Whether the file is to be left as it was.
  ///
  /// @param path below the corpus folder, with `/` between its parts
  boolean isBeingWritten(String path);

  /// Whether a file is to be left as it was in which talks were found before, and now there are
  /// none or more things than before that could not be taken. Called for such files only.
  ///
  /// @param path below the corpus folder, with `/` between its parts
  boolean waitsForRepair(String path);
}
