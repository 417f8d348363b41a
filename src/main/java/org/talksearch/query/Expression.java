package org.talksearch.query;

import java.util.ArrayList;
import java.util.List;

/// A query, taken apart. Leaves hold text as typed; what it means is for the engine to find out.
public sealed interface Expression {

  /// Every part; with no part, every talk.
  record All(List<Expression> parts) implements Expression {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /// At least one part: `Mesos OR Swarm`.
  record Any(List<Expression> parts) implements Expression {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// Talks that do not match: `-swarm`.
  record Not(Expression part) implements Expression {}

  /// A run of plain words in the order typed, separated by single spaces; ranked by how many of
  /// them a talk has.
  record Words(String text) implements Expression {}

  /// Exactly this text: `"service discovery"`.
  record Phrase(String text) implements Expression {}

  /// Words that begin with this: `kube*`.
  record Prefix(String text) implements Expression {}

  /// Talks with this value of a facet: `company:京东`.
  ///
  /// @param field the facet's name as typed
  record Filter(Facet facet, String field, String value) implements Expression {}

  /// All of these parts; plain words side by side become one [Words], since a name may be written
  /// with spaces.
  static Expression all(List<Expression> parts) {
    List<Expression> joined = new ArrayList<>();
    for (Expression part : parts) {
      if (part instanceof Words(String word)
          && !joined.isEmpty()
          && joined.getLast() instanceof Words(String before)) {
        joined.set(joined.size() - 1, new Words(before + " " + word));
      } else {
        joined.add(part);
      }
    }
    return joined.size() == 1 ? joined.getFirst() : new All(joined);
  }
}
