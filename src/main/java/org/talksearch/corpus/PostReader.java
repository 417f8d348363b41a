package org.talksearch.corpus;

import java.util.Set;

/// Reads posts with a head: those of Jekyll, Hugo, Hexo and Pelican.
final class PostReader implements TalkReader {
  /// What begins like a post there is a stream of data.
  private static final Set<String> DATA = Set.of("yaml", "yml");

  @Override
  public String format() {
    return "post with front matter";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return !DATA.contains(file.suffix()) && file.frontMatter() != null;
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    new Post(file, file.frontMatter(), findings).handOn();
  }
}
