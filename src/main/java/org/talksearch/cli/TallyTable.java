package org.talksearch.cli;

import java.util.List;
import java.util.stream.Stream;
import org.talksearch.indexing.IndexingReport.Tally;
import picocli.CommandLine.Help.Ansi;

/// Sums of a report in columns that stand under each other, Chinese names too.
///
/// @param heading heads the column of names
/// @param total the last row
record TallyTable(String heading, List<Tally> rows, Tally total) {
  private static final int LEAST_WIDTH = 16;

  /// A corpus may hold thousands of files side by side, each a source of its own.
  private static final int MOST_ROWS = 60;

  @Override
  public String toString() {
    List<Tally> shown = rows.stream().limit(MOST_ROWS).toList();
    int width =
        Stream.concat(Stream.of(heading), shown.stream().map(TallyTable::name))
            .mapToInt(TallyTable::width)
            .reduce(LEAST_WIDTH, Math::max);
    StringBuilder table = new StringBuilder();
    table.append(line(width, heading, "Files", "Talks", "Problems", "Left out"));
    for (Tally row : shown) {
      table.append(line(width, name(row), row));
    }
    if (shown.size() < rows.size()) {
      table.append("and %d more, which --json has\n".formatted(rows.size() - shown.size()));
    }
    if (rows.size() > 1) {
      table.append(line(width, "Total", total));
    }
    return table.toString();
  }

  private static String line(int width, String name, Tally row) {
    return line(width, name, row.files(), row.talks(), row.rejected(), row.leftOut());
  }

  private static String line(int width, String name, Object... counts) {
    String gap = " ".repeat(width - width(name));
    return "%s%s%8s%8s%10s%10s\n".formatted(name, gap, counts[0], counts[1], counts[2], counts[3]);
  }

  private static String name(Tally row) {
    return row.name().isEmpty() ? "(none)" : row.name();
  }

  /// How many columns of a screen a text takes: Chinese characters take two.
  private static int width(String text) {
    return Ansi.OFF.text(text.replace("@|", "@ ")).getCJKAdjustedLength();
  }
}
