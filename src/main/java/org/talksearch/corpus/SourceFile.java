package org.talksearch.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Origin;

/// A file of the corpus as text, without a byte order mark.
final class SourceFile {
  private static final Set<String> YAML = Set.of("yaml", "yml");
  private static final Set<String> TABLES = Set.of("csv", "tsv", "tab");

  private static final Set<String> MAYBE_TABLES = Set.of("txt", "");

  private final String path;
  private final String text;
  private final List<String> lines;
  private @Nullable Data json;
  private boolean jsonRead;
  private @Nullable FrontMatter frontMatter;
  private boolean frontMatterRead;
  private @Nullable Data yaml;
  private boolean yamlRead;
  private @Nullable CsvTree csv;
  private boolean csvRead;
  private @Nullable ListingPage listing;

  private SourceFile(String path, String text) {
    this.path = path;
    this.text = text;
    this.lines = text.lines().toList();
  }

  /// @param path below the corpus folder, with `/` between its parts
  /// @param text with `\n`, `\r\n` or `\r` as line ends, mixed as it may be
  static SourceFile of(String path, String text) {
    return new SourceFile(path, text);
  }

  /// The path below the corpus folder, with `/` between its parts.
  String path() {
    return path;
  }

  /// All of it, as it stands in the file.
  String text() {
    return text;
  }

  /// Its lines, line ends cut off. An empty last line, after a final line end, is not one of them.
  List<String> lines() {
    return lines;
  }

  /// What it holds as JSON, or null if it does not begin like JSON. Parsed once, however many
  /// readers ask.
  @Nullable Data json() {
    if (!jsonRead) {
      json = JsonTree.read(text);
      jsonRead = true;
    }
    return json;
  }

  /// Whether all of it is JSON, an object or a list of them, or JSON Lines. Other text may begin
  /// with a bracket too, and the head of a post may be JSON.
  boolean holdsJson() {
    String end = text.stripTrailing();
    Data data = end.endsWith("}") || end.endsWith("]") ? json() : null;
    boolean whole =
        data != null
            && switch (data.root()) {
              case Tree.Fields(var values, _) -> !values.isEmpty();
              case Tree.Items(var values, _) ->
                  values.stream().anyMatch(Tree.Fields.class::isInstance);
              case Tree.Scalar _ -> false;
            };
    return whole || JsonTree.readLines(lines) != null;
  }

  /// The head that it begins with, as posts have one, or null. Parsed once, however many readers
  /// ask.
  @Nullable FrontMatter frontMatter() {
    if (!frontMatterRead) {
      frontMatter = FrontMatter.of(this);
      frontMatterRead = true;
    }
    return frontMatter;
  }

  /// What it holds as YAML, or null if it is no file of YAML, going by its suffix: any text is
  /// YAML.
  @Nullable Data yaml() {
    if (!yamlRead) {
      yaml = YAML.contains(suffix()) ? YamlTree.read(text) : null;
      yamlRead = true;
    }
    return yaml;
  }

  /// The table of talks that it is, or null if it is no table, or, where its suffix does not tell
  /// that it is one, does not begin with the header of a table of talks.
  @Nullable CsvTree csv() {
    if (!csvRead) {
      csv =
          TABLES.contains(suffix())
              ? holdsJson() ? null : CsvTree.readAny(text)
              : MAYBE_TABLES.contains(suffix()) ? CsvTree.read(text) : null;
      csvRead = true;
    }
    return csv;
  }

  /// What it holds as a text with tables and lists of talks. Parsed once, however many readers ask;
  /// its talks can be handed on once.
  ListingPage listing() {
    ListingPage read = listing;
    if (read == null) {
      read = ListingPage.of(this);
      listing = read;
    }
    return read;
  }

  /// The place of a line.
  ///
  /// @param index of the line, from 0
  Origin origin(int index) {
    return new Origin(path, index + 1);
  }

  /// The file's name without its folder.
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The file's name without folder and suffix.
  String stem() {
    int dot = name().lastIndexOf('.');
    return dot > 0 ? name().substring(0, dot) : name();
  }

  /// What follows the last dot of the name in lower case, such as `md`; empty without one.
  String suffix() {
    int dot = name().lastIndexOf('.');
    return dot > 0 ? name().substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }

  /// Index of the first line, from there on, that is not blank; the number of lines if there is
  /// none.
  int firstTextLine(int from) {
    int index = from;
    while (index < lines.size() && lines.get(index).isBlank()) {
      index++;
    }
    return index;
  }
}
