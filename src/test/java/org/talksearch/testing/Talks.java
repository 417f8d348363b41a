package org.talksearch.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// Builds talks for tests; what is not told is empty, and the title is the id.
public final class Talks {
  private final TalkId id;
  private String number = "";
  private String title;
  private String alternateTitle = "";
  private String abstractText = "";
  private String alternateAbstract = "";
  private String notes = "";
  private final List<Speaker> speakers = new ArrayList<>();
  private Event event = Event.UNKNOWN;
  private String language = "";
  private String url = "";
  private final List<Link> links = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private Talk.Kind kind = Talk.Kind.TALK;
  private Origin origin = new Origin("talks.md", 1);

  private Talks(String id) {
    this.id = new TalkId(id);
    title = id;
  }

  public static Talks talk(String id) {
    return new Talks(id);
  }

  public Talks numbered(String text) {
    number = text;
    return this;
  }

  public Talks titled(String text) {
    title = text;
    return this;
  }

  public Talks titledAlso(String text) {
    alternateTitle = text;
    return this;
  }

  public Talks about(String text) {
    abstractText = text;
    return this;
  }

  public Talks aboutAlso(String text) {
    alternateAbstract = text;
    return this;
  }

  public Talks notes(String text) {
    notes = text;
    return this;
  }

  public Talks by(String name) {
    return by(name, "", "");
  }

  public Talks by(String name, String affiliation, String role) {
    speakers.add(new Speaker(name, affiliation, role));
    return this;
  }

  public Talks at(String eventName, int year) {
    event = new Event(eventName, null, year);
    return this;
  }

  public Talks at(String eventName, LocalDate date) {
    event = new Event(eventName, date, null);
    return this;
  }

  public Talks in(String languageTag) {
    language = languageTag;
    return this;
  }

  public Talks url(String address) {
    url = address;
    return this;
  }

  public Talks link(String label, String address) {
    links.add(new Link(label, address));
    return this;
  }

  public Talks tagged(String... names) {
    tags.addAll(List.of(names));
    return this;
  }

  public Talks of(Talk.Kind other) {
    kind = other;
    return this;
  }

  public Talks from(String file, int line) {
    origin = new Origin(file, line);
    return this;
  }

  public Talk build() {
    return new Talk(
        id,
        number,
        title,
        alternateTitle,
        abstractText,
        alternateAbstract,
        notes,
        speakers,
        event,
        language,
        url,
        links,
        tags,
        kind,
        origin);
  }
}
