package org.talksearch.engine.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.ForEachContract;
import org.talksearch.engine.TestIndex;

class ForEachTest extends ForEachContract {
  @TempDir private Path folder;

  @Override
  protected TestIndex index() {
    return new FolderIndex(folder);
  }
}
