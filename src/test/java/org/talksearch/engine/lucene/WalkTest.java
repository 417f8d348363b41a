package org.talksearch.engine.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.TestIndex;
import org.talksearch.engine.WalkContract;

class WalkTest extends WalkContract {
  @TempDir private Path folder;

  @Override
  protected TestIndex index() {
    return new FolderIndex(folder);
  }
}
