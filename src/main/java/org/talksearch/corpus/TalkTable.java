package org.talksearch.corpus;

import java.util.List;
import org.talksearch.talk.Link;

/// A table with a row of column names, as Markdown or HTML has it.
///
/// @param line index of its first line in its file
/// @param end index after its last line
record TalkTable(int line, int end, List<String> header, List<Row> rows) {

  /// @param line index in its file
  record Row(int line, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    /// The cell below a column's name; empty where the row is too short.
    Cell cell(int column) {
      return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
  }

  /// @param text one line for each paragraph in it
  record Cell(String text, List<Link> links) {
    static final Cell EMPTY = new Cell("", List.of());

    Cell {
      links = List.copyOf(links);
    }
  }

  TalkTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }
}
