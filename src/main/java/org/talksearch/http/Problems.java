package org.talksearch.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talksearch.engine.EngineException;
import org.talksearch.query.RequestTooLargeException;

/// The one place that says which failure becomes which answer.
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_SECONDS = "2";
  private static final String BUSY_SECONDS = "1";
  private static final String EXPORT_SECONDS = "10";
  private static final String START_SECONDS = "5";

  private Problems() {}

  /// The answer to a request that ended so. What an engine or the program itself is to blame for is
  /// logged, since the answer keeps paths and causes to itself.
  ///
  /// @param request as a log line may tell it
  static Answer answerTo(Throwable failure, String request) {
    return switch (failure) {
      case ProblemException refused -> refused.problem().answer();
      case RequestTooLargeException tooLarge ->
          Problem.tooLarge(String.valueOf(tooLarge.getMessage())).answer();
      case EngineException engine -> engineFailed(engine, request);
      default -> {
        LOG.error("{} failed. This is a fault of the program.", request, failure);
        yield Problem.internal().answer();
      }
    };
  }

  private static Answer engineFailed(EngineException failure, String request) {
    return switch (failure) {
      case EngineException.Missing missing -> later(Problem.noIndex());
      case EngineException.Busy busy -> later(Problem.indexBusy());
      case EngineException.TooSlow slow -> later(Problem.searchTooSlow());
      case EngineException.Damaged damaged -> {
        log(request, damaged);
        yield later(Problem.indexDamaged());
      }
      case EngineException.Away away -> {
        log(request, away);
        yield later(Problem.clusterAway());
      }
      case EngineException.Failed failed -> {
        log(request, failed);
        yield later(Problem.indexFailed());
      }
    };
  }

  /// In one line, since it may befall each request of many.
  private static void log(String request, EngineException failure) {
    LOG.error("{} failed: {}", request, failure.getMessage());
    LOG.debug("It came about so", failure);
  }

  /// The answer to a search too many.
  static Answer busy() {
    return Problem.tooManySearches().answer().with("Retry-After", BUSY_SECONDS);
  }

  /// The answer to an export too many.
  static Answer exportsBusy() {
    return Problem.tooManyExports().answer().with("Retry-After", EXPORT_SECONDS);
  }

  /// The answer to what comes while the server ends.
  static Answer stopping() {
    return Problem.serverStopping().answer().with("Retry-After", START_SECONDS);
  }

  /// The answer to a client that asks too often; [RateLimiter] says when it may again.
  static Answer tooMany() {
    return Problem.tooManyRequests().answer();
  }

  private static Answer later(Problem problem) {
    return problem.answer().with("Retry-After", RETRY_SECONDS);
  }
}
