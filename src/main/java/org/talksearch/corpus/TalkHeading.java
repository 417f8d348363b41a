package org.talksearch.corpus;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.talk.Speaker;

/// The heading that announces a talk: `一、《TITLE》`, `主题二：TITLE`, `《TITLE》 - NAME`, `NAME：《TITLE》`.
///
/// @param title never blank
/// @param marked whether the title stands in marks for titles, or behind a word for talks
record TalkHeading(String title, List<Speaker> speakers, boolean marked) {
  private static final int LONGEST_NAME = 30;
  private static final Pattern ORDINAL =
      Pattern.compile(
          "^[\\s\\p{So}]*(?:\\d{1,2}\\s*[.、．)）]\\s*|[一二三四五六七八九十]{1,3}\\s*[、.．]\\s*"
              + "|[(（][一二三四五六七八九十\\d]{1,3}[)）]\\s*)");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^(?:主[题題]|[议議][题題]|演[讲講](?:主[题題])?|分享(?:主[题題])?|[话話][题題]|topic|talk|session)"
              + "\\s*(?:[一二三四五六七八九十]{1,3}|\\d{1,2})?\\s*[:：]\\s*(?=\\S)");
  private static final Pattern IN_MARKS =
      Pattern.compile("^(?<before>[^《》]{0,60})《(?<title>[^《》]{2,200})》(?<after>[^《》]{0,60})$");
  private static final Pattern AROUND_NAME =
      Pattern.compile("^[\\s:：,，|–—\\-（(”\"]+|[\\s:：,，|–—\\-）)“\"]+$");

  TalkHeading {
    speakers = List.copyOf(speakers);
  }

  /// @param heading not blank
  static TalkHeading of(String heading) {
    String bare = ORDINAL.matcher(heading.strip()).replaceFirst("");
    Matcher labelled = LABEL.matcher(bare);
    boolean label = labelled.find();
    bare = labelled.replaceFirst("").strip();
    Matcher inMarks = IN_MARKS.matcher(bare);
    if (inMarks.matches()) {
      String before = AROUND_NAME.matcher(inMarks.group("before")).replaceAll("");
      String after = AROUND_NAME.matcher(inMarks.group("after")).replaceAll("");
      String name = before.isEmpty() ? after : before;
      if (before.isEmpty() || after.isEmpty()) {
        List<Speaker> speakers =
            name.isEmpty() || name.length() > LONGEST_NAME
                ? List.of()
                : SpeakerLine.listed(name).stream().filter(TalkHeading::isPerson).toList();
        return speakers.isEmpty() && !name.isEmpty()
            ? new TalkHeading(bare, List.of(), label)
            : new TalkHeading(inMarks.group("title").strip(), speakers, true);
      }
    }
    return new TalkHeading(bare.isEmpty() ? heading.strip() : bare, List.of(), label);
  }

  private static boolean isPerson(Speaker speaker) {
    boolean han = speaker.name().codePoints().anyMatch(Character::isIdeographic);
    return han
        ? speaker.name().matches("\\p{IsHan}{2,4}(?:[老][师師])?")
        : speaker.name().matches("\\p{Lu}[\\p{L}.'-]*(?: \\p{L}[\\p{L}.'-]*){0,3}");
  }
}
