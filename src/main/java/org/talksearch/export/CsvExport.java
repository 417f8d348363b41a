package org.talksearch.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.Technology;

/// Writes RFC 4180 as spreadsheets like it.
///
/// A byte order mark stands first: without it Excel takes the file for text in the machine's old
/// encoding, and Chinese comes out as garbage. A cell that a spreadsheet would take for a formula
/// gets an apostrophe in front, since a talk's text may come from anyone; so does what has one
/// there itself, so that the first can be taken off again. Several values of one cell have `; `
/// between them.
final class CsvExport implements Export {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String BETWEEN = "; ";

  /// What makes a cell a formula for one spreadsheet or another, also after white space.
  private static final Pattern FORMULA = Pattern.compile("'*\\s*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

  private record Column(String name, Function<AnnotatedTalk, String> cell) {
    static Column of(String name, Function<Talk, String> cell) {
      return new Column(name, annotated -> cell.apply(annotated.talk()));
    }
  }

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("id", talk -> talk.id().value()),
          Column.of("title", Talk::title),
          Column.of("title_en", Talk::alternateTitle),
          Column.of("speakers", talk -> joined(talk.speakers(), Speaker::name)),
          Column.of("affiliations", CsvExport::affiliations),
          Column.of("event", talk -> talk.event().name()),
          Column.of("date", talk -> Objects.toString(talk.event().date(), "")),
          Column.of("year", talk -> Objects.toString(talk.event().year(), "")),
          Column.of("lang", Talk::language),
          Column.of("url", Talk::url),
          Column.of("tags", talk -> joined(talk.tags(), tag -> tag)),
          new Column("companies", talk -> named(talk, Company.class::isInstance)),
          new Column("technologies", talk -> named(talk, Technology.class::isInstance)),
          Column.of("abstract", Talk::abstractText),
          Column.of("abstract_en", Talk::alternateAbstract),
          Column.of("notes", Talk::notes));

  private final CsvWriter csv;

  CsvExport(Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(out);
    write(COLUMNS.stream().map(Column::name).toList());
  }

  @Override
  public void add(AnnotatedTalk talk) throws IOException {
    write(COLUMNS.stream().map(column -> guarded(column.cell().apply(talk))).toList());
  }

  private void write(List<String> cells) throws IOException {
    try {
      csv.writeRecord(cells);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String guarded(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }

  /// One for each speaker, so that they stand in the speakers' order; empty if there is none at
  /// all.
  private static String affiliations(Talk talk) {
    return talk.speakers().stream().allMatch(speaker -> speaker.affiliation().isEmpty())
        ? ""
        : joined(talk.speakers(), Speaker::affiliation);
  }

  private static String named(AnnotatedTalk talk, Predicate<Entity> wanted) {
    return talk.named().stream()
        .filter(wanted)
        .map(Entity::englishName)
        .distinct()
        .collect(Collectors.joining(BETWEEN));
  }

  private static <T> String joined(Collection<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining(BETWEEN));
  }
}
