package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A page on one talk, cut into what is said of the talk, what of its speakers, and the rest.
///
/// Cuts at the headings that name either, in the forms that people give them: of any level,
/// indented, with no space behind the mark, in bold letters, in HTML, underlined. Other headings
/// are part of what they stand in, but one that ends the speakers' part.
///
/// @param content lines of Markdown up to the speakers' part, and those headed as an abstract
/// @param speakers lines of Markdown
/// @param rest lines of Markdown behind the speakers' part
/// @param telling whether a heading names the speakers
/// @param otherHeadings how many there are that tell of other things than a talk and its speakers
record PageParts(
    List<String> content,
    List<String> speakers,
    List<String> rest,
    boolean telling,
    int otherHeadings) {
  private static final int BOLD = 7;
  private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?:```|~~~).*", Pattern.DOTALL);
  private static final Pattern MARKED =
      Pattern.compile("\\s{0,4}(?<mark>[#＃]{1,6})(?<text>[^#＃].{0,200})", Pattern.DOTALL);
  private static final Pattern BOLD_LINE =
      Pattern.compile("\\s{0,3}(?:\\*\\*|__)(?<text>[^*_]{1,40})(?:\\*\\*|__)\\s*[:：]?\\s*");
  private static final Pattern HTML =
      Pattern.compile("(?i)\\s*<h(?<level>[1-6])[^>]{0,100}>(?<text>[^<]{1,40})</h[1-6]>\\s*");
  private static final Pattern UNDERLINE = Pattern.compile("\\s{0,3}(?:={3,}|-{3,})\\s*");

  PageParts {
    content = List.copyOf(content);
    speakers = List.copyOf(speakers);
    rest = List.copyOf(rest);
  }

  private enum Place {
    CONTENT,
    SPEAKERS,
    REST
  }

  private record Placed(Place place, String line) {}

  /// @param level from 1; that of bold letters is below all
  /// @param lines how many it takes
  private record Heading(int level, SectionTopic topic, int lines) {}

  /// @param from index of the line that the text begins on
  static PageParts of(SourceFile file, int from) {
    List<String> lines = file.lines().subList(from, file.lines().size());
    List<Placed> placed = new ArrayList<>();
    Place open = Place.CONTENT;
    int level = 0;
    boolean telling = false;
    boolean fenced = false;
    int others = 0;
    for (int i = 0; i < lines.size(); i++) {
      fenced ^= FENCE.matcher(lines.get(i)).matches();
      Heading heading = fenced ? null : heading(lines, i);
      boolean within = open == Place.SPEAKERS && heading != null && heading.level() > level;
      if (heading != null && heading.topic() == SectionTopic.SPEAKERS) {
        level = within ? level : heading.level();
        telling = true;
        open = Place.SPEAKERS;
      } else if (heading != null && heading.topic() == SectionTopic.ABSTRACT) {
        open = Place.CONTENT;
      } else {
        others += heading == null || within || heading.topic() == SectionTopic.OUTLINE ? 0 : 1;
        if (heading != null && open == Place.SPEAKERS && !within) {
          open = Place.REST;
        }
        placed.add(new Placed(open, lines.get(i)));
        continue;
      }
      placed.add(new Placed(open, ""));
      i += heading.lines() - 1;
    }
    List<String> content = at(Place.CONTENT, placed);
    List<String> rest = at(Place.REST, placed);
    boolean speakersFirst = content.stream().allMatch(String::isBlank);
    return new PageParts(
        speakersFirst ? rest : content,
        at(Place.SPEAKERS, placed),
        speakersFirst ? List.of() : rest,
        telling,
        others);
  }

  private static List<String> at(Place place, List<Placed> placed) {
    return placed.stream().filter(line -> line.place() == place).map(Placed::line).toList();
  }

  private static @Nullable Heading heading(List<String> lines, int index) {
    String line = lines.get(index);
    Matcher marked = MARKED.matcher(line);
    if (marked.matches()) {
      int level = marked.group("mark").length();
      SectionTopic topic = SectionTopic.of(marked.group("text"));
      boolean glued = level == 1 && !Character.isWhitespace(marked.group("text").charAt(0));
      return glued && topic == SectionTopic.OTHER ? null : new Heading(level, topic, 1);
    }
    Matcher html = HTML.matcher(line);
    if (html.matches()) {
      return new Heading(
          Integer.parseInt(html.group("level")), SectionTopic.of(html.group("text")), 1);
    }
    if (index + 1 < lines.size()
        && !line.isBlank()
        && UNDERLINE.matcher(lines.get(index + 1)).matches()) {
      int level = lines.get(index + 1).contains("=") ? 1 : 2;
      SectionTopic topic = SectionTopic.of(line);
      return topic == SectionTopic.OTHER ? null : new Heading(level, topic, 2);
    }
    Matcher bold = BOLD_LINE.matcher(line);
    if (bold.matches()) {
      SectionTopic topic = SectionTopic.of(bold.group("text"));
      return topic == SectionTopic.OTHER ? null : new Heading(BOLD, topic, 1);
    }
    return null;
  }
}
