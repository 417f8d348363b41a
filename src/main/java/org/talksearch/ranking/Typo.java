package org.talksearch.ranking;

/// How many mistakes lie between two words: letters left out, put in, mistaken for another, or two
/// neighbours swapped (optimal string alignment distance; Damerau, 1964).
final class Typo {
  private Typo() {}

  /// The number of mistakes, or any number greater than `most` if there are more.
  static int distance(String typed, String meant, int most) {
    if (Math.abs(typed.length() - meant.length()) > most) {
      return most + 1;
    }
    int[] beforeLast = new int[meant.length() + 1];
    int[] last = new int[meant.length() + 1];
    for (int j = 0; j <= meant.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      int[] row = new int[meant.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= meant.length(); j++) {
        boolean same = typed.charAt(i - 1) == meant.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && typed.charAt(i - 1) == meant.charAt(j - 2)
            && typed.charAt(i - 2) == meant.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      beforeLast = last;
      last = row;
    }
    return last[meant.length()];
  }
}
