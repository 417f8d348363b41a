package org.talksearch.corpus;

/// Reads Markdown, text and HTML with talks in lists, one an item.
final class TalkListReader implements TalkReader {
  @Override
  public String format() {
    return "list of talks";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return ListingPage.isText(file)
        && ListingPage.mayHaveLists(file)
        && ListingPage.of(file).hasLists();
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    ListingPage.of(file).handOn(findings);
  }
}
