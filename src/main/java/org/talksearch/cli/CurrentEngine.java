package org.talksearch.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.talksearch.engine.Axis;
import org.talksearch.engine.EntityProfile;
import org.talksearch.engine.FoundValues;
import org.talksearch.engine.Hit;
import org.talksearch.engine.IndexState;
import org.talksearch.engine.Matrix;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.SearchResult;
import org.talksearch.engine.Suggestion;
import org.talksearch.engine.Timeline;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;

/// Answers from an engine that another one may take the place of, as when the vocabulary changes
/// while a server runs. What is under way is finished by the engine that began it.
final class CurrentEngine implements SearchEngine {
  private Lease current;

  /// An engine, and how many calls it answers just now.
  private static final class Lease {
    private final SearchEngine engine;
    private int calls;
    private boolean replaced;

    private Lease(SearchEngine engine) {
      this.engine = engine;
    }
  }

  CurrentEngine(SearchEngine engine) {
    current = new Lease(engine);
  }

  /// Lets this engine answer from now on; the one before is closed once it has no call to answer.
  void replaceBy(SearchEngine engine) {
    Lease before;
    synchronized (this) {
      before = current;
      current = new Lease(engine);
      before.replaced = true;
      if (before.calls > 0) {
        return;
      }
    }
    before.engine.close();
  }

  private <T> T answer(Function<SearchEngine, T> call) {
    Lease lease;
    synchronized (this) {
      lease = current;
      lease.calls++;
    }
    try {
      return call.apply(lease.engine);
    } finally {
      end(lease);
    }
  }

  private void end(Lease lease) {
    synchronized (this) {
      lease.calls--;
      if (!lease.replaced || lease.calls > 0) {
        return;
      }
    }
    lease.engine.close();
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return answer(engine -> engine.search(request));
  }

  @Override
  public int forEach(SearchRequest request, Consumer<? super AnnotatedTalk> talks) {
    return answer(engine -> engine.forEach(request, talks));
  }

  @Override
  public Optional<AnnotatedTalk> find(TalkId id) {
    return answer(engine -> engine.find(id));
  }

  @Override
  public List<Suggestion> suggest(String typed, int size) {
    return answer(engine -> engine.suggest(typed, size));
  }

  @Override
  public Optional<List<Hit>> similar(TalkId id, int size) {
    return answer(engine -> engine.similar(id, size));
  }

  @Override
  public Matrix matrix(SearchRequest request, Axis rows, Axis columns) {
    return answer(engine -> engine.matrix(request, rows, columns));
  }

  @Override
  public FoundValues findValues(SearchRequest request, Facet facet, String text, int size) {
    return answer(engine -> engine.findValues(request, facet, text, size));
  }

  @Override
  public Timeline timeline(SearchRequest request, Optional<Axis> of) {
    return answer(engine -> engine.timeline(request, of));
  }

  @Override
  public Optional<EntityProfile> profile(String id, int size) {
    return answer(engine -> engine.profile(id, size));
  }

  @Override
  public IndexState state() {
    return answer(SearchEngine::state);
  }

  @Override
  public void close() {
    Lease last;
    synchronized (this) {
      last = current;
    }
    last.engine.close();
  }
}
