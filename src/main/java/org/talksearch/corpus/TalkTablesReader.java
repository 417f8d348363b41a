package org.talksearch.corpus;

/// Reads Markdown and HTML with talks in tables, be it a post or nothing else.
final class TalkTablesReader implements TalkReader {
  @Override
  public String format() {
    return "table of talks";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return ListingPage.isText(file)
        && ListingPage.mayHaveTables(file)
        && file.listing().hasTables();
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    file.listing().handOn(findings);
  }
}
