package org.talksearch.corpus;

/// Reads Markdown, text and HTML with talks in lists, one an item.
final class TalkListReader implements TalkReader {
  @Override
  public String format() {
    return "list of talks";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return ListingPage.isText(file) && ListingPage.mayHaveLists(file) && file.listing().hasLists();
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    file.listing().handOn(findings);
  }
}
