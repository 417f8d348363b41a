package org.talksearch.engine.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.ManyValuesContract;
import org.talksearch.engine.TestIndex;

class ManyValuesTest extends ManyValuesContract {
  @TempDir private static Path folder;

  @Override
  protected TestIndex index() {
    return new FolderIndex(folder);
  }
}
