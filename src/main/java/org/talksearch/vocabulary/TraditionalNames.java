package org.talksearch.vocabulary;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;

/// What readers of Traditional characters call the companies, technologies and categories of the
/// bundled files.
///
/// Names are written out in a table, for which character belongs in a name (范 or 範, 里 or 裡) no rule
/// tells. Companies' are the same names in other characters; those of technologies and categories
/// are the words that Taiwan has for them.
public final class TraditionalNames {
  private static final String TABLE = "traditional-names.txt";

  private static final Map<String, String> NAMES =
      Folding.resource(TABLE)
          .lines()
          .map(line -> line.split("\t", 2))
          .collect(toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private TraditionalNames() {}

  /// The name in Traditional characters; itself if it is the same, or in none of those files.
  ///
  /// @param chineseName as [org.talksearch.talk.Entity#chineseName()] has it
  public static String of(String chineseName) {
    return NAMES.getOrDefault(chineseName, chineseName);
  }

  /// The names that it has something for.
  static Map<String, String> all() {
    return NAMES;
  }
}
