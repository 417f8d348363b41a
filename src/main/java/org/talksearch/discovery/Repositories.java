package org.talksearch.discovery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.talksearch.discovery.Sightings.Sighted;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Link;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Vocabulary;

/// Repositories that talks link to: owner/name on GitHub.
final class Repositories {
  private static final Pattern LINK =
      Pattern.compile("github\\.com/([\\w-]{1,39})/([\\w.-]*[A-Za-z][\\w.-]*\\w)");

  /// What people call repositories that hold no program.
  private static final Pattern NO_PROGRAM =
      Pattern.compile(
          "(?i).*(?:slide|talk|present|demo|sample|example|awesome|blog|workshop|tutorial|conf|meetup|document|issue|"
              + "docs|notes|github\\.io|poster|paper|course|coscup|sitcon|20\\d\\d).*|about|wiki|papers|speakers?");

  private Repositories() {}

  static void see(AnnotatedTalk annotated, Vocabulary vocabulary, Sightings sightings) {
    Talk talk = annotated.talk();
    Stream.concat(
            Stream.of(TextField.values()).map(talk::text),
            Stream.concat(Stream.of(talk.url()), talk.links().stream().map(Link::url)))
        .forEach(text -> {
          Matcher link = LINK.matcher(text);
          while (link.find()) {
            String name = link.group(2).replaceAll("\\.git$", "");
            if (!NO_PROGRAM.matcher(name).matches() && vocabulary.technology(name).isEmpty()) {
              Sighted sighted =
                  sightings.add(
                      name, Place.GITHUB, annotated, "github.com/" + link.group(1) + "/" + name);
              sighted.home = "https://github.com/" + link.group(1) + "/" + name;
            }
          }
        });
  }
}
