package org.talksearch.corpus;

import java.util.Set;

/// Reads JSON Lines: one talk a line, as an object with the fields of [JsonTalk].
final class JsonLinesReader implements TalkReader {
  private static final Set<String> SUFFIXES = Set.of("jsonl", "ndjson");

  @Override
  public String format() {
    return "JSON Lines";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return SUFFIXES.contains(file.suffix())
        || file.lines().stream()
            .filter(line -> !line.isBlank())
            .findFirst()
            .filter(JsonTalk::isTitledObject)
            .isPresent();
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i);
      if (line.isBlank()) {
        continue;
      }
      try {
        findings.talk(JsonTalk.read(line, file, i));
      } catch (JsonTalk.Refused e) {
        findings.reject(i, e.what, e.why, e.remedy);
      }
    }
  }
}
