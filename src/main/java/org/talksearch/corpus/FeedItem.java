package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Speaker;

/// An item of a feed digest: a numbered heading, who wrote or spoke, the page, and text in HTML.
///
///     <h1 id="#title_3">4、演讲： TITLE</h1>     or     ## 4. Talk: TITLE
///     NAME
///     [https://example.org/page](https://example.org/page)
///     <p>TEXT</p> <i>By NAME</i>
///     ---------------
///
/// @param line index of its heading's line
/// @param label what stands before the title and a colon, such as `视频演讲`; may be empty
/// @param title may be empty
/// @param page its URL, or empty
/// @param above the lines above the URL
/// @param below the lines below it
record FeedItem(
    int line, String label, String title, String page, List<String> above, List<String> below) {
  private static final int LINES_ABOVE_PAGE = 4;
  private static final int LINES_OF_HEADING = 3;

  /// How many numbers may be left out between two items.
  private static final int GAP = 3;

  private static final int LONGEST_LINE_OF_NAMES = 200;
  private static final String NUMBER = "(?<number>\\d{1,4})\\s*[、.．)）:：]\\s*";

  private static final Pattern HTML_HEADING =
      Pattern.compile(
          "(?i)<h(?<level>[1-6])(?<attributes>\\s[^<>]{0,100})?>\\s*"
              + NUMBER
              + "(?<title>[^<>]{0,300})</h\\k<level>>");
  private static final Pattern OPENED =
      Pattern.compile("(?i)<h[1-6](?:\\s[^<>]{0,100})?>[^<]{0,300}$");
  private static final Pattern MARKED_HEADING =
      Pattern.compile("^(?<marks>#{1,6})\\s*" + NUMBER + "(?<title>[^\\n]{0,300}?)[\\s#]*$");
  private static final Pattern INDEX =
      Pattern.compile(
          "(?i)^\\s*\\d{1,4}\\s*[、.．)）:：]?\\s*(?:<a\\s[^>]{0,300}href=\"?#|\\[[^\\]]{0,300}\\]\\(#)");
  private static final Pattern PAGE =
      Pattern.compile(
          "^\\s*(?:\\[[^\\]]{0,1000}\\]\\(|<)?(?<url>https?://[^\\s()<>]{1,1000})[)>]?\\s*$");
  private static final Pattern RULE =
      Pattern.compile("^\\s*(?:-{3,}|\\*{3,}|_{3,}|<hr\\s*/?>)\\s*$");
  private static final Pattern LABELLED =
      Pattern.compile("^(?<label>[^\\s:：\\[\\]()（）]{2,14})\\s*[:：]\\s*(?<title>\\S.*)$");
  private static final Pattern TALK_LABEL =
      Pattern.compile(
          "(?i)(?:[视視][频頻])?演[讲講](?:[视視][频頻])?|[视視][频頻]|presentations?|talks?|videos?|keynotes?");
  private static final Pattern OTHER_LABEL =
      Pattern.compile(
          "(?i)文章|新[闻聞]|[资資][讯訊]|迷你[书書]|[书書]籍|博客|播客|(?:[视視][频頻])?[访訪][谈談]|articles?|news|posts?"
              + "|blogs?|books?|e?mags?|podcasts?|interviews?");
  private static final Pattern TALK_PAGE =
      Pattern.compile(
          "(?i)https?://[^/?]+/(?:[^?]*/)?(?:presentations?|talks?|videos?)/[^?]+.*"
              + "|https?://[^/?]+/watch\\?.*");
  private static final Pattern BY =
      Pattern.compile(
          "(?i)\\s*\\bBy (?<names>[^\\n]{1,100}?)(?:\\s+Translated by [^\\n]{1,100})?\\s*$");

  FeedItem {
    above = List.copyOf(above);
    below = List.copyOf(below);
  }

  /// The items of a file, or none if it is no digest. In a digest the items are numbered on, nearly
  /// each has a page, and there is an index that links to them, or there are labels that tell talks
  /// from other things.
  static List<FeedItem> of(SourceFile file) {
    int indexed = 0;
    List<FeedItem> items = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    Heading open = null;
    for (int i = 0; i < file.lines().size(); i++) {
      int at = i;
      String line = file.lines().get(i);
      for (int more = 0; more < LINES_OF_HEADING && OPENED.matcher(line).find(); more++) {
        if (i + 1 < file.lines().size()) {
          line += " " + file.lines().get(++i);
        }
      }
      indexed += open == null && isIndexed(line) ? 1 : 0;
      Heading next = Heading.in(line, at, open);
      if (next == null) {
        lines.add(line);
        continue;
      }
      lines.add(line.substring(0, next.start()));
      if (open != null) {
        items.add(item(open, lines));
      }
      open = next;
      lines = new ArrayList<>(List.of(line.substring(next.end())));
    }
    if (open != null) {
      items.add(item(open, lines));
    }
    return areDigest(items, indexed) ? items : List.of();
  }

  /// Whether a line parts two items.
  static boolean isRule(String line) {
    return RULE.matcher(line).matches();
  }

  /// Whether an entry of the index, which links to an item, begins on a line.
  static boolean isIndexed(String line) {
    return INDEX.matcher(line).lookingAt();
  }

  /// This item without what stands in its text from that line on.
  FeedItem cut(int end) {
    return new FeedItem(line, label, title, page, above, below.subList(0, end));
  }

  boolean isTalk() {
    return TALK_LABEL.matcher(label).matches()
        || (label.isEmpty() && TALK_PAGE.matcher(page).matches());
  }

  /// The text below the URL, without the line that names the author.
  String text() {
    return BY.matcher(whole()).replaceFirst("").strip();
  }

  /// Those whom the lines above the URL name, else the one whom the text's end names.
  List<Speaker> speakers() {
    List<Speaker> speakers =
        above.stream()
            .filter(line -> !line.isBlank() && line.length() <= LONGEST_LINE_OF_NAMES)
            .flatMap(line -> SpeakerLine.listed(HtmlText.of(line).text()).stream())
            .toList();
    Matcher by = BY.matcher(whole());
    return speakers.isEmpty() && by.find() ? SpeakerLine.listed(by.group("names")) : speakers;
  }

  private String whole() {
    return HtmlText.of(String.join("\n", below)).text();
  }

  private static boolean areDigest(List<FeedItem> items, int indexed) {
    long pages = items.stream().filter(item -> !item.page().isEmpty()).count();
    long talks = items.stream().filter(FeedItem::isTalk).count();
    long others =
        items.stream().filter(item -> OTHER_LABEL.matcher(item.label()).matches()).count();
    return !items.isEmpty()
        && 2 * pages >= items.size()
        && (2 * indexed >= items.size() || (talks > 0 && others > 0));
  }

  private static FeedItem item(Heading heading, List<String> lines) {
    int page = -1;
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < LINES_ABOVE_PAGE && page < 0; i++) {
      seen += lines.get(i).isBlank() ? 0 : 1;
      page = PAGE.matcher(lines.get(i)).matches() ? i : -1;
    }
    int end = lines.size();
    while (end > 0 && (lines.get(end - 1).isBlank() || isRule(lines.get(end - 1)))) {
      end--;
    }
    String url = "";
    if (page >= 0) {
      Matcher matcher = PAGE.matcher(lines.get(page));
      url = matcher.matches() ? TalkIds.canonical(matcher.group("url")) : "";
    }
    Matcher labelled = LABELLED.matcher(heading.title());
    boolean known =
        labelled.matches()
            && (TALK_LABEL.matcher(labelled.group("label")).matches()
                || OTHER_LABEL.matcher(labelled.group("label")).matches());
    return new FeedItem(
        heading.line(),
        known ? labelled.group("label") : "",
        known ? labelled.group("title") : heading.title(),
        url,
        lines.subList(0, Math.max(page, 0)),
        lines.subList(Math.min(page + 1, end), end));
  }

  /// @param shape its mark or tag, digits left out: that of the items differs from that of headings
  ///   within their texts
  /// @param start where it begins on its line
  /// @param end where it ends
  private record Heading(int line, int number, String shape, String title, int start, int end) {

    /// The heading on a line, which an HTML one need not begin. Those within an item's text are not
    /// numbered on from the last one.
    static @Nullable Heading in(String line, int index, @Nullable Heading last) {
      Matcher matcher = HTML_HEADING.matcher(line);
      String shape;
      if (matcher.find()) {
        shape = matcher.group("level") + matcher.group("attributes");
      } else {
        matcher = MARKED_HEADING.matcher(line);
        if (!matcher.matches()) {
          return null;
        }
        shape = matcher.group("marks");
      }
      shape = shape.replaceAll("(?<=\\D)\\d+", "");
      int number = Integer.parseInt(matcher.group("number"));
      boolean next =
          last == null
              ? number <= 1
              : shape.equals(last.shape())
                  && number > last.number()
                  && number <= last.number() + GAP;
      return next
          ? new Heading(
              index,
              number,
              shape,
              HtmlText.of(matcher.group("title")).text().strip(),
              matcher.start(),
              matcher.end())
          : null;
    }
  }
}
