package org.talksearch.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.SearchEngine;
import org.talksearch.talk.AnnotatedTalk;

/// Makes an engine hand on one talk over and over, until whoever takes it fails.
final class EndlessTalks {
  private final Semaphore ends = new Semaphore(0);
  private volatile int most = Integer.MAX_VALUE;
  private volatile boolean failing;

  /// The same engine but for that.
  SearchEngine in(SearchEngine engine) {
    return (SearchEngine)
        Proxy.newProxyInstance(
            EndlessTalks.class.getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("forEach")) {
                @SuppressWarnings("unchecked") // by the signature of forEach
                Consumer<AnnotatedTalk> talks = (Consumer<AnnotatedTalk>) arguments[1];
                return handOn(talks);
              }
              try {
                return method.invoke(engine, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private int handOn(Consumer<AnnotatedTalk> talks) {
    try {
      for (int i = 0; i < most; i++) {
        talks.accept(TestTalks.ALL.getFirst());
      }
      if (failing) {
        throw new EngineException.Failed("The disk is gone.", new IllegalStateException());
      }
      return most;
    } finally {
      ends.release();
    }
  }

  /// Waits until so many more calls have ended.
  void awaitEnds(int calls) throws InterruptedException {
    ends.acquire(calls);
  }

  /// Hands on one talk a call from now on.
  void endAfterOne() {
    most = 1;
  }

  /// Fails after so many talks from now on.
  void failAfter(int talks) {
    most = talks;
    failing = true;
  }
}
