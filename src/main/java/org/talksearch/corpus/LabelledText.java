package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text in which lines begin with what they tell: `摘要：…`, `讲者简介：…`.
///
/// @param unlabelled what stands above the first such line
/// @param texts by what they tell, several of one kind with a blank line between
record LabelledText(String unlabelled, Map<TalkField, String> texts) {
  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*[\\[【]?(?<label>[\\p{L}' ]{2,24}?)\\s*(?:[:：]|[\\]】][:：]?)\\s*(?<text>.*)");

  LabelledText {
    texts = Map.copyOf(texts);
  }

  static LabelledText of(String text) {
    List<String> unlabelled = new ArrayList<>();
    Map<TalkField, List<String>> linesByField = new EnumMap<>(TalkField.class);
    List<String> current = unlabelled;
    for (String line : text.lines().toList()) {
      Matcher label = LABEL.matcher(line);
      TalkField field = label.matches() ? fieldOf(label.group("label")) : TalkField.OTHER;
      if (field == TalkField.OTHER) {
        current.add(line);
        continue;
      }
      current = linesByField.computeIfAbsent(field, _ -> new ArrayList<>());
      if (!current.isEmpty()) {
        current.add("");
      }
      current.add(label.group("text"));
    }
    Map<TalkField, String> texts = new EnumMap<>(TalkField.class);
    linesByField.forEach((field, lines) -> texts.put(field, TextLines.joined(lines)));
    return new LabelledText(TextLines.joined(unlabelled), texts);
  }

  /// What a label announces: [TalkField#TITLE], [TalkField#ABSTRACT], [TalkField#BIO] (of `演讲者`
  /// too, since what is told of a talk's speaker stands there), else [TalkField#OTHER].
  static TalkField fieldOf(String label) {
    return switch (FieldNames.of(List.of(label.strip())).getFirst()) {
      case TITLE -> TalkField.TITLE;
      case ABSTRACT -> TalkField.ABSTRACT;
      case BIO, SPEAKER -> TalkField.BIO;
      case ALTERNATE_TITLE,
          SUBTITLE,
          ALTERNATE_ABSTRACT,
          AFFILIATION,
          ROLE,
          DATE,
          START,
          END,
          EVENT,
          YEAR,
          PLACE,
          URL,
          SLIDES,
          VIDEO,
          LINK,
          TAGS,
          LANGUAGE,
          ID,
          NUMBER,
          NOTES,
          PASSED_OVER,
          OTHER ->
          TalkField.OTHER;
    };
  }

  String text(TalkField field) {
    return texts.getOrDefault(field, "");
  }
}
