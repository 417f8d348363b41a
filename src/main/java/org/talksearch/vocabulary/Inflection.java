package org.talksearch.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A stem of an English name, and what may follow it: _deploy_ and -s, -ed, -ing; _cach_ and -ing.
///
/// Forms that English does not have (_databaseds_) hurt nobody, since nobody writes them.
///
/// @param stem as written, or with its end changed
/// @param endings what may stand after it; the empty one if it is a name by itself
record Inflection(String stem, List<String> endings) {
  private static final List<String> NONE = List.of("");

  /// The forms of a name's last word; of a Han name, itself.
  static List<Inflection> of(String name) {
    char last = Character.toLowerCase(name.charAt(name.length() - 1));
    if (name.length() < 3 || last < 'a' || last > 'z' || isCapitalised(name)) {
      return List.of(new Inflection(name, NONE));
    }
    List<Inflection> forms = new ArrayList<>();
    String shorter = name.substring(0, name.length() - 1);
    char before = Character.toLowerCase(shorter.charAt(shorter.length() - 1));
    if (last == 'e') {
      forms.add(new Inflection(name, List.of("", "s", "d")));
      forms.add(new Inflection(shorter, List.of("ing")));
    } else if (last == 'y' && !isVowel(before)) {
      forms.add(new Inflection(name, List.of("", "ing")));
      forms.add(new Inflection(shorter, List.of("ies", "ied")));
    } else if ("sxzh".indexOf(last) >= 0) {
      forms.add(new Inflection(name, List.of("", "es", "s", "ed", "ing")));
    } else {
      forms.add(new Inflection(name, List.of("", "s", "ed", "ing")));
      if (isVowel(before) && !isVowel(last)) {
        forms.add(new Inflection(name + last, List.of("ed", "ing")));
      }
    }
    return forms;
  }

  /// An abbreviation, which has a plural at most.
  private static boolean isCapitalised(String name) {
    return name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
