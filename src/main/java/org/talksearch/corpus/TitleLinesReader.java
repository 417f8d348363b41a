package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.corpus.ListedTalk.Evidence;
import org.talksearch.talk.Event;

/// Reads lists of talks without markup, one a line: names of files of slides, such as `2015/1-2
/// Some title.pdf`, or titles with their speakers or numbers.
///
/// A folder is the event, or its year; the suffix is cut off; a number at the beginning is the
/// talk's. Who speaks may stand anywhere in such a name, so it stays in the title.
final class TitleLinesReader implements TalkReader {
  private static final int FEWEST_LINES = 3;
  private static final int LONGEST_LINE = 400;

  /// So many of a hundred lines must be of the shape.
  private static final int NEARLY_ALL = 80;

  private static final Pattern SUFFIX =
      Pattern.compile(
          "\\s*\\.(?:pdf|pptx?|pps|key|odp|docx?|mp4|mkv|mov|avi|flv|webm|m4v)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTED_NUMBER =
      Pattern.compile("^(\\d{1,3}(?:[-.]\\d{1,3}){1,3})(?![\\d.:：年月日%])[\\s._、:：)）-]*(?=\\S)");
  private static final Pattern NUMBER =
      Pattern.compile("^(\\d{1,3})(?:[._、)）:：-]\\s*|\\s+)(?=\\S)");
  private static final Pattern FOLDER_LINE = Pattern.compile("(?:\\./)?(.{1,100}?)[/\\\\:：]");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[。；;]$");
  private static final Pattern ABOUT_TALKS =
      Pattern.compile(
          "(?i)talk|slide|speech|session|agenda|schedule|conf|summit|meetup|演讲|演講|议程|議程|议题|議題|大会|大會"
              + "|会议|會議|沙龙|分享|讲座|ppt");

  @Override
  public String format() {
    return "list of titles";
  }

  @Override
  public boolean recognises(SourceFile file) {
    if (!file.suffix().equals("txt") && !file.suffix().equals("lst") && !file.suffix().isEmpty()) {
      return false;
    }
    List<String> lines =
        file.lines().stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !isFolder(line))
            .toList();
    if (lines.size() < FEWEST_LINES
        || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
      return false;
    }
    return nearlyAll(lines, lines.stream().filter(TitleLinesReader::isFile).count())
        || areTitles(file, lines);
  }

  private static boolean areTitles(SourceFile file, List<String> lines) {
    if (lines.stream().anyMatch(line -> SENTENCE_END.matcher(line).matches())) {
      return false;
    }
    long spoken = lines.stream().filter(line -> listed(line) != null).count();
    long numbered = lines.stream().filter(line -> PARTED_NUMBER.matcher(line).find()).count();
    // The contents of a book are numbered just so.
    return nearlyAll(lines, spoken)
        || (nearlyAll(lines, numbered) && ABOUT_TALKS.matcher(file.path()).find());
  }

  private static boolean nearlyAll(List<String> lines, long count) {
    return 100 * count >= (long) NEARLY_ALL * lines.size();
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    List<String> lines = file.lines();
    long numbered = lines.stream().filter(line -> NUMBER.matcher(name(line)).find()).count();
    boolean numbers = 2 * numbered >= lines.stream().filter(line -> !line.isBlank()).count();
    String folder = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (isFolder(line)) {
        Matcher named = FOLDER_LINE.matcher(line);
        folder = named.matches() ? named.group(1) : "";
      } else if (!line.isEmpty()) {
        findings.scheduled(draft(file, i, folder, numbers));
      }
    }
  }

  private static TalkDraft draft(SourceFile file, int index, String above, boolean numbers) {
    String line = file.lines().get(index).strip();
    boolean isFile = isFile(line);
    String title = isFile ? SUFFIX.matcher(name(line)).replaceFirst("") : line;
    String number = "";
    Matcher matcher = PARTED_NUMBER.matcher(title);
    if (!matcher.find()) {
      matcher = NUMBER.matcher(title);
      if (!numbers || !matcher.find()) {
        matcher = null;
      }
    }
    if (matcher != null) {
      number = matcher.group(1);
      title = title.substring(matcher.end());
    }
    if (isFile && title.indexOf(' ') < 0) {
      title = title.replace('_', ' ');
    }
    title = LinkedText.folded(title);
    ListedTalk listed = isFile ? null : listed(title);
    TalkDraft draft =
        new TalkDraft(
            listed == null ? title.isEmpty() ? line : title : listed.title(), file.origin(index));
    draft.number = number;
    String folder = isFile ? folder(line) : "";
    draft.event = event(file, folder.isEmpty() ? above : folder);
    if (listed != null) {
      draft.speakers = listed.speakers();
      draft.links = listed.links();
      draft.notes = listed.rest();
    }
    return draft;
  }

  private static Event event(SourceFile file, String folder) {
    EventDate ofFolder = WholeText.ofPath(folder);
    EventDate when = ofFolder == null ? WholeText.ofPath(file.path()) : ofFolder;
    List<String> names = new ArrayList<>(List.of(folder.split("/", -1)));
    names.removeIf(name -> name.isBlank() || name.matches("\\.{1,2}|(?:19|20)\\d{2}"));
    return EventDate.event(String.join(" ", names), when);
  }

  private static @org.jspecify.annotations.Nullable ListedTalk listed(String line) {
    ListedTalk talk = ListedTalk.of(LinkedText.plain(line));
    return talk != null && talk.evidence() != Evidence.LIKE_THE_OTHERS ? talk : null;
  }

  private static boolean isFile(String line) {
    return SUFFIX.matcher(line).find() && !line.contains("://");
  }

  private static boolean isFolder(String line) {
    return FOLDER_LINE.matcher(line).matches() && !line.contains("://");
  }

  /// The folders of a file, with `/` between.
  private static String folder(String line) {
    String path = line.replace('\\', '/');
    int end = path.lastIndexOf('/');
    return end < 0 ? "" : path.substring(0, end).replaceFirst("^\\./", "");
  }

  private static String name(String line) {
    return line.strip()
        .substring(Math.max(line.strip().lastIndexOf('/'), line.strip().lastIndexOf('\\')) + 1);
  }
}
