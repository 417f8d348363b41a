package org.talksearch.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.talksearch.engine.SearchEngine;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.talk.AnnotatedTalk;

/// Writes talks in one format, one after the other. Nothing is held back: when a call returns, its
/// talk is with the writer.
public sealed interface Export permits JsonLinesExport, CsvExport, MarkdownExport {

  /// What talks are written as.
  enum Format {
    /// One JSON object a line: all that is known of a talk but where it was read. Read back, it is
    /// the same talk.
    JSONL,
    /// A table for spreadsheets, without what has no place in one: links, roles, numbers.
    CSV,
    /// A document for people, with a heading for each event that differs from the one before.
    MD
  }

  /// Writes every talk that a request finds, in UTF-8, as [SearchEngine#forEach] gives them; as a
  /// document by event, since its headings are events.
  ///
  /// @param out is flushed and not closed
  /// @return how many talks there were
  /// @throws IOException what `out` throws
  static int write(SearchEngine engine, SearchRequest request, Format format, OutputStream out)
      throws IOException {
    SearchRequest ordered = format == Format.MD ? request.sortedBy(Sort.NEWEST) : request;
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    Export export = begin(format, writer);
    try {
      int talks =
          engine.forEach(
              ordered,
              talk -> {
                try {
                  export.add(talk);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      writer.flush();
      return talks;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// Begins to write.
  ///
  /// @param out is neither flushed nor closed
  /// @throws IOException what `out` throws
  static Export begin(Format format, Writer out) throws IOException {
    return switch (format) {
      case JSONL -> new JsonLinesExport(out);
      case CSV -> new CsvExport(out);
      case MD -> new MarkdownExport(out);
    };
  }

  /// Writes one talk.
  ///
  /// @throws IOException what the writer throws
  void add(AnnotatedTalk talk) throws IOException;
}
