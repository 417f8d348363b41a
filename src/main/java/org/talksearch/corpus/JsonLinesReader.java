package org.talksearch.corpus;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads JSON Lines: one talk a line, as an object with the fields of [JsonTalk]; and a JSON array
/// of such objects. Objects whose fields have other names are records like any.
final class JsonLinesReader implements TalkReader {
  /// A file of more lines that are no talks than lines that are is no JSON Lines.
  private static final int MOST_REFUSED = 2_000;

  private static final Set<String> SUFFIXES = Set.of("jsonl", "ndjson");
  private static final Set<TalkField> TOLD_BY_OUR_FIELDS =
      Set.of(
          TalkField.TITLE,
          TalkField.SPEAKER,
          TalkField.AFFILIATION,
          TalkField.ROLE,
          TalkField.ABSTRACT);

  @Override
  public String format() {
    return "JSON Lines";
  }

  @Override
  public boolean recognises(SourceFile file) {
    String first = file.lines().get(Math.min(file.firstTextLine(0), file.lines().size() - 1));
    Data data = JsonTree.read(first);
    boolean lines = SUFFIXES.contains(file.suffix()) || JsonTalk.isTitledObject(first);
    return (lines && (data == null || !isForeign(data.root()))) || array(file) != null;
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    Tree.Items array = array(file);
    if (array != null) {
      List<JsonElement> elements = new ArrayList<>();
      JsonParser.parseString(file.text()).getAsJsonArray().forEach(elements::add);
      elements.removeIf(JsonElement::isJsonNull);
      for (int i = 0; i < elements.size(); i++) {
        read(elements.get(i).toString(), array.values().get(i).line(), file, findings);
      }
      return;
    }
    int refused = 0;
    for (int i = 0; i < file.lines().size(); i++) {
      if (file.lines().get(i).isBlank()) {
        continue;
      }
      refused += read(file.lines().get(i), i, file, findings) ? 0 : 1;
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

  /// Whether the object was a talk.
  private static boolean read(String talk, int line, SourceFile file, Findings findings) {
    try {
      findings.talk(JsonTalk.read(talk, file, line));
      return true;
    } catch (JsonTalk.Refused e) {
      findings.reject(line, e.what, e.why, e.remedy);
      return false;
    }
  }

  /// Whether other names than ours tell what ours would, or the talks are within.
  private static boolean isForeign(Tree object) {
    if (!(object instanceof Tree.Fields(Map<String, Tree> values, int _))) {
      return false;
    }
    boolean within =
        values.values().stream()
            .anyMatch(value -> !RecordSearch.in(value, "", null).groups().isEmpty());
    Map<String, TalkField> meanings = FieldNames.byName(List.copyOf(values.keySet()));
    return within
        || meanings.entrySet().stream()
            .anyMatch(name ->
                !JsonTalk.FIELDS.contains(name.getKey())
                    && TOLD_BY_OUR_FIELDS.contains(name.getValue()));
  }

  /// The array that the file is, if all in it are objects with nothing but our fields.
  private static Tree.@Nullable Items array(SourceFile file) {
    Data data = file.json();
    return data != null
            && data.problem() == null
            && data.root() instanceof Tree.Items array
            && !array.values().isEmpty()
            && array.values().stream().allMatch(JsonLinesReader::isOurs)
        ? array
        : null;
  }

  private static boolean isOurs(Tree value) {
    return value instanceof Tree.Fields(Map<String, Tree> values, int _)
        && values.containsKey("title")
        && JsonTalk.FIELDS.containsAll(values.keySet());
  }
}
