package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Reads the tables of an HTML page.
///
/// A cell that reaches over several rows counts in each of them; of a cell that reaches over
/// several columns the text counts in the first.
final class HtmlTables {
  private static final int MOST_COLUMNS = 60;
  private static final int LONGEST_LABEL = 12;
  private static final String LABELS =
      "button, strong, b, dt, th, h1, h2, h3, h4, h5, h6, label, span, em";

  private static final Pattern LABEL_ON_ITS_OWN =
      Pattern.compile("(?m)^(.{1," + LONGEST_LABEL + "}：)[ \\t:：]*\\n+(?=.)");

  private HtmlTables() {}

  /// The tables of a page that hold no tables themselves.
  static List<Element> in(Element page) {
    Set<Element> outer = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Element> tables = page.select("table");
    for (Element table : tables) {
      Element parent = table.parent();
      Element around = parent == null ? null : parent.closest("table");
      if (around != null) {
        outer.add(around);
      }
    }
    return tables.stream().filter(table -> !outer.contains(table)).toList();
  }

  /// The table as rows of cells below the names of its columns; null if its first row does not name
  /// what a talk has.
  ///
  /// @param from index of the line, in its file, that the page begins on
  static @Nullable TalkTable named(Element table, int from) {
    List<TalkTable.Row> rows = rows(table, from);
    if (rows.size() < 2) {
      return null;
    }
    List<String> header =
        rows.getFirst().cells().stream().map(cell -> LinkedText.folded(cell.text())).toList();
    if (header.size() < 2 || !TableTalks.areTalks(header)) {
      return labelled(table, rows, from);
    }
    return new TalkTable(
        from + firstLine(table), from + endLine(table), header, rows.subList(1, rows.size()));
  }

  /// A table in which one column has titles and abstracts, each behind its label, and the first of
  /// the others the speakers.
  private static @Nullable TalkTable labelled(Element table, List<TalkTable.Row> rows, int from) {
    int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (int column = 0; column < columns; column++) {
      int place = column;
      List<TalkTable.Row> talks =
          rows.stream()
              .filter(row ->
                  LabelledText.of(row.cell(place).text()).texts().containsKey(TalkField.TITLE))
              .toList();
      if (talks.size() >= 2 && talks.size() >= rows.size() - 1) {
        List<String> header = new ArrayList<>(Collections.nCopies(columns, ""));
        header.set(column, "title");
        if (columns > 1) {
          header.set(column == 0 ? 1 : 0, "speaker");
        }
        return new TalkTable(from + firstLine(table), from + endLine(table), header, talks);
      }
    }
    return null;
  }

  /// Index of the line that an element begins on, in its page.
  static int firstLine(Element element) {
    return Math.max(0, element.sourceRange().start().lineNumber() - 1);
  }

  /// Index after the last line of an element, in its page. One that is never closed ends where what
  /// is in it begins.
  static int endLine(Element element) {
    int end = element.endSourceRange().end().lineNumber();
    if (element.endSourceRange().isTracked() && end > 0) {
      return end;
    }
    int last = firstLine(element);
    for (Element inner : element.getAllElements()) {
      last =
          Math.max(last, Math.max(firstLine(inner), inner.endSourceRange().end().lineNumber() - 1));
    }
    return last + 1;
  }

  /// The text of a cell: a label such as `摘要`, which stands in a tag of its own, begins a line and
  /// has a colon; other buttons are left out.
  static TalkTable.Cell cell(Element cell) {
    Element copy = cell.clone();
    for (Element label : copy.select(LABELS)) {
      String text = label.text().replaceAll("[:：\\s\\[\\]【】]+$", "").strip();
      if (label.hasParent()
          && !text.isEmpty()
          && text.length() <= LONGEST_LABEL
          && LabelledText.fieldOf(text) != TalkField.OTHER) {
        label.replaceWith(new TextNode("\n" + text + "："));
      }
    }
    copy.select("button, script, style").remove();
    HtmlText read = HtmlText.of(copy.html());
    String text = LABEL_ON_ITS_OWN.matcher(read.text()).replaceAll("$1");
    // A label of nothing is a button that shows what it names.
    return new TalkTable.Cell(
        text.endsWith("：") && text.length() <= LONGEST_LABEL + 1 ? "" : text, read.links());
  }

  private static List<TalkTable.Row> rows(Element table, int from) {
    List<TalkTable.Row> rows = new ArrayList<>();
    Map<Integer, Reaching> above = Map.of();
    for (Element row : table.select("tr, thead:not(:has(tr))")) {
      List<TalkTable.Cell> cells = new ArrayList<>();
      Map<Integer, Reaching> below = new HashMap<>();
      for (Element element : row.select("> td, > th")) {
        fill(cells, above, below);
        TalkTable.Cell cell = cell(element);
        int down = span(element, "rowspan");
        if (down > 1) {
          below.put(cells.size(), new Reaching(cell, down - 1));
        }
        cells.add(cell);
        for (int i = span(element, "colspan"); i > 1 && cells.size() < MOST_COLUMNS; i--) {
          cells.add(TalkTable.Cell.EMPTY);
        }
      }
      fill(cells, above, below);
      above = below;
      if (!cells.isEmpty() && cells.size() <= MOST_COLUMNS) {
        rows.add(new TalkTable.Row(from + firstLine(row), cells));
      }
    }
    return rows;
  }

  private record Reaching(TalkTable.Cell cell, int rows) {}

  /// Puts in the cells that reach down to this row at the next places.
  private static void fill(
      List<TalkTable.Cell> cells, Map<Integer, Reaching> above, Map<Integer, Reaching> below) {
    for (Reaching reaching = above.get(cells.size());
        reaching != null;
        reaching = above.get(cells.size())) {
      if (reaching.rows() > 1) {
        below.put(cells.size(), new Reaching(reaching.cell(), reaching.rows() - 1));
      }
      cells.add(reaching.cell());
    }
  }

  private static int span(Element cell, String name) {
    String written = cell.attr(name).strip();
    return written.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(written)) : 1;
  }
}
