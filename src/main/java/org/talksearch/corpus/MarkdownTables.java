package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Finds tables in Markdown, those too that people write and GFM does not take: without a line
/// below the column names, without bars at the ends, with full-width bars, with tabs for bars as a
/// sheet's cells are pasted.
///
/// The lines of such a table are put into GFM's shape and then parsed, so that a cell's links and
/// emphasis, and bars in code, are what Markdown says they are.
final class MarkdownTables {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .customBlockParserFactory(new LongParagraph.Factory())
          .customInlineContentParserFactory(new AngleBracket.Factory())
          .build();
  private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern DELIMITER = Pattern.compile("(?=[^-]*+-)[\\s|:：—–=+-]++");
  private static final int MOST_COLUMNS = 60;
  private static final int LONGEST_HEADER = 2_000;

  private MarkdownTables() {}

  /// The tables whose first row names what a talk has, in the order of their lines.
  static List<TalkTable> in(List<String> lines, int from) {
    List<TalkTable> tables = new ArrayList<>();
    Fences.@Nullable Marker fence = null;
    for (int i = 0; i < lines.size(); i++) {
      Fences.Marker marker = Fences.Marker.of(lines.get(i));
      if (marker != null) {
        fence = fence == null ? marker : closes(marker, fence) ? null : fence;
        continue;
      }
      TalkTable table = fence == null ? at(lines, i, from) : null;
      if (table != null) {
        tables.add(table);
        i = table.end() - from - 1;
      }
    }
    return tables;
  }

  private static boolean closes(Fences.Marker marker, Fences.Marker fence) {
    return marker.sign() == fence.sign()
        && marker.length() >= fence.length()
        && marker.info().isEmpty();
  }

  private static @Nullable TalkTable at(List<String> lines, int first, int from) {
    String top = lines.get(first);
    char bar = bar(top);
    if (bar == 0 || top.length() > LONGEST_HEADER || !namesColumns(top, bar)) {
      return null;
    }
    List<String> header = texts(row(gfm(top, bar)));
    if (header.size() < 2 || header.size() > MOST_COLUMNS || !TableTalks.areTalks(header)) {
      return null;
    }
    int end = first + 1;
    List<TalkTable.Row> rows = new ArrayList<>();
    while (end < lines.size() && lines.get(end).indexOf(bar) >= 0) {
      String line = gfm(lines.get(end), bar);
      if (!DELIMITER.matcher(line).matches()) {
        rows.add(new TalkTable.Row(from + end, row(line)));
      }
      end++;
    }
    return rows.isEmpty() ? null : new TalkTable(from + first, from + end, header, rows);
  }

  /// A quick look at a line: whether the words between its bars could be names of columns.
  private static boolean namesColumns(String line, char bar) {
    List<String> cells =
        Pattern.compile(Pattern.quote(String.valueOf(bar)))
            .splitAsStream(line)
            .map(cell -> cell.replaceAll("[*_`~\\s]+", " ").strip())
            .filter(cell -> !cell.isEmpty())
            .toList();
    return cells.size() >= 2
        && cells.size() <= MOST_COLUMNS
        && FieldNames.of(cells).contains(TalkField.TITLE);
  }

  /// What parts the cells of a line: the bar that stands in it most plainly; 0 if none does.
  private static char bar(String line) {
    for (char bar : new char[] {'|', '｜', '\t'}) {
      if (line.indexOf(bar) >= 0) {
        return bar;
      }
    }
    return 0;
  }

  private static String gfm(String line, char bar) {
    String text = bar == '|' ? line : line.replace("|", "\\|").replace(bar, '|');
    text = text.strip();
    return (text.startsWith("|") ? "" : "| ") + text + (text.endsWith("|") ? "" : " |");
  }

  private static List<TalkTable.Cell> row(String line) {
    long bars = Math.min(BAR.matcher(line).results().count(), MOST_COLUMNS + 1L);
    // As many columns as the row has bars for: cells beyond GFM's header would be cut off.
    String head = "|x".repeat((int) Math.max(1, bars - 1)) + "|\n";
    String table = head + head.replace('x', '-') + line + "\n";
    Node block = PARSER.parse(table).getFirstChild();
    List<TalkTable.Cell> cells = new ArrayList<>();
    if (!(block instanceof TableBlock)
        || !(block.getLastChild().getFirstChild() instanceof TableRow row)) {
      return cells;
    }
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        MarkdownText text = new MarkdownText();
        for (Node part = cell.getFirstChild(); part != null; part = part.getNext()) {
          text.add(part);
        }
        cells.add(new TalkTable.Cell(text.text(), text.linksAndBareUrls()));
      }
    }
    return cells;
  }

  private static List<String> texts(List<TalkTable.Cell> cells) {
    return cells.stream().map(cell -> cell.text().replaceAll("\\s+", " ").strip()).toList();
  }
}
