package org.talksearch.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.talksearch.engine.SearchEngine;

/// Holds up the searches of an engine until it is opened; all else passes.
final class Gate {
  private final Semaphore arrived = new Semaphore(0);
  private final CountDownLatch open = new CountDownLatch(1);

  /// The same engine, behind this gate.
  SearchEngine before(SearchEngine engine) {
    return (SearchEngine)
        Proxy.newProxyInstance(
            Gate.class.getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("search")) {
                arrived.release();
                open.await();
              }
              try {
                return method.invoke(engine, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /// Waits until a search has come to it.
  void awaitSearch() throws InterruptedException {
    arrived.acquire();
  }

  /// How many searches have come to it and were not waited for.
  int searches() {
    return arrived.availablePermits();
  }

  /// Lets every search pass from now on.
  void open() {
    open.countDown();
  }
}
