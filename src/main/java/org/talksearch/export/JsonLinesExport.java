package org.talksearch.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

/// Writes the shape that `corpus` reads as our own; its `JsonTalk` says what each field is. What is
/// empty is left out.
final class JsonLinesExport implements Export {
  /// Keeps a reader from telling the language by the text (BCP 47: undetermined).
  private static final String UNKNOWN_LANGUAGE = "und";

  private final Writer out;

  JsonLinesExport(Writer out) {
    this.out = out;
  }

  @Override
  public void add(AnnotatedTalk annotated) throws IOException {
    StringWriter line = new StringWriter();
    write(annotated.talk(), new JsonWriter(line));
    out.write(line.toString());
    out.write('\n');
  }

  private static void write(Talk talk, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("id").value(talk.id().value());
    write("number", talk.number(), json);
    write("title", talk.title(), json);
    write("title_en", talk.alternateTitle(), json);
    write("abstract", talk.abstractText(), json);
    write("abstract_en", talk.alternateAbstract(), json);
    write("notes", talk.notes(), json);
    writeSpeakers(talk, json);
    writeEvent(talk.event(), json);
    json.name("lang").value(talk.language().isEmpty() ? UNKNOWN_LANGUAGE : talk.language());
    write("url", talk.url(), json);
    writeLinks(talk, json);
    writeTags(talk, json);
    if (talk.kind() != Talk.Kind.TALK) {
      json.name("kind").value(talk.kind().name().toLowerCase(Locale.ROOT));
    }
    json.endObject();
  }

  private static void write(String name, String text, JsonWriter json) throws IOException {
    if (!text.isEmpty()) {
      json.name(name).value(text);
    }
  }

  private static void writeSpeakers(Talk talk, JsonWriter json) throws IOException {
    if (talk.speakers().isEmpty()) {
      return;
    }
    json.name("speakers").beginArray();
    for (Speaker speaker : talk.speakers()) {
      json.beginObject();
      json.name("name").value(speaker.name());
      write("org", speaker.affiliation(), json);
      write("role", speaker.role(), json);
      json.endObject();
    }
    json.endArray();
  }

  private static void writeEvent(Event event, JsonWriter json) throws IOException {
    write("event", event.name(), json);
    if (event.date() != null) {
      json.name("date").value(event.date().toString());
    }
    if (event.year() != null) {
      json.name("year").value(event.year());
    }
  }

  private static void writeLinks(Talk talk, JsonWriter json) throws IOException {
    if (talk.links().isEmpty()) {
      return;
    }
    json.name("links").beginArray();
    for (Link link : talk.links()) {
      json.beginObject();
      write("label", link.label(), json);
      json.name("url").value(link.url());
      json.endObject();
    }
    json.endArray();
  }

  private static void writeTags(Talk talk, JsonWriter json) throws IOException {
    if (talk.tags().isEmpty()) {
      return;
    }
    json.name("tags").beginArray();
    for (String tag : talk.tags()) {
      json.value(tag);
    }
    json.endArray();
  }
}
