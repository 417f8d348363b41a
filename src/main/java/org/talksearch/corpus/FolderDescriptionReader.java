package org.talksearch.corpus;

/// Takes the files that by their names describe their folder, once no other reader has found talks
/// in them.
final class FolderDescriptionReader implements TalkReader {
  @Override
  public String format() {
    return "";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return true;
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    findings.leaveOut(0, file.path(), "It describes its folder and is no talk");
  }
}
