package org.talksearch.corpus;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Speaker;

/// A line that says who speaks: `演讲人：张三，京东架构师`, `**Speaker:** Jane Doe (ACME)`.
///
/// @param speakers at least one
record SpeakerLine(List<Speaker> speakers) {
  private static final int LONGEST_NAME = 30;
  private static final int LONGEST_LINE = 2000;
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)^[\\s*_>#+•·-]*(?:\\d{1,2}[.、]\\s*)?"
              + "(?:演[讲講][者人]|主[讲講](?:人|嘉[宾賓])?|[讲講][师師者]|(?:演[讲講]|分享)?嘉[宾賓]|分享[者人]"
              + "|(?:本期|主题|主題)?(?:分享|演[讲講])嘉[宾賓]|[报報]告人|speakers?|presenters?|presented\\s+by)"
              + "(?:\\s*(?:\\d{1,2}|[简簡]介|介[绍紹]|姓名))?[\\s*_]*[:：][\\s*_]*(?<rest>\\S.*)$",
          Pattern.DOTALL);

  /// A Chinese name behind a company that cannot be one itself.
  private static final Pattern BEHIND_COMPANY =
      Pattern.compile(
          "(?<company>(?!\\p{IsHan}{2,4}\\s)[^\\s,，、;；:：]{2,30})\\s+(?<name>\\p{IsHan}{2,3})");

  private static final Pattern NAME_END = Pattern.compile("[,，。;；:：\\-–—|\\s]");

  SpeakerLine {
    speakers = List.copyOf(speakers);
  }

  /// Null if the line says no such thing.
  static @Nullable SpeakerLine of(String line) {
    if (line.length() > LONGEST_LINE) {
      return null;
    }
    Matcher matcher = LABELLED.matcher(line);
    if (!matcher.matches()) {
      return null;
    }
    String rest = matcher.group("rest").strip();
    Matcher behind = BEHIND_COMPANY.matcher(rest);
    if (behind.matches()) {
      return new SpeakerLine(
          List.of(new Speaker(behind.group("name"), behind.group("company").strip(), "")));
    }
    List<Speaker> listed = SpeakerNames.of(rest);
    boolean names = listed.stream().allMatch(speaker -> isName(speaker.name()));
    if (names && !listed.isEmpty()) {
      return new SpeakerLine(listed);
    }
    Matcher end = NAME_END.matcher(rest);
    int cut = end.find() ? end.start() : rest.length();
    if (cut == 0 || cut > LONGEST_NAME) {
      return null;
    }
    Position position = Position.of(rest.substring(Math.min(rest.length(), cut + 1)));
    return new SpeakerLine(
        List.of(new Speaker(rest.substring(0, cut), position.affiliation(), position.role())));
  }

  /// A short run of letters without a word for a job, so that `张三，京东架构师` is no list of two.
  private static boolean isName(String written) {
    boolean han = written.codePoints().anyMatch(Character::isIdeographic);
    return written.length() <= (han ? 5 : LONGEST_NAME)
        && written.codePoints().anyMatch(Character::isLetter)
        && Position.of(written).role().isEmpty();
  }
}
