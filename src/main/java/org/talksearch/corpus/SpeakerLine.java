package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Speaker;

/// Speakers as people write them on one line: `张三（某公司工程师）`, `Jane Roe, Some Company`, `李四@某公司`,
/// `Lei Xu, Vino Yang`, `演讲人：张三，某公司架构师`.
///
/// Nothing but the shape of a name tells a speaker from other words, so there are three measures:
/// of what could be anything, only what looks like a name in itself is taken ([#named]); where it
/// is plain that somebody is named, what may be a name ([#given]); where nothing but names is
/// written, anything ([#listed], [#labelled]).
final class SpeakerLine {
  private enum Measure {
    NAMED,
    GIVEN,
    LISTED
  }

  private static final String SEPARATORS = "、;；&＆/／";
  private static final Pattern AND =
      Pattern.compile("(?i)(?<!\\s)\\s+(?:and|with|und|et)\\s+|(?<!\\s)\\s+[和与與]\\s+");

  /// `和` without white space joins names, and is part of some.
  private static final Pattern ANY_AND =
      Pattern.compile(AND + "|(?<!\\s)\\s+[和与與]|(?<=\\p{IsHan}{2})[和与與](?=\\p{IsHan}{2})");

  private static final String WHO =
      "演[讲講][者人]|主[讲講](?:人|嘉[宾賓])?|[讲講][师師者]|(?:演[讲講]|分享)?嘉[宾賓]|分享[者人]"
          + "|(?:本期|主题|主題)?(?:分享|演[讲講])嘉[宾賓]|[报報]告人|speakers?|presenters?|presented\\s+by";
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)^[\\s*_>#+•·-]*(?:\\d{1,2}[.、]\\s*)?(?:"
              + WHO
              + ")(?:\\s*(?:\\d{1,2}|[简簡]介|介[绍紹]|姓名))?[\\s*_]*[:：][\\s*_]*(?<rest>\\S.*)$",
          Pattern.DOTALL);
  private static final Pattern INTRODUCED =
      Pattern.compile("(?i)^(?:by|" + WHO + ")(?:\\s*[:：]\\s*|\\s+)");

  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?<name>[^()（）\\[\\]【】@＠]{1,80}?)\\s*[(（\\[【](?<position>[^()（）\\[\\]【】]{0,300})[)）\\]】]");
  private static final Pattern AT =
      Pattern.compile("(?<name>[^@＠,，]{1,80}?)\\s*[@＠]\\s*(?<position>.{1,200})");
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<name>[^@＠,，]{1,60}?)\\s*(?:\\s(?:from|of)\\s|\\s-\\s|\\s?[—–]+\\s?|[,，]\\s*)\\s*(?<position>.{1,200})");
  private static final Pattern BEHIND =
      Pattern.compile("(?<position>\\S.{0,60}?)\\s+(?<name>\\p{IsHan}{2,4})");

  /// A Chinese name behind a company that cannot be one itself.
  private static final Pattern BEHIND_COMPANY =
      Pattern.compile(
          "(?<company>(?!\\p{IsHan}{2,4}\\s)[^\\s,，、;；:：]{2,30})\\s+(?<name>\\p{IsHan}{2,3})");

  /// A name in both scripts, as in `Mingyu Chen（陈明雨）`.
  private static final Pattern BOTH_SCRIPTS =
      Pattern.compile(
          "[^\\p{IsHan}]+[(（]\\s*\\p{IsHan}{2,4}\\s*[)）]|\\p{IsHan}{2,4}\\s*[(（][\\p{IsLatin}"
              + " .'-]{3,25}[)）]");

  private static final Pattern PART_END = Pattern.compile("\\s*[,，。;；:：–—|]|\\s-");

  /// A position that stands with its name.
  private static final Pattern OF_ITS_OWN = Pattern.compile("[(（@＠]");

  private static final Pattern NAME_END = Pattern.compile("[,，。;；:：\\-–—|\\s]");
  private static final int LONGEST_HAN_NAME = 5;
  private static final int LONGEST_NAME = 30;
  private static final int LONGEST = 600;
  private static final int LONGEST_LINE = 2000;

  private SpeakerLine() {}

  /// Those whose names look like names; empty if any of them does not.
  static List<Speaker> named(String text) {
    return read(text, Measure.NAMED);
  }

  /// Those who are named where it is plain that somebody is; empty if the text is too long or no
  /// name at all.
  static List<Speaker> given(String text) {
    return read(text, Measure.GIVEN);
  }

  /// Those whom a word such as `Speaker:` introduces; empty without such a word, and if the text
  /// says more.
  static List<Speaker> introduced(String text) {
    return INTRODUCED.matcher(text.strip()).find() ? read(text, Measure.GIVEN) : List.of();
  }

  /// Those of a text that holds nothing but names, and perhaps positions; each once.
  static List<Speaker> listed(String text) {
    List<Speaker> speakers = new ArrayList<>();
    String separators = tellsPosition(text) ? SEPARATORS + "|\n" : SEPARATORS + "|\n,，";
    for (String part : parts(text, separators, ANY_AND)) {
      Speaker speaker = one(part, Measure.LISTED);
      Speaker listed = speaker == null ? new Speaker(part, "", "") : speaker;
      if (speakers.stream().noneMatch(other -> other.name().equals(listed.name()))) {
        speakers.add(listed);
      }
    }
    return speakers;
  }

  /// Those of a line that begins with a word such as `Speaker:`, whatever more it says; empty
  /// without such a word.
  static List<Speaker> labelled(String line) {
    if (line.length() > LONGEST_LINE) {
      return List.of();
    }
    Matcher matcher = LABELLED.matcher(line);
    if (!matcher.matches()) {
      return List.of();
    }
    String rest = matcher.group("rest").strip();
    Matcher behind = BEHIND_COMPANY.matcher(rest);
    if (behind.matches()) {
      return List.of(new Speaker(behind.group("name"), behind.group("company").strip(), ""));
    }
    List<Speaker> listed = tellsPosition(rest) ? List.of() : listed(rest);
    if (!listed.isEmpty() && listed.stream().allMatch(speaker -> isShortName(speaker.name()))) {
      return listed;
    }
    int cut = nameEnd(rest);
    if (cut == 0 || cut > LONGEST_NAME) {
      return List.of();
    }
    Position position = Position.of(rest.substring(Math.min(rest.length(), cut + 1)));
    return List.of(new Speaker(rest.substring(0, cut), position.affiliation(), position.role()));
  }

  private static boolean isShortName(String written) {
    boolean han = written.codePoints().anyMatch(Character::isIdeographic);
    return written.length() <= (han ? LONGEST_HAN_NAME : LONGEST_NAME)
        && written.codePoints().anyMatch(Character::isLetter)
        && !Position.isJob(written);
  }

  /// Of the first name: white space is no end of `Jane Roe, engineer`.
  private static int nameEnd(String text) {
    for (Pattern end : List.of(PART_END, NAME_END)) {
      Matcher matcher = end.matcher(text);
      int cut = matcher.find() ? matcher.start() : text.length();
      if (end == NAME_END || PersonName.isLikely(text.substring(0, cut))) {
        return cut;
      }
    }
    return 0;
  }

  /// Whether the text, which names speakers, could hardly be anything else: a Chinese name, a word
  /// such as `by`, or a name with a bracket or `@` behind.
  static boolean isPlain(String text) {
    String line = text.strip();
    return INTRODUCED.matcher(line).find()
        || line.matches("(?s).*[(（@＠].*")
        || line.codePoints().anyMatch(Character::isIdeographic);
  }

  private static List<Speaker> read(String written, Measure measure) {
    String text = written.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return List.of();
    }
    Matcher introduced = INTRODUCED.matcher(text);
    Measure taken = measure;
    if (introduced.find()) {
      text = text.substring(introduced.end()).strip();
      taken = Measure.GIVEN;
    }
    List<Speaker> speakers = new ArrayList<>();
    for (String part : parts(text, SEPARATORS, AND)) {
      Speaker speaker = one(part, taken);
      if (speaker == null) {
        return List.of();
      }
      speakers.add(speaker);
    }
    return speakers;
  }

  /// Null if the text is no name by that measure, nor a name with a position.
  private static @Nullable Speaker one(String text, Measure measure) {
    boolean whole = text.length() > LONGEST || BOTH_SCRIPTS.matcher(text).matches();
    if (measure == Measure.LISTED && whole) {
      return new Speaker(text, "", "");
    }
    for (Pattern shape : List.of(BRACKETED, AT, BESIDE, BEHIND)) {
      Matcher matcher = shape.matcher(text);
      if (matcher.matches() && isName(matcher.group("name"), shape, measure)) {
        Position position = Position.ofAll(matcher.group("position"));
        return new Speaker(matcher.group("name").strip(), position.affiliation(), position.role());
      }
    }
    return measure == Measure.LISTED || isName(text, BRACKETED, measure)
        ? new Speaker(text, "", "")
        : null;
  }

  private static boolean isName(String text, Pattern shape, Measure measure) {
    boolean listed = measure == Measure.LISTED;
    if (PersonName.isLikely(text)) {
      // `Ming 陈明` is one name.
      return !listed || shape != BEHIND;
    }
    return switch (measure) {
      case NAMED -> false;
      case GIVEN -> shape != BEHIND && PersonName.isPossible(text);
      case LISTED -> shape == BRACKETED || shape == AT;
    };
  }

  /// Whether a comma parts a name from a position, as in `张三，某公司架构师`, and not two names.
  private static boolean tellsPosition(String text) {
    return BracketedText.split(text, ",，").stream()
        .skip(1)
        .anyMatch(part -> !OF_ITS_OWN.matcher(part).find() && Position.isJob(part));
  }

  private static List<String> parts(String text, String separators, Pattern and) {
    return BracketedText.split(text, separators).stream()
        .flatMap(part -> BracketedText.split(part, and).stream())
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
