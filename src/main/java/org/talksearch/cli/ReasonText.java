package org.talksearch.cli;

import org.talksearch.engine.Hit.Explanation;

/// One reason why a talk was found, for people: `“k8s”: here Kubernetes, in title and notes`.
record ReasonText(Explanation reason) {

  @Override
  public String toString() {
    return "“%s”: %s, in %s".formatted(reason.unit(), how(), String.join(", ", reason.fields()));
  }

  private String how() {
    String names = String.join(", ", reason.as());
    return switch (reason.match()) {
      case WORD -> names.isEmpty() ? "as typed" : "as typed, and as " + names;
      case NAME -> "as " + names;
      case READING -> "read as " + names;
      case BEGINNING -> "begins " + names;
      case PARTS -> "in its parts " + names;
      case NARROWER -> "names " + names;
      case WITHIN -> "only within other words";
    };
  }
}
