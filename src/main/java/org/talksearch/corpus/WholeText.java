package org.talksearch.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Event;

/// What a whole file of talks is about, and when that was.
final class WholeText {
  private static final Pattern YEAR_AT_AN_END =
      Pattern.compile("^((?:19|20)\\d{2})(?!\\d)|(?<!\\d)((?:19|20)\\d{2})$");

  private WholeText() {}

  /// The event that the head or the title names, at the time that the head, the title, the file's
  /// name, or the nearest folder whose name begins or ends with a year tells.
  static Event event(SourceFile file, FrontMatter head, HeadTexts texts, String title) {
    String named = texts.event();
    String name = named.isEmpty() ? title : named;
    FrontMatter.Value date = head.values().get("date");
    EventDate when =
        Stream.of(
                date == null || date.texts().isEmpty()
                    ? null
                    : EventDate.of(date.texts().getFirst()),
                Occasion.date(name),
                ofPath(file.path()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return EventDate.event(Occasion.saysNothing(name) ? "" : name, when);
  }

  /// The day or year that the file's name or a folder's begins or ends with, the nearest first.
  static @Nullable EventDate ofPath(String path) {
    List<String> parts = Arrays.asList(path.split("/"));
    for (String part : parts.reversed()) {
      int dot = part.lastIndexOf('.');
      Matcher year = YEAR_AT_AN_END.matcher(dot > 0 ? part.substring(0, dot) : part);
      if (year.find()) {
        EventDate when = EventDate.of(part.substring(year.start()));
        return when == null ? EventDate.of(year.group()) : when;
      }
    }
    return null;
  }
}
