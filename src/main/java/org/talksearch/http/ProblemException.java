package org.talksearch.http;

/// Ends the work on a request that cannot be answered.
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Problem problem;

  ProblemException(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
