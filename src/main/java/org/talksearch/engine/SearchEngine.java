package org.talksearch.engine;

import java.util.Optional;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;

/// Answers searches from the newest committed index. Safe for use by many threads.
///
/// Every method throws an [EngineException] when there is no index to read.
public interface SearchEngine extends AutoCloseable {

  /// The talks that match, best first, with the facets that were asked for.
  SearchResult search(SearchRequest request);

  /// The talk of that id.
  Optional<AnnotatedTalk> find(TalkId id);

  /// What the index that answers now is.
  IndexState state();

  /// Frees what the engine holds; later calls fail.
  @Override
  void close();
}
