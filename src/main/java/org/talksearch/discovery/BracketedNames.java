package org.talksearch.discovery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.discovery.Sightings.Sighted;

/// Names with the same name in the other language behind, in brackets: 服务网格 (Service Mesh). A Han
/// name counts only where nothing else in Han stands before it: else its beginning is anyone's
/// guess.
final class BracketedNames {
  private static final Pattern LATIN_BEHIND =
      Pattern.compile(
          "(?<!\\p{IsHan})(\\p{IsHan}{2,8}) ?[(（] ?([A-Za-z][\\w.+#-]*(?: [A-Za-z][\\w.+#-]*){0,3})"
              + " ?[)）]");
  private static final Pattern HAN_BEHIND =
      Pattern.compile(
          "([A-Za-z][\\w.+#-]*(?: [A-Z][\\w.+#-]*){0,3}) ?[(（] ?(\\p{IsHan}{2,8}) ?[)）]");

  private BracketedNames() {}

  static void see(UnnamedText text, LatinWords words, Sightings sightings) {
    add(LATIN_BEHIND.matcher(text.text()), 2, 1, text, words, sightings);
    add(HAN_BEHIND.matcher(text.text()), 1, 2, text, words, sightings);
  }

  private static void add(
      Matcher matcher,
      int latin,
      int han,
      UnnamedText text,
      LatinWords words,
      Sightings sightings) {
    while (matcher.find()) {
      if (!words.isSpeaker(matcher.group(han))
          && !words.isStopWord(matcher.group(latin))
          && text.isFree(matcher.start(latin), matcher.end(latin))
          && text.isFree(matcher.start(han), matcher.end(han))) {
        Sighted sighted =
            sightings.add(
                matcher.group(latin),
                Place.BRACKETS,
                text.talk(),
                text.around(matcher.start(), matcher.end()));
        sighted.translations.merge(matcher.group(han), 1, Integer::sum);
      }
    }
  }
}
