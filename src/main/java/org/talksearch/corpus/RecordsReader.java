package org.talksearch.corpus;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads lists of records with named fields, in JSON, YAML or CSV, whose names tell that they are
/// talks. What such a file holds in a shape that is not understood is told.
final class RecordsReader implements TalkReader {
  private static final Set<String> DATA = Set.of("json", "yaml", "yml", "csv", "tsv");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  private static final String REMEDY =
      "Describe its fields in a file talksearch.yaml in the corpus folder, or take the file out.";

  @Override
  public String format() {
    return "records";
  }

  @Override
  public boolean recognises(SourceFile file) {
    if (DATA.contains(file.suffix()) || file.csv() != null) {
      return true;
    }
    Data data = json(file);
    return data != null && !search(data.root(), file).groups().isEmpty();
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    Data data = data(file, findings);
    if (data == null) {
      reject(file, findings);
      return;
    }
    RecordSearch search = search(data.root(), file);
    if (search.groups().isEmpty() && search.people() > 0) {
      findings.leaveOut(
          search.peopleLine(),
          file.path(),
          "It lists people, and none of their talks",
          search.people());
    } else if (search.groups().isEmpty() && data.problem() == null) {
      reject(file, findings);
    }
    RecordTalks talks =
        new RecordTalks(file, findings, SpeakerDirectory.in(data.root()), year(file));
    search.groups().forEach(talks::add);
    talks.handOn();
    data.report(findings, "Mend the file at that line.");
  }

  /// The file's data in whatever container; null if there is none. Rows of a table that were not
  /// taken are told.
  static @Nullable Data data(SourceFile file, Findings findings) {
    CsvTree csv = file.csv();
    if (csv != null) {
      csv.report(findings);
      return new Data(csv.records(), null);
    }
    return file.yaml() == null ? json(file) : file.yaml();
  }

  /// An object a line, or one value.
  private static @Nullable Data json(SourceFile file) {
    Data lines = JsonTree.readLines(file.lines());
    return lines == null ? file.json() : lines;
  }

  /// The year that the file's name begins or ends with or holds; null if none.
  static @Nullable Integer year(SourceFile file) {
    Matcher year = YEAR.matcher(file.name());
    return year.find() ? Integer.valueOf(year.group()) : null;
  }

  private static RecordSearch search(Tree root, SourceFile file) {
    return RecordSearch.in(root, file.stem(), year(file));
  }

  private static void reject(SourceFile file, Findings findings) {
    findings.reject(
        Math.min(file.firstTextLine(0), file.lines().size() - 1),
        file.path() + " was not understood",
        "No names in it tell which records are talks: there is no title beside a speaker, an"
            + " abstract or a time",
        REMEDY);
  }
}
