package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Event;

/// Where and when the talks of a table or a list were given, by the headings above them.
///
/// A heading with a year in it, or one such as `第三届某某大会` or `Some Meetup #7`, names the event; what
/// stands between it and the talks names the tracks. Where no heading names one, the event is what
/// the whole text is about.
///
/// @param tags the tracks, the outermost first
record Occasion(Event event, List<String> tags) {
  private static final Pattern YEAR = Pattern.compile("(?<![\\d./])(?:19|20)\\d{2}(?!\\d)");
  private static final Pattern GATHERING =
      Pattern.compile(
          "大会|大會|峰会|峰會|年会|年會|沙龙|沙龍|聚会|聚會|meetup|conference|summit|\\w+con(?:f|\\b)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNTED =
      Pattern.compile("[#＃]\\s?\\d|第\\s?[\\d一二三四五六七八九十]{1,4}\\s?[届屆期场場次]");
  private static final Pattern ONLY_A_TIME =
      Pattern.compile("[\\d\\s./:：~～年月日()（）号號-]*(?:[周週星期礼拜]{1,2}[一二三四五六日天])?[\\s()（）]*");

  /// Of what any such text has, and what says nothing of its talks.
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "(?:活动|活動|会议|會議|大会|大會|演讲|演講)?"
              + "(?:议程|議程|日程|安排|议题|議題|信息|资料|列表|目录|目錄|日程安排|日程表|议程表)"
              + "|(?:the )?(?:talks?|agenda|schedule|program(?:me)?|sessions?|videos?|slides?"
              + "|contents?|table of contents|list)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHAIR =
      Pattern.compile("\\s*[(（]\\s*(主席|主持人?|chair)\\s*[:：]?\\s*([^()（）]*)[)）]\\s*$");

  Occasion {
    tags = List.copyOf(tags);
  }

  /// @param headings those above, the highest first
  /// @param whole what the whole text is about, and when that was
  static Occasion of(List<Headings.Heading> headings, Event whole) {
    List<String> texts =
        headings.stream()
            .map(heading -> withoutChair(heading.text()))
            .filter(text -> !text.isBlank() && !text.equals(whole.name()))
            .toList();
    int named = -1;
    for (int i = texts.size() - 1; i >= 0 && named < 0; i--) {
      named = namesEvent(texts.get(i)) ? i : -1;
    }
    Event event = whole;
    if (named >= 0) {
      EventDate when = date(texts.get(named));
      String name = texts.get(named);
      event =
          when == null
              ? new Event(name, whole.date(), whole.year())
              : EventDate.event(ONLY_A_TIME.matcher(name).matches() ? whole.name() : name, when);
    }
    List<String> tags = new ArrayList<>();
    for (String text : texts.subList(named + 1, texts.size())) {
      if (!SAYS_NOTHING.matcher(text).matches()
          && !ONLY_A_TIME.matcher(text).matches()
          && !tags.contains(text)) {
        tags.add(text);
      }
    }
    return new Occasion(event, tags);
  }

  /// The first day or year that is written in a heading; null without one.
  static @Nullable EventDate date(String text) {
    Matcher year = YEAR.matcher(text);
    return year.find() ? EventDate.of(text.substring(year.start())) : null;
  }

  /// Who leads the part that a heading names, as `主席: 某人`; empty if it does not say.
  static String chair(String heading) {
    Matcher chair = CHAIR.matcher(heading);
    return chair.find() && !chair.group(2).isBlank()
        ? chair.group(1) + ": " + chair.group(2).strip()
        : "";
  }

  /// This occasion at a time that its text tells, unless a heading tells one.
  Occasion at(@Nullable EventDate when) {
    return when == null || event.date() != null
        ? this
        : new Occasion(EventDate.event(event.name(), when), tags);
  }

  /// This occasion on the day that a talk of its own tells.
  Occasion on(@Nullable EventDate when) {
    return when == null ? this : new Occasion(EventDate.event(event.name(), when), tags);
  }

  /// Whether a heading is one that any list of talks may have.
  static boolean saysNothing(String heading) {
    return SAYS_NOTHING.matcher(heading).matches();
  }

  private static String withoutChair(String heading) {
    return CHAIR.matcher(heading).replaceFirst("").strip();
  }

  private static boolean namesEvent(String heading) {
    return date(heading) != null
        || (GATHERING.matcher(heading).find() && COUNTED.matcher(heading).find());
  }
}
