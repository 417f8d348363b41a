package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;

/// A talk on one line of a list:
///
///     [Title](url) - Speaker, Company [slides](url)
///     2015-08-30 [题目](url) 讲者
///     讲者（公司职位）：题目
///     题目 —— 讲者@公司
///
/// @param url the page that the title links to, or empty
/// @param rest text that is none of these
/// @param evidence how much in the line by itself tells that it is a talk
record ListedTalk(
    String title,
    List<Speaker> speakers,
    @Nullable EventDate when,
    String url,
    List<Link> links,
    String rest,
    Evidence evidence) {

  enum Evidence {
    /// A link, or any text with a speaker where one could stand: a talk only among talks.
    LIKE_THE_OTHERS,
    /// A link that leads to slides or a video, or has a date.
    MATERIAL,
    /// Somebody with a name speaks.
    SPEAKER
  }

  private static final Pattern MATERIAL_LABEL =
      Pattern.compile(
          "[\\[(（【]?\\s*(?:(?:download|下载|下載|查看|观看|watch)\\s*)?(?:slides?|slide"
              + " ?deck|deck|videos?|youtube|bilibili|b站|pdf|pptx?|keynote|record(?:ing)?|audio|code|repo|github|demo|notes?|transcript|blog(?:"
              + " ?post)?|summary|paper|link|here"
              + "|幻灯片?|演示文稿|讲稿|講稿|投影片|簡報|简报|课件|視頻|视频|影片|录像|录像回放|视频回放|回放|錄影|代码|链接|連結"
              + "|下载|資料|资料|笔记|文字稿|文章|原文|共筆)\\s*(?:\\d+|地址|链接|下载)?\\s*[\\])）】]?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MATERIAL_URL =
      Pattern.compile(
          "(?i)(?:\\.(?:pdf|pptx?|key|odp|mp4|webm|mov)(?:[?#].*)?$)|//(?:[\\w-]+\\.)?(?:youtube\\.com"
              + "|youtu\\.be|vimeo\\.com|bilibili\\.com|b23\\.tv|slideshare\\.net|speakerdeck\\.com"
              + "|v\\.qq\\.com|youku\\.com|pan\\.baidu\\.com|docs\\.google\\.com/presentation)/");
  private static final Pattern DATE =
      Pattern.compile(
          "[\\[(（【]?((?:19|20)\\d{2}(?:[-/.年]\\s?\\d{1,2}(?:[-/.月]\\s?\\d{1,2}日?|月)?)?)年?[\\])）】]?(?![\\d\\p{L}])");
  private static final Pattern TIME =
      Pattern.compile(
          "^[\\[(（【]?\\d{1,2}[:：]\\d{2}(?:\\s?[-~～–—至]\\s?\\d{1,2}[:：]\\d{2})?[\\])）】]?(?:\\s+|[|｜]\\s*)");
  private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}(?:[、)）]|\\.(?=\\s))\\s*");
  private static final Pattern LENGTH_OF_TIME =
      Pattern.compile("[\\[(（【]\\s*(?:\\d{1,2}:)?\\d{1,2}:\\d{2}\\s*[\\])）】]");
  private static final String DASHES = "-–—―:：|｜,，·/>*•";
  private static final Pattern LAST_SEPARATOR =
      Pattern.compile(
          "\\s+[-–|｜/]\\s+|\\s*(?:——|--|—|―|｜)\\s*|\\s+by[ :：]\\s*|\\s*@(?=\\p{L})|\\t+");
  private static final int LONGEST_TITLE = 300;

  ListedTalk {
    speakers = List.copyOf(speakers);
    links = List.copyOf(links);
  }

  /// The talk on that line; null if there is none whatever stands beside it.
  static @Nullable ListedTalk of(LinkedText line) {
    String text = line.text();
    if (text.isEmpty() || text.length() > 4 * LONGEST_TITLE) {
      return null;
    }
    int main = titleLink(line);
    ListedTalk talk = main < 0 ? unlinked(line) : linked(line, main);
    return talk == null || talk.title.isBlank() || talk.title.length() > LONGEST_TITLE
        ? null
        : talk;
  }

  /// The first link whose label is more than the name of some material.
  private static int titleLink(LinkedText line) {
    for (int i = 0; i < line.pieces().size(); i++) {
      LinkedText.Piece piece = line.pieces().get(i);
      if (piece.isLink()
          && !piece.text().isBlank()
          && !MATERIAL_LABEL.matcher(piece.text()).matches()) {
        return i;
      }
    }
    return -1;
  }

  private static ListedTalk linked(LinkedText line, int main) {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < line.pieces().size(); i++) {
      LinkedText.Piece piece = line.pieces().get(i);
      StringBuilder side = i < main ? before : after;
      if (i == main) {
        continue;
      }
      if (piece.isLink()) {
        links.add(new Link(piece.text(), piece.url()));
      }
      if (!piece.isLink() || !MATERIAL_LABEL.matcher(piece.text()).matches()) {
        side.append(piece.text());
      }
    }
    LinkedText.Piece title = line.pieces().get(main);
    Dated front = Dated.takenFrom(trimmed(before.toString()));
    Dated back = Dated.takenFrom(trimmed(after.toString()));
    Dated own = new Dated(null, title.text());
    List<String> rest = new ArrayList<>();
    List<Speaker> speakers = speakers(front.text(), rest);
    List<Speaker> more = speakers(back.text(), rest);
    speakers = speakers.isEmpty() ? more : speakers;
    EventDate when = front.when() == null ? back.when() : front.when();
    String name = own.text();
    if (speakers.isEmpty()) {
      ListedTalk inLabel = shaped(name, false);
      if (inLabel != null) {
        name = inLabel.title;
        speakers = inLabel.speakers;
      }
    }
    boolean material =
        when != null
            || MATERIAL_URL.matcher(title.url()).find()
            || links.stream().anyMatch(ListedTalk::isMaterial);
    return new ListedTalk(
        name,
        speakers,
        when,
        title.url(),
        links,
        String.join("\n", rest),
        !speakers.isEmpty()
            ? Evidence.SPEAKER
            : material ? Evidence.MATERIAL : Evidence.LIKE_THE_OTHERS);
  }

  private static @Nullable ListedTalk unlinked(LinkedText line) {
    StringBuilder text = new StringBuilder();
    List<Link> links = new ArrayList<>();
    for (LinkedText.Piece piece : line.pieces()) {
      if (piece.isLink()) {
        links.add(new Link(piece.text(), piece.url()));
      } else {
        text.append(piece.text());
      }
    }
    String unnumbered = NUMBER.matcher(text.toString().strip()).replaceFirst("");
    Dated dated = Dated.takenFrom(trimmed(TIME.matcher(unnumbered).replaceFirst("")));
    ListedTalk shaped = shaped(dated.text(), true);
    boolean material = links.stream().anyMatch(ListedTalk::isMaterial);
    if (shaped == null) {
      return material
          ? new ListedTalk(dated.text(), List.of(), dated.when(), "", links, "", Evidence.MATERIAL)
          : null;
    }
    return new ListedTalk(
        shaped.title, shaped.speakers, dated.when(), "", links, "", shaped.evidence);
  }

  /// Whether a link's label names slides, a video or the like, and nothing besides.
  static boolean namesMaterial(String label) {
    return !label.isBlank() && MATERIAL_LABEL.matcher(label).matches();
  }

  private static boolean isMaterial(Link link) {
    return MATERIAL_URL.matcher(link.url()).find() || namesMaterial(link.label());
  }

  /// A text in which a colon or a dash parts the speaker from the title.
  ///
  /// @param loose whether a speaker with any name will do, where a bracket tells who that is
  private static @Nullable ListedTalk shaped(String text, boolean loose) {
    int colon = colon(text);
    if (colon > 0) {
      String person = text.substring(0, colon).strip();
      String title = text.substring(colon + 1).strip();
      List<Speaker> speakers = SpeakerLine.named(person);
      boolean bracketed = person.endsWith("）") || person.endsWith(")");
      if (!title.isEmpty() && !speakers.isEmpty()) {
        // `易用：…` begins like a name, as do many words that stand before a colon.
        return shaped(title, speakers, bracketed ? Evidence.SPEAKER : Evidence.LIKE_THE_OTHERS);
      }
      List<Speaker> given = loose && bracketed ? SpeakerLine.given(person) : List.of();
      if (!title.isEmpty() && !given.isEmpty()) {
        return shaped(title, given, Evidence.LIKE_THE_OTHERS);
      }
    }
    Matcher separator = LAST_SEPARATOR.matcher(text);
    int start = -1;
    int end = -1;
    while (separator.find()) {
      if (separator.group().contains("@")) {
        break;
      }
      start = separator.start();
      end = separator.end();
    }
    if (start > 0) {
      List<Speaker> speakers = SpeakerLine.named(text.substring(end));
      if (!speakers.isEmpty()) {
        String person = text.substring(start);
        return shaped(
            text.substring(0, start),
            speakers,
            SpeakerLine.isPlain(person) ? Evidence.SPEAKER : Evidence.LIKE_THE_OTHERS);
      }
    }
    return null;
  }

  private static ListedTalk shaped(String title, List<Speaker> speakers, Evidence evidence) {
    return new ListedTalk(title.strip(), speakers, null, "", List.of(), "", evidence);
  }

  /// The first colon outside brackets; -1 without one.
  private static int colon(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '（') {
        depth++;
      } else if (c == ')' || c == '）') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && (c == ':' || c == '：')) {
        return i;
      }
    }
    return -1;
  }

  private static List<Speaker> speakers(String text, List<String> rest) {
    if (text.isBlank()) {
      return List.of();
    }
    String person = text;
    if (text.matches("[(（\\[【][^()（）]*[)）\\]】]")) {
      person = text.substring(1, text.length() - 1);
    }
    List<Speaker> speakers = SpeakerLine.named(trimmed(person));
    if (speakers.isEmpty()) {
      rest.add(text);
    }
    return speakers;
  }

  /// Without dashes, blanks and empty brackets at its ends.
  private static String trimmed(String text) {
    String folded =
        LinkedText.folded(LENGTH_OF_TIME.matcher(text).replaceAll(" "))
            .replaceAll("[(（\\[【]\\s*[,，、|/ ]*\\s*[)）\\]】]", " ");
    int start = 0;
    int end = folded.length();
    while (start < end && isDash(folded.charAt(start))) {
      start++;
    }
    while (end > start && isDash(folded.charAt(end - 1))) {
      end--;
    }
    return folded.substring(start, end);
  }

  private static boolean isDash(char c) {
    return DASHES.indexOf(c) >= 0 || c == ' ';
  }

  /// A text without the date that stands at one of its ends.
  private record Dated(@Nullable EventDate when, String text) {
    static Dated takenFrom(String text) {
      Matcher date = DATE.matcher(text);
      while (date.find()) {
        boolean atStart = trimmed(text.substring(0, date.start())).isEmpty();
        boolean atEnd = trimmed(text.substring(date.end())).isEmpty();
        // A title may begin with a year.
        boolean bare = date.group().matches("\\d{4}") && !(atStart && atEnd);
        EventDate when = (atStart || atEnd) && !bare ? EventDate.of(date.group(1)) : null;
        if (when != null) {
          return new Dated(
              when, trimmed(text.substring(0, date.start()) + " " + text.substring(date.end())));
        }
      }
      return new Dated(null, text);
    }
  }
}
