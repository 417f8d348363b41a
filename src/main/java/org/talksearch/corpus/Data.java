package org.talksearch.corpus;

import org.jspecify.annotations.Nullable;

/// The structured data of a file.
///
/// @param root what could be read; where the file breaks off, what stands before that
/// @param problem why the rest could not be read, or null if all could
record Data(Tree root, @Nullable Problem problem) {

  /// @param line index of the line
  /// @param why the reason, as a sentence without its full stop
  record Problem(int line, String why) {}

  /// Tells of the problem, if there is one.
  ///
  /// @param remedy what a person can do about it
  void report(Findings findings, String remedy) {
    if (problem != null) {
      findings.reject(problem.line(), "The file was read only in part", problem.why(), remedy);
    }
  }
}
