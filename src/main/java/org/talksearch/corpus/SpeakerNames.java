package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.talk.Speaker;

/// Names of speakers in one text: `Lei Xu, Vino Yang`, `张三（京东，架构师）和李四`.
final class SpeakerNames {
  private static final String SEPARATORS = ",，、;；&＆/／|\n";

  /// `和` joins names, and is part of some.
  private static final Pattern AND =
      Pattern.compile(
          "(?i)\\s+(?:and|with|und|et)\\s+|\\s+[和与與]\\s*|(?<=\\p{IsHan}{2})[和与與](?=\\p{IsHan}{2})");

  private static final Pattern WITH_POSITION =
      Pattern.compile(
          "(?<name>[^(（@＠]{1,80}?)\\s*(?:[(（](?<bracket>[^()（）]{1,200})[)）]|[@＠]\\s*(?<at>.{1,80}))\\s*");

  /// A name in a second script, as in `Mingyu Chen（陈明雨）`.
  private static final Pattern BOTH_SCRIPTS =
      Pattern.compile(
          "[^\\p{IsHan}]+[(（]\\s*\\p{IsHan}{2,4}\\s*[)）]|\\p{IsHan}{2,4}\\s*[(（][\\p{IsLatin}"
              + " .'-]{3,25}[)）]");

  private static final int LONGEST_NAME = 80;

  private SpeakerNames() {}

  /// Each speaker once, in the order of the text.
  static List<Speaker> of(String written) {
    List<Speaker> speakers = new ArrayList<>();
    for (String part : BracketedText.split(written, SEPARATORS)) {
      for (String name : AND.splitAsStream(part).toList()) {
        Speaker speaker = name.isBlank() ? null : speaker(name.strip());
        if (speaker != null
            && speakers.stream().noneMatch(other -> other.name().equals(speaker.name()))) {
          speakers.add(speaker);
        }
      }
    }
    return speakers;
  }

  private static Speaker speaker(String written) {
    Matcher matcher = WITH_POSITION.matcher(written);
    if (written.length() > 3 * LONGEST_NAME
        || BOTH_SCRIPTS.matcher(written).matches()
        || !matcher.matches()) {
      return new Speaker(written, "", "");
    }
    if (matcher.group("at") != null) {
      return new Speaker(matcher.group("name").strip(), matcher.group("at").strip(), "");
    }
    Position position = Position.of(matcher.group("bracket"));
    boolean told = !position.equals(Position.UNKNOWN);
    return new Speaker(
        told ? matcher.group("name").strip() : written, position.affiliation(), position.role());
  }
}
