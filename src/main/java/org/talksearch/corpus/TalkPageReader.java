package org.talksearch.corpus;

import java.util.Set;

/// Reads pages on one talk each: Markdown with a head that names the speakers, or what else only a
/// talk has; and pages on a track, which hold none.
final class TalkPageReader implements TalkReader {
  /// What begins like a page there is a stream of data.
  private static final Set<String> DATA = Set.of("yaml", "yml");

  @Override
  public String format() {
    return "one talk a file";
  }

  @Override
  public boolean recognises(SourceFile file) {
    if (DATA.contains(file.suffix())) {
      return false;
    }
    FrontMatter head = file.frontMatter();
    return head != null && (TalkPage.isOne(file, head) || TalkPage.isOfATrack(head));
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    FrontMatter head = file.frontMatter();
    if (head == null) {
      return;
    }
    if (TalkPage.isOne(file, head)) {
      new TalkPage(file, head, findings).handOn();
    } else {
      findings.leaveOut(
          file.firstTextLine(0),
          head.text("title").isEmpty() ? file.path() : head.text("title"),
          "It describes a track and who chairs it, no talk");
    }
  }
}
