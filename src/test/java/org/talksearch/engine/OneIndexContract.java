package org.talksearch.engine;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.talksearch.talk.Talk;

/// What is true of one index on every engine: written before the first test, open for all of them.
@TestInstance(Lifecycle.PER_CLASS)
abstract class OneIndexContract {
  SearchEngine engine;

  /// An index of no other test.
  protected abstract TestIndex index();

  /// All that it holds.
  abstract List<Talk> talks();

  @BeforeAll
  void open() {
    TestIndex index = index();
    index.index(talks());
    engine = index.engine();
  }

  @AfterAll
  void close() {
    engine.close();
  }
}
