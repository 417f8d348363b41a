package org.talksearch.corpus;

import java.util.List;
import java.util.Map;

/// Reads the table that talks are exported in, as it was or as a spreadsheet wrote it anew.
///
/// Nothing but the names of all its columns, in their order, tells it from other tables; columns
/// behind them are somebody's own.
final class ExportedTableReader implements TalkReader {
  private static final String RARE_COLUMN = "abstract_en";
  private static final int HEADER_WITHIN = 10;

  @Override
  public String format() {
    return "exported table";
  }

  @Override
  public boolean recognises(SourceFile file) {
    boolean possible =
        file.lines().stream().limit(HEADER_WITHIN).anyMatch(line -> line.contains(RARE_COLUMN));
    return possible && CsvTree.readPlain(file.text(), ExportedTableReader::isHeader) != null;
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    CsvTree table = CsvTree.readPlain(file.text(), ExportedTableReader::isHeader);
    if (table == null) {
      return;
    }
    for (Tree row : table.records().values()) {
      if (row instanceof Tree.Fields(Map<String, Tree> cells, int line)) {
        try {
          findings.talk(new ExportedRow(cells).draft(file.origin(line)));
        } catch (JsonTalk.Refused e) {
          findings.reject(line, e.what, e.why, e.remedy);
        }
      }
    }
    table.report(findings);
  }

  private static boolean isHeader(List<String> cells) {
    List<String> names = cells.stream().map(String::strip).toList();
    int known = ExportedRow.COLUMNS.size();
    return names.size() >= known && names.subList(0, known).equals(ExportedRow.COLUMNS);
  }
}
