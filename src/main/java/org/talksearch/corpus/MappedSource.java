package org.talksearch.corpus;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One source of a [Mapping]: which files, and what in them is which field.
///
/// @param line index of the line in the mapping
/// @param patterns of the files' names
/// @param records the steps of the path to the records
/// @param skip names that are passed over
/// @param people the steps of the path to the people; empty if there are none
record MappedSource(
    int line,
    List<String> patterns,
    List<Step> records,
    Map<TalkField, Names> fields,
    Map<TalkField, String> constants,
    Set<String> skip,
    List<Step> people) {
  private static final Set<String> KEYS =
      Set.of("files", "records", "fields", "constants", "skip", "people");
  private static final Pattern TAKES_KEY = Pattern.compile("\\{(.*)}");
  private static final String FIELDS =
      Stream.of(TalkField.values())
          .filter(field -> field != TalkField.PASSED_OVER && field != TalkField.OTHER)
          .map(field -> field.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));

  /// The names of one field.
  ///
  /// @param joined whether all of them count, or only the first that has text
  record Names(List<String> names, boolean joined) {}

  /// A step on a path: into the value of that name, or into every one.
  ///
  /// @param name `*` for every one
  /// @param taking the field that the keys of every one are, if any
  record Step(String name, @Nullable TalkField taking) {
    private boolean isEvery() {
      return name.equals("*");
    }
  }

  /// What is wrong with a source.
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    final int line;
    final String what;
    final String why;
    final String remedy;

    Refused(int line, String what, String why, String remedy) {
      super(what + ". " + why + ". " + remedy);
      this.line = line;
      this.what = what;
      this.why = why;
      this.remedy = remedy;
    }
  }

  /// @throws Refused if it is not as [Mapping] tells
  static MappedSource of(Tree written) throws Refused {
    if (!(written instanceof Tree.Fields(Map<String, Tree> values, int line))) {
      throw new Refused(
          written.line(), "A source was not taken", "It has no keys", "Write files and fields.");
    }
    for (Map.Entry<String, Tree> value : values.entrySet()) {
      if (!KEYS.contains(value.getKey())) {
        throw new Refused(
            value.getValue().line(),
            "A source was not taken",
            "There is no key " + value.getKey(),
            "The keys are files, records, fields, constants, skip and people.");
      }
    }
    List<String> patterns = texts(values.get("files"));
    if (patterns.isEmpty()) {
      throw new Refused(
          line, "A source was not taken", "It does not say of which files it is", "Write files.");
    }
    for (String pattern : patterns) {
      check(pattern, line);
    }
    Map<TalkField, Names> fields = new EnumMap<>(TalkField.class);
    if (values.get("fields") instanceof Tree.Fields(Map<String, Tree> named, int _)) {
      for (Map.Entry<String, Tree> one : named.entrySet()) {
        Tree names = one.getValue();
        boolean joined = names instanceof Tree.Fields join && join.get("join") != null;
        fields.put(field(one.getKey(), names.line()), new Names(texts(names), joined));
      }
    }
    Map<TalkField, String> constants = new EnumMap<>(TalkField.class);
    if (values.get("constants") instanceof Tree.Fields(Map<String, Tree> named, int _)) {
      for (Map.Entry<String, Tree> one : named.entrySet()) {
        constants.put(field(one.getKey(), one.getValue().line()), one.getValue().joined());
      }
    }
    return new MappedSource(
        line,
        patterns,
        steps(values.get("records")),
        fields,
        constants,
        Set.copyOf(texts(values.get("skip"))),
        steps(values.get("people")));
  }

  /// Whether it tells where records stand or which field is what, and not only what all talks of
  /// the file have in common.
  boolean describesRecords() {
    return !records.isEmpty() || !fields.isEmpty();
  }

  /// Whether it describes the file of that path below the corpus folder.
  boolean matches(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return patterns.stream()
        .anyMatch(
            pattern -> matcher(pattern).matches(Path.of(pattern.indexOf('/') < 0 ? name : path)));
  }

  /// Whether a row of a table has the name of one of the fields in it.
  boolean isHeader(List<String> cells) {
    return fields.values().stream()
        .flatMap(names -> names.names.stream())
        .anyMatch(name -> cells.stream().anyMatch(cell -> cell.strip().equals(name)));
  }

  /// The records in a file's data, each with the fields that it has.
  ///
  /// @param year of days without one, if known
  List<RecordGroup> groups(Tree root, @Nullable Integer year) {
    List<Located> located = new ArrayList<>();
    locate(root, 0, Map.of(), year, located);
    Map<String, TalkField> usual =
        RecordGroup.of(located.stream().map(Located::entry).toList()).fields();
    return located.stream().map(one -> group(one, usual)).toList();
  }

  /// What stands at that path, in a list.
  static List<Tree> at(Tree root, List<Step> path) {
    List<Tree> found = List.of(root);
    for (Step step : path) {
      found = found.stream().flatMap(tree -> next(tree, step).values().stream()).toList();
    }
    return found;
  }

  private record Located(Tree.Fields fields, Map<TalkField, String> around) {
    RecordGroup.Entry entry() {
      return new RecordGroup.Entry(FlatRecord.of(fields), around);
    }
  }

  private void locate(
      Tree tree,
      int step,
      Map<TalkField, String> around,
      @Nullable Integer year,
      List<Located> located) {
    if (step == records.size()) {
      if (tree instanceof Tree.Items(List<Tree> values, int _)) {
        values.forEach(value -> locate(value, step, around, year, located));
      } else if (tree instanceof Tree.Fields fields) {
        Map<TalkField, String> said = new EnumMap<>(TalkField.class);
        said.putAll(around);
        said.putAll(constants);
        located.add(new Located(fields, said));
      }
      return;
    }
    Map<TalkField, String> within =
        tree instanceof Tree.Fields fields ? RecordSearch.said(fields, around, year) : around;
    TalkField taking = records.get(step).taking;
    next(tree, records.get(step))
        .forEach((key, value) -> {
          Map<TalkField, String> said = within;
          if (taking != null && tree instanceof Tree.Fields) {
            said = new EnumMap<>(TalkField.class);
            said.putAll(within);
            said.put(taking, key);
          }
          locate(value, step + 1, said, year, located);
        });
  }

  /// What one step leads to, by key; the items of a list by their places.
  private static Map<String, Tree> next(Tree tree, Step step) {
    Map<String, Tree> next = new LinkedHashMap<>();
    switch (tree) {
      case Tree.Scalar _ -> {}
      case Tree.Fields(Map<String, Tree> values, int _) ->
          values.forEach((key, value) -> {
            if (step.isEvery() || key.equals(step.name)) {
              next.put(key, value);
            }
          });
      case Tree.Items(List<Tree> values, int _) -> {
        for (int i = 0; i < values.size(); i++) {
          Tree item = values.get(i);
          Tree value =
              step.isEvery() ? item : item instanceof Tree.Fields in ? in.get(step.name) : null;
          if (value != null) {
            next.put(Integer.toString(i), value);
          }
        }
      }
    }
    return next;
  }

  private RecordGroup group(Located located, Map<String, TalkField> usual) {
    Map<String, Tree> cells = new LinkedHashMap<>(FlatRecord.of(located.fields).cells());
    Map<String, TalkField> meanings = new LinkedHashMap<>();
    Set<TalkField> said = new HashSet<>(located.around.keySet());
    fields.forEach((field, names) -> {
      for (String name : names.names) {
        Tree value = value(located.fields, name);
        boolean taken = names.joined || !meanings.containsValue(field);
        if (value != null && !value.joined().isBlank() && taken) {
          removeFlat(name, value, cells);
          cells.put(name, value);
          meanings.put(name, field);
        }
      }
    });
    said.retainAll(Set.of(TalkField.TITLE));
    said.addAll(fields.keySet());
    usual.forEach((name, field) ->
        meanings.putIfAbsent(name, said.contains(field) ? TalkField.OTHER : field));
    skip.forEach(name -> meanings.put(name, TalkField.PASSED_OVER));
    FlatRecord record = new FlatRecord(cells, located.fields.line());
    return new RecordGroup(List.of(new RecordGroup.Entry(record, located.around)), meanings);
  }

  /// What is named with dots is there already, under the name that it has when it is laid flat.
  private static void removeFlat(String name, Tree value, Map<String, Tree> cells) {
    int dot = name.lastIndexOf('.');
    if (dot >= 0) {
      String last = name.substring(dot + 1);
      cells
          .entrySet()
          .removeIf(cell -> cell.getKey().startsWith(last) && cell.getValue().equals(value));
    }
  }

  /// The value of that name, or of those names with dots between, in an object.
  private static @Nullable Tree value(Tree.Fields fields, String name) {
    Tree whole = fields.get(name);
    if (whole instanceof Tree.Fields inner) {
      Tree text = FlatRecord.unwrapped(inner);
      return text == null ? whole : text;
    }
    int dot = name.indexOf('.');
    return whole == null && dot > 0 && fields.get(name.substring(0, dot)) instanceof Tree.Fields in
        ? value(in, name.substring(dot + 1))
        : whole;
  }

  private static TalkField field(String name, int line) throws Refused {
    for (TalkField field : TalkField.values()) {
      boolean mappable = field != TalkField.PASSED_OVER && field != TalkField.OTHER;
      if (mappable && field.name().equalsIgnoreCase(name)) {
        return field;
      }
    }
    throw new Refused(
        line,
        "A source was not taken",
        "There is no field " + name,
        "The fields are " + FIELDS + ".");
  }

  private static void check(String pattern, int line) throws Refused {
    try {
      matcher(pattern);
    } catch (PatternSyntaxException e) {
      throw new Refused(
          line,
          "A source was not taken",
          "The pattern " + pattern + " is none: " + e.getDescription(),
          "Write a file's name with * for any letters, such as talks-*.json.");
    }
  }

  private static PathMatcher matcher(String pattern) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
  }

  private static List<String> texts(@Nullable Tree tree) {
    return tree == null ? List.of() : tree.texts().filter(text -> !text.isBlank()).toList();
  }

  private static List<Step> steps(@Nullable Tree path) throws Refused {
    List<Step> steps = new ArrayList<>();
    if (path != null) {
      for (String name : path.joined().split("\\.", -1)) {
        Matcher key = TAKES_KEY.matcher(name.strip());
        steps.add(
            key.matches()
                ? new Step("*", field(key.group(1), path.line()))
                : new Step(name.strip(), null));
      }
      steps.removeIf(step -> step.name.isEmpty());
    }
    return steps;
  }
}
