package org.talksearch.cli;

import org.talksearch.engine.IndexWriting.FullReason;

/// How a person is told that a run writes all talks anew.
final class Rebuild {
  private Rebuild() {}

  /// Before it begins; empty where it is no news.
  static String announcement(FullReason reason) {
    return switch (reason) {
      case NO_INDEX, ASKED_FOR -> "";
      case OTHER_FORM ->
          "The index is of a form that this version does not read, so all talks are written anew.";
      case DAMAGED -> "The index is damaged, so it is put aside and all talks are written anew.";
      case OTHER_ANALYSIS ->
          "The vocabulary or the analysis is another one than the index was built with, so all"
              + " talks are written anew; the old index serves meanwhile.";
    };
  }

  /// After it.
  static String report(FullReason reason) {
    return switch (reason) {
      case NO_INDEX -> "There was no index yet, so one was built.";
      case OTHER_FORM ->
          "The index was of a form that this version does not read, so all talks were written"
              + " anew.";
      case DAMAGED -> "The index was damaged, so it was put aside and all talks written anew.";
      case OTHER_ANALYSIS ->
          "The vocabulary or the analysis is another one than the index was built with, so all"
              + " talks were written anew.";
      case ASKED_FOR -> "All talks were written anew, as --full asks.";
    };
  }
}
