package org.talksearch.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A folded text, and the names that are written so.
final class Spelling {
  private final char[] folded;
  private List<TrieName> names;

  Spelling(char[] folded, TrieName name) {
    this.folded = folded;
    names = List.of(name);
  }

  int length() {
    return folded.length;
  }

  char letter(int at) {
    return folded[at];
  }

  /// Whether a folded text has this at an offset.
  boolean isAt(char[] text, int start) {
    int end = start + folded.length;
    return end <= text.length && Arrays.equals(text, start, end, folded, 0, folded.length);
  }

  /// Names that are sure to mean what they mean stand first; what is no name, last: Meta Data is no
  /// Meta, but metadata.
  List<TrieName> names() {
    return names;
  }

  void add(TrieName name) {
    List<TrieName> all = new ArrayList<>(names);
    int at = all.size();
    while (at > 0 && doubt(all.get(at - 1)) > doubt(name)) {
      at--;
    }
    all.add(at, name);
    names = List.copyOf(all);
  }

  private static int doubt(TrieName name) {
    if (name.entity == null) {
      return 2;
    }
    return name.ambiguous ? 1 : 0;
  }
}
