package org.talksearch.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the files that a [Mapping] describes, in JSON, YAML, CSV or JSON Lines.
final class MappedReader implements TalkReader {
  private final List<Mapping> mappings;

  /// @param mappings the first that describes a file counts
  MappedReader(List<Mapping> mappings) {
    this.mappings = List.copyOf(mappings);
  }

  @Override
  public String format() {
    return "records by a mapping";
  }

  @Override
  public boolean recognises(SourceFile file) {
    MappedSource source = Mapping.source(mappings, file.path());
    return source != null && source.describesRecords();
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    MappedSource source = Mapping.source(mappings, file.path());
    if (source == null) {
      return;
    }
    Data data = data(file, source, findings);
    Integer year = RecordsReader.year(file);
    List<RecordGroup> groups = data == null ? List.of() : source.groups(data.root(), year);
    if (data == null || groups.isEmpty()) {
      findings.reject(
          Math.min(file.firstTextLine(0), file.lines().size() - 1),
          file.path() + " holds no records",
          data == null
              ? "It is neither JSON, YAML nor a table with the columns that the mapping names"
              : "Nothing stands where the mapping says that the records are",
          "Correct the mapping.");
      return;
    }
    SpeakerDirectory directory = SpeakerDirectory.in(data.root());
    if (!source.people().isEmpty()) {
      MappedSource.at(data.root(), source.people()).forEach(directory::addSpeakers);
    }
    RecordTalks talks = new RecordTalks(file, findings, directory, year);
    groups.forEach(talks::add);
    talks.handOn();
    data.report(findings, "Mend the file at that line.");
  }

  private static @Nullable Data data(SourceFile file, MappedSource source, Findings findings) {
    Data lines = JsonTree.readLines(file.lines());
    if (lines != null) {
      return lines;
    }
    Data data = file.yaml() == null ? file.json() : file.yaml();
    if (data != null) {
      return data;
    }
    CsvTree csv = CsvTree.read(file.text(), source::isHeader);
    if (csv == null) {
      return null;
    }
    csv.report(findings);
    return new Data(csv.records(), null);
  }
}
