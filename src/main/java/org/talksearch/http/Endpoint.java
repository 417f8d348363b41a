package org.talksearch.http;

/// Answers the requests of one route. Runs on a worker thread, so it may block.
interface Endpoint {

  /// Works out the answer.
  ///
  /// @throws RuntimeException which [Problems] turns into one
  Answer answer(Request request);
}
