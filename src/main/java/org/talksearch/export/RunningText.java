package org.talksearch.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Technology;
import org.talksearch.talk.TextField;

/// A field of a talk as HTML: web addresses in it are links, and so is the first place that names a
/// company or a technology. Not every one: a page that is listened to would be all links.
final class RunningText {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[^\\s<>\"'，。；、（）“”‘’]+[^\\s<>\"'，。；、（）“”‘’.,;:!?)\\]}]",
          Pattern.CASE_INSENSITIVE);

  private final String text;
  private final List<Linked> links;

  private record Linked(int start, int end, String url, boolean own) {}

  RunningText(AnnotatedTalk talk, TextField field, SiteLinks site) {
    text = talk.talk().text(field);
    List<Linked> found = new ArrayList<>();
    for (Matcher address = ADDRESS.matcher(text); address.find(); ) {
      int start = address.start();
      int end = endOf(address);
      WebAddress.parse(text.substring(start, end))
          .ifPresent(url -> found.add(new Linked(start, end, url.toString(), false)));
    }
    List<Linked> addresses = List.copyOf(found);
    Set<Entity> seen = new HashSet<>();
    for (Mention mention : talk.mentions()) {
      Entity entity = mention.entity();
      if (mention.field() == field
          && (entity instanceof Company || entity instanceof Technology)
          && addresses.stream().noneMatch(address -> overlap(address, mention))
          && seen.add(entity)) {
        found.add(new Linked(mention.start(), mention.end(), site.entity(entity.id()), true));
      }
    }
    found.sort(Comparator.comparingInt(Linked::start));
    links = found;
  }

  /// A bracket that closes one within the address belongs to it, any other to the sentence.
  private int endOf(Matcher address) {
    String found = address.group();
    boolean open = found.lastIndexOf('(') > found.lastIndexOf(')');
    return open && text.startsWith(")", address.end()) ? address.end() + 1 : address.end();
  }

  private static boolean overlap(Linked address, Mention mention) {
    return mention.start() < address.end() && address.start() < mention.end();
  }

  String text() {
    return text;
  }

  /// Writes the whole field.
  void write(Html html) {
    write(html, 0, text.length());
  }

  /// Writes a part of the field; a link that it cuts is text.
  void write(Html html, int start, int end) {
    int written = start;
    for (Linked link : links) {
      if (link.start() >= written && link.end() <= end) {
        html.text(text.substring(written, link.start()))
            .element(
                "a",
                text.substring(link.start(), link.end()),
                "href",
                link.url(),
                "rel",
                link.own() ? "" : TalkPage.FOREIGN);
        written = link.end();
      }
    }
    html.text(text.substring(written, end));
  }
}
