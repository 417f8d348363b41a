package org.talksearch.export;

import java.io.IOException;
import java.io.Writer;
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
