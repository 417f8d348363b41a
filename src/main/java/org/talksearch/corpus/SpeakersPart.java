package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.talk.Speaker;

/// What a page says of its speakers: for each a line that begins with the name, or a heading, and
/// more lines of it.
final class SpeakersPart {
  private static final int SHORT = 100;
  private static final String MARKS = "[\\s#*_>+\"“-]*";

  /// What may stand between a name and the position.
  private static final Pattern BEHIND_NAME = Pattern.compile("^[\\s*_\"”:：,，、|–—-]+");

  private static final Pattern NAMED =
      Pattern.compile(
          "^" + MARKS + "(?<name>[\\p{L}][^:：,，。;；!！?？\\d\"“”]{0,39}?)[*_\\s]*[:：](?<rest>.*)",
          Pattern.DOTALL);
  private static final Pattern NAMED_BY_BRACKET =
      Pattern.compile(
          "^"
              + MARKS
              + "(?<name>[\\p{L}][^:：,，。;；()（）\\d]{0,29}?)[*_\\s]*[(（](?<rest>[^()（）]{1,100})[)）].*",
          Pattern.DOTALL);
  private static final Pattern HEADING =
      Pattern.compile("^#{1,6}\\s+(?<name>\\p{L}[^:：。;；!！?？\\d]{0,39})$");

  private static final Pattern HAN_NAME = Pattern.compile("^\\s*\\p{IsHan}{2,4}(?=[，,])");

  private final List<String> lines;

  /// @param text of the part
  SpeakersPart(String text) {
    lines = text.lines().toList();
  }

  /// The speakers whom the page's head names, with what is told of their positions here. If it
  /// names none, those that are named here.
  List<Speaker> speakers(List<Speaker> named) {
    if (named.isEmpty()) {
      return namedHere();
    }
    List<Speaker> speakers = new ArrayList<>();
    List<Integer> others = namelessStarts(named);
    for (int i = 0; i < named.size(); i++) {
      Speaker speaker = named.get(i);
      if (!speaker.affiliation().isEmpty() || !speaker.role().isEmpty()) {
        speakers.add(speaker);
        continue;
      }
      Position position = Position.UNKNOWN;
      int start = startOf(speaker.name());
      if (start >= 0) {
        position = position(lines.get(start).substring(endOfName(start, speaker.name())), start);
      } else if (others.size() == named.size()) {
        Matcher matcher = NAMED.matcher(lines.get(others.get(i)));
        position = matcher.matches() ? position(matcher.group("rest"), others.get(i)) : position;
      } else if (named.size() == 1) {
        position = position(withoutName(speaker.name()), firstTextLine());
      }
      speakers.add(new Speaker(speaker.name(), position.affiliation(), position.role()));
    }
    return speakers;
  }

  /// The index of the first line that begins with that name, or -1.
  int startOf(String name) {
    for (int i = 0; i < lines.size(); i++) {
      if (endOfName(i, name) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private int endOfName(int index, String name) {
    // Chinese may follow a Latin name without a space.
    Matcher start =
        Pattern.compile(
                MARKS + Pattern.quote(name) + "(?![\\p{L}\\d&&[^\\p{IsHan}]])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(lines.get(index));
    return start.lookingAt() ? start.end() : -1;
  }

  private List<Speaker> namedHere() {
    List<Speaker> speakers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = HEADING.matcher(lines.get(i));
      if (!matcher.matches() && beginsParagraph(i)) {
        matcher = NAMED.matcher(lines.get(i));
        if (!matcher.matches()) {
          matcher = NAMED_BY_BRACKET.matcher(lines.get(i));
        }
      }
      if (matcher.matches()
          && SectionTopic.of(matcher.group("name")) == SectionTopic.OTHER
          && seen.add(matcher.group("name").strip())) {
        String rest = matcher.namedGroups().containsKey("rest") ? matcher.group("rest") : "";
        Position position = position(rest, i);
        speakers.add(
            new Speaker(matcher.group("name").strip(), position.affiliation(), position.role()));
      }
    }
    return speakers;
  }

  /// Lines that begin with a name, as it seems, where none of the head's names is found: another
  /// spelling of them.
  private List<Integer> namelessStarts(List<Speaker> named) {
    if (named.stream().anyMatch(speaker -> startOf(speaker.name()) >= 0)) {
      return List.of();
    }
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (beginsParagraph(i) && NAMED.matcher(lines.get(i)).matches()) {
        starts.add(i);
      }
    }
    return starts;
  }

  private boolean beginsParagraph(int index) {
    return index == 0
        || lines.get(index - 1).isBlank()
        || lines.get(index).stripLeading().startsWith("- ");
  }

  /// @param rest what stands behind the name on its line; if nothing, the line below counts
  private Position position(String rest, int index) {
    String behind = BEHIND_NAME.matcher(rest).replaceFirst("");
    if (!behind.isBlank()) {
      return Position.of(behind);
    }
    int below = index + 1;
    while (below < lines.size() && lines.get(below).isBlank()) {
      below++;
    }
    return below < lines.size() && lines.get(below).length() <= SHORT
        ? Position.of(BEHIND_NAME.matcher(lines.get(below)).replaceFirst(""))
        : Position.UNKNOWN;
  }

  private int firstTextLine() {
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    return first;
  }

  /// The first line of the part, which may begin with the name in another script.
  private String withoutName(String name) {
    int first = firstTextLine();
    if (first == lines.size()) {
      return "";
    }
    Matcher named = NAMED.matcher(lines.get(first));
    boolean han = name.codePoints().anyMatch(Character::isIdeographic);
    return named.matches()
        ? named.group("rest")
        : han ? lines.get(first) : HAN_NAME.matcher(lines.get(first)).replaceFirst("");
  }
}
