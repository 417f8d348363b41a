package org.talksearch.corpus;

import java.util.Set;

/// Reads Markdown and text of no special shape.
///
/// Nothing in such a text tells what it is, so this goes by the file's suffix.
final class PlainTextReader implements TalkReader {
  private static final Set<String> TEXT =
      Set.of("md", "markdown", "mdown", "mkd", "mdx", "rmd", "txt", "text");

  @Override
  public String format() {
    return "text";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return TEXT.contains(file.suffix());
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    new Post(file, null, findings).handOn();
  }
}
