package org.talksearch.corpus;

import java.util.Set;
import java.util.function.Consumer;

/// Reads posts with a head: those of Jekyll, Hugo, Hexo and Pelican.
final class PostReader implements TalkReader {
  /// What begins like a post there is a stream of data.
  private static final Set<String> DATA = Set.of("yaml", "yml");

  @Override
  public boolean recognises(SourceFile file) {
    return !DATA.contains(file.suffix()) && FrontMatter.of(file) != null;
  }

  @Override
  public void read(SourceFile file, TalkIds ids, Consumer<? super CorpusEntry> entries) {
    new Post(file, FrontMatter.of(file), ids, entries).handOn();
  }
}
