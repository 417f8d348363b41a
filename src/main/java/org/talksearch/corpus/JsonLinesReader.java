package org.talksearch.corpus;

import java.util.Set;
import java.util.function.Consumer;

/// Reads JSON Lines: one talk a line, as an object with the fields of [JsonTalk].
final class JsonLinesReader implements TalkReader {
  private static final Set<String> SUFFIXES = Set.of("jsonl", "ndjson");

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
  public void read(SourceFile file, TalkIds ids, Consumer<? super CorpusEntry> entries) {
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i);
      if (line.isBlank()) {
        continue;
      }
      try {
        entries.accept(new CorpusEntry.Parsed(JsonTalk.read(line, file, i, ids)));
      } catch (JsonTalk.Refused e) {
        entries.accept(new CorpusEntry.Rejected(file.origin(i), e.what, e.why, e.remedy));
      }
    }
  }
}
