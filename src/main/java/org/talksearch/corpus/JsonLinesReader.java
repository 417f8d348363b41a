package org.talksearch.corpus;

import java.util.Set;

/// Reads JSON Lines: one talk a line, as an object with the fields of [JsonTalk].
final class JsonLinesReader implements TalkReader {
  /// A file of more lines that are no talks than lines that are is no JSON Lines.
  private static final int MOST_REFUSED = 2_000;

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
    int refused = 0;
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i);
      if (line.isBlank()) {
        continue;
      }
      try {
        findings.talk(JsonTalk.read(line, file, i));
      } catch (JsonTalk.Refused e) {
        findings.reject(i, e.what, e.why, e.remedy);
        refused++;
      }
      if (refused > MOST_REFUSED && refused > i / 2) {
        findings.reject(
            i,
            "The rest of the file was not read",
            "Most of its lines up to here are no talks",
            "Write one whole JSON object a line.");
        return;
      }
    }
  }
}
