package org.talksearch.corpus;

import java.util.Set;
import java.util.function.Consumer;

/// Reads Markdown and text of no special shape.
///
/// Nothing in such a text tells what it is, so this goes by the file's suffix.
final class PlainTextReader implements TalkReader {
  private static final Set<String> TEXT = Set.of("md", "markdown", "txt");

  @Override
  public boolean recognises(SourceFile file) {
    return TEXT.contains(file.suffix());
  }

  @Override
  public void read(SourceFile file, TalkIds ids, Consumer<? super CorpusEntry> entries) {
    new Post(file, null, ids, entries).handOn();
  }
}
