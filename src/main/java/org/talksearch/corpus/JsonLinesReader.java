package org.talksearch.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// Reads JSON Lines: one talk a line, as an object with the fields of [JsonTalk].
final class JsonLinesReader implements TalkReader {
  private static final Set<String> SUFFIXES = Set.of("jsonl", "ndjson");
  private static final int LINES_TRIED = 10;

  @Override
  public boolean recognises(SourceFile file) {
    return SUFFIXES.contains(file.suffix())
        || file.lines().stream()
            .filter(line -> !line.isBlank())
            .limit(LINES_TRIED)
            .anyMatch(JsonTalk::isTitledObject);
  }

  @Override
  public void read(SourceFile file, TalkIds ids, Consumer<? super CorpusEntry> entries) {
    Map<TalkId, Integer> seen = new HashMap<>();
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i);
      if (line.isBlank()) {
        continue;
      }
      try {
        Talk talk = JsonTalk.read(line, file, i, ids);
        Integer before = seen.putIfAbsent(talk.id(), i + 1);
        if (before != null) {
          throw new JsonTalk.Refused(
              "The talk " + talk.id() + " comes twice",
              "Line " + before + " has the same id",
              "Give each talk an id of its own.");
        }
        entries.accept(new CorpusEntry.Parsed(talk));
      } catch (JsonTalk.Refused e) {
        entries.accept(new CorpusEntry.Rejected(file.origin(i), e.what, e.why, e.remedy));
      }
    }
  }
}
