package org.talksearch.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talksearch.corpus.FieldName.Noun;

/// A record with its nested objects laid flat, so that each value has one name.
///
/// What stands below a language has the language behind its name (`{"zh": {"title": …}}` and
/// `{"title": {"zh": …}}` are both `title_zh`). Objects that are a value in themselves, such as a
/// speaker, stay whole. Of the export of a sheet whose columns have a namespace (`gsx$title`), only
/// the columns count.
///
/// @param cells in the order of the source
/// @param line index of the line that it begins on
record FlatRecord(Map<String, Tree> cells, int line) {
  private static final int DEEPEST = 5;
  private static final List<String> WRAPPED =
      List.of("$t", "#text", "_text", "rendered", "__cdata");
  private static final Pattern FIRST_NAME = Pattern.compile("[Ff]irst(?=[ _-]?[Nn]ame)");
  private static final Set<Noun> WHOLE =
      Set.of(Noun.SPEAKER, Noun.LINK, Noun.SLIDES, Noun.VIDEO, Noun.TAGS, Noun.PLACE, Noun.PICTURE);

  static FlatRecord of(Tree.Fields fields) {
    Map<String, Tree> cells = new LinkedHashMap<>();
    boolean sheet = fields.values().keySet().stream().anyMatch(FlatRecord::hasNamespace);
    fields
        .values()
        .forEach((key, value) -> {
          if (!sheet || hasNamespace(key)) {
            add(key, value, "", 0, cells);
          }
        });
    joinNames(cells);
    return new FlatRecord(cells, fields.line());
  }

  /// The text of a cell, all texts of a list or object with commas between; empty without such a
  /// cell.
  String text(String name) {
    Tree cell = cells.get(name);
    return cell == null ? "" : HtmlText.ofField(cell.joined()).text().replaceAll("\\r\\n?", "\n");
  }

  /// The text of an object that is just the wrapping of one; null if it is more.
  static @Nullable Tree unwrapped(Tree.Fields fields) {
    for (String key : WRAPPED) {
      if (fields.get(key) instanceof Tree.Scalar text) {
        return text;
      }
    }
    return null;
  }

  /// Whether every key names a language.
  static boolean isByLanguage(Tree.Fields fields) {
    return !fields.values().isEmpty()
        && fields.values().keySet().stream().noneMatch(key -> FieldName.language(key).isEmpty());
  }

  /// A person's name may be in two parts, such as `firstName` and `lastName`.
  private static void joinNames(Map<String, Tree> cells) {
    for (String first : List.copyOf(cells.keySet())) {
      Matcher name = FIRST_NAME.matcher(first);
      if (!name.find()) {
        continue;
      }
      String last = name.replaceFirst(name.group().startsWith("F") ? "Last" : "last");
      Tree firstName = cells.get(first);
      Tree lastName = cells.get(last);
      if (firstName != null && lastName != null) {
        cells.remove(first);
        cells.remove(last);
        cells.put(
            "speaker name",
            new Tree.Scalar(firstName.joined() + " " + lastName.joined(), firstName.line()));
      }
    }
  }

  private static void add(
      String key, Tree value, String language, int depth, Map<String, Tree> cells) {
    if (!(value instanceof Tree.Fields fields)) {
      put(key, value, language, cells);
      return;
    }
    String named = FieldName.language(key);
    Tree wrapped = unwrapped(fields);
    Noun noun = FieldName.of(key).noun();
    if (wrapped != null) {
      put(key, wrapped, language, cells);
    } else if (!named.isEmpty()) {
      fields.values().forEach((name, inner) -> add(name, inner, named, depth + 1, cells));
    } else if (isByLanguage(fields)) {
      fields.values().forEach((name, inner) -> put(key, inner, FieldName.language(name), cells));
    } else if (depth >= DEEPEST || (noun != null && WHOLE.contains(noun))) {
      put(key, value, language, cells);
    } else {
      fields
          .values()
          .forEach((name, inner) -> {
            boolean taken = cells.containsKey(name);
            add(taken ? key + "." + name : name, inner, language, depth + 1, cells);
          });
    }
  }

  private static void put(String key, Tree value, String language, Map<String, Tree> cells) {
    boolean blank = value instanceof Tree.Scalar(String text, int _) && text.isBlank();
    if (!blank) {
      cells.putIfAbsent(language.isEmpty() ? key : key + "_" + language, value);
    }
  }

  private static boolean hasNamespace(String key) {
    int at = key.indexOf('$');
    return at > 1 && !key.startsWith("xmlns");
  }
}
