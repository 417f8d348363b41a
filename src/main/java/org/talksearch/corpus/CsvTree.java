package org.talksearch.corpus;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads a table of comma-separated values, or tab- or semicolon-separated ones, into a list of
/// objects.
///
/// The header is the first row that names the columns of a table of talks; what a spreadsheet has
/// above it (the name of the event, `sep=;`) is passed over. A cell that holds a list or dictionary
/// is opened. Empty cells are not there.
///
/// @param records one for each row below the header
/// @param headerLine index of the line
/// @param columns the names in the header
/// @param troubles rows that were not taken, or only after they were mended
record CsvTree(Tree.Items records, int headerLine, List<String> columns, List<Trouble> troubles) {
  private static final char[] SEPARATORS = {',', '\t', ';', '|'};
  private static final int HEADER_WITHIN = 10;
  private static final int MOST_CELLS = 5_000;

  /// How often reading begins anew after a quote without an end.
  private static final int MOST_OPEN_QUOTES = 50;

  /// @param line index of the line
  record Trouble(int line, String what, String why, String remedy) {}

  CsvTree {
    columns = List.copyOf(columns);
    troubles = List.copyOf(troubles);
  }

  /// The table in a text; null if no row looks like the header of a table of talks.
  static @Nullable CsvTree read(String text) {
    return read(text, cells -> FieldNames.areTalks(FieldNames.of(cells)));
  }

  /// The table in a text that is known to be one: without a row like the header of a table of
  /// talks, the first row of several cells is the header, since the talks may be in the cells.
  static @Nullable CsvTree readAny(String text) {
    CsvTree talks = read(text);
    return talks == null ? read(text, cells -> cells.size() > 1) : talks;
  }

  /// The table in a text whose header is the first row for which that is true.
  static @Nullable CsvTree read(String text, Predicate<List<String>> isHeader) {
    return read(text, isHeader, true);
  }

  /// As [#read(String, Predicate)], but each cell is text as it stands, lists too.
  static @Nullable CsvTree readPlain(String text, Predicate<List<String>> isHeader) {
    return read(text, isHeader, false);
  }

  private static @Nullable CsvTree read(
      String text, Predicate<List<String>> isHeader, boolean opensCells) {
    List<String> lines = text.lines().limit(HEADER_WITHIN).toList();
    for (int i = 0; i < lines.size(); i++) {
      for (char separator : SEPARATORS) {
        if (lines.get(i).indexOf(separator) >= 0) {
          List<Row> header = new Parsing(separator, opensCells).rows(text, i, 1);
          if (!header.isEmpty() && isHeader.test(header.getFirst().cells)) {
            return new Parsing(separator, opensCells).table(text, header.getFirst(), i);
          }
        }
      }
    }
    return null;
  }

  /// Tells of the rows that were not taken.
  void report(Findings findings) {
    troubles.forEach(trouble ->
        findings.reject(trouble.line(), trouble.what(), trouble.why(), trouble.remedy()));
  }

  /// @param line index of the line that it begins on
  private record Row(List<String> cells, int line) {}

  private static final class Parsing {
    private final char separator;
    private final boolean opensCells;
    private final List<Trouble> troubles = new ArrayList<>();

    Parsing(char separator, boolean opensCells) {
      this.separator = separator;
      this.opensCells = opensCells;
    }

    CsvTree table(String text, Row header, int headerLine) {
      List<String> columns = new ArrayList<>();
      for (String cell : header.cells) {
        String name = cell.strip();
        for (int i = 2; columns.contains(name) && !name.isEmpty(); i++) {
          name = cell.strip() + " " + i;
        }
        columns.add(name);
      }
      List<Tree> records = new ArrayList<>();
      List<Row> rows = rows(text, headerLine, Integer.MAX_VALUE);
      for (Row row : rows.subList(1, rows.size())) {
        Tree record = record(row, columns);
        if (record != null) {
          records.add(record);
        }
      }
      return new CsvTree(new Tree.Items(records, headerLine), headerLine, columns, troubles);
    }

    private @Nullable Tree record(Row row, List<String> columns) {
      List<String> cells = row.cells;
      if (cells.size() > columns.size()) {
        cells = mended(cells, columns.size());
        boolean mended = cells.size() == columns.size();
        troubles.add(
            new Trouble(
                row.line,
                mended ? "A row was mended" : "A row was not taken",
                "It has "
                    + row.cells.size()
                    + " cells, the header "
                    + columns.size()
                    + (mended ? "; commas before a space were taken for text" : ""),
                "Put quotes around a cell that holds the separator."));
        if (!mended) {
          return null;
        }
      }
      Map<String, Tree> values = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        String cell = cells.get(i);
        if (!cell.isBlank()) {
          Tree literal = opensCells ? LiteralTree.read(cell, row.line) : null;
          values.put(columns.get(i), literal == null ? new Tree.Scalar(cell, row.line) : literal);
        }
      }
      return values.isEmpty() ? null : new Tree.Fields(values, row.line);
    }

    /// Joins cells where a comma without quotes cut a text: behind such a comma is a space. Cells
    /// that are empty at the end were never filled.
    private List<String> mended(List<String> cells, int wanted) {
      List<String> mended = new ArrayList<>(cells);
      while (mended.size() > wanted && mended.getLast().isBlank()) {
        mended.removeLast();
      }
      if (mended.size() == wanted) {
        return mended;
      }
      for (int i = mended.size() - 1; i > 0; i--) {
        if (mended.get(i).startsWith(" ")) {
          mended.set(i - 1, mended.get(i - 1) + separator + mended.remove(i));
        }
      }
      return mended;
    }

    /// The rows from a line on; empty rows are none.
    List<Row> rows(String text, int firstLine, int most) {
      List<Row> rows = new ArrayList<>();
      int line = firstLine;
      int start = lineStart(text, 0, firstLine);
      for (int i = 0; i <= MOST_OPEN_QUOTES && start < text.length(); i++) {
        Row open = readRows(text.substring(start), line, most, rows::add);
        if (open == null) {
          return rows;
        }
        troubles.add(
            new Trouble(
                open.line,
                "A row was not taken",
                "A quote in it has no end",
                "Close the quote; write a quote within quotes twice."));
        start = lineStart(text, start, open.line + 1 - line);
        line = open.line + 1;
      }
      return rows;
    }

    /// Reads rows to the end; the last one is returned, not taken, if a quote in it has no end.
    private @Nullable Row readRows(String text, int firstLine, int most, Consumer<Row> rows) {
      CsvRecordHandler handler =
          CsvRecordHandler.builder()
              .maxFields(MOST_CELLS)
              .maxFieldSize(Integer.MAX_VALUE)
              .maxRecordSize(Integer.MAX_VALUE)
              .build();
      CsvReader.CsvReaderBuilder builder =
          CsvReader.builder()
              .fieldSeparator(separator)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .maxBufferSize(Integer.MAX_VALUE);
      int taken = 0;
      int line = firstLine;
      try (CsvReader<CsvRecord> csv = builder.build(handler, text);
          CloseableIterator<CsvRecord> records = csv.iterator()) {
        while (taken < most && records.hasNext()) {
          CsvRecord record = records.next();
          line = firstLine + (int) record.getStartingLineNumber() - 1;
          Row row = new Row(record.getFields(), line);
          if (!records.hasNext() && isOpen(text, line - firstLine)) {
            return row;
          }
          rows.accept(row);
          taken++;
        }
      } catch (CsvParseException e) {
        troubles.add(
            new Trouble(
                line,
                "The file was read only in part",
                String.valueOf(e.getMessage()),
                "Save the table as CSV again."));
      } catch (IOException e) {
        throw new UncheckedIOException("a text does not fail", e);
      }
      return null;
    }

    /// Whether the last row, which begins on that line, has swallowed more lines since a quote in
    /// it has no end.
    private static boolean isOpen(String text, int line) {
      String row = text.substring(lineStart(text, 0, line));
      return row.strip().lines().skip(1).findAny().isPresent()
          && row.chars().filter(c -> c == '"').count() % 2 == 1;
    }
  }

  /// Where the line begins that is so many lines below the one that begins there.
  private static int lineStart(String text, int from, int lines) {
    int at = from;
    for (int i = 0; i < lines && at < text.length(); i++) {
      while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
      at +=
          at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n' ? 2 : 1;
    }
    return Math.min(at, text.length());
  }
}
