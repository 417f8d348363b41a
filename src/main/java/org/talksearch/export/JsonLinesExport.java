package org.talksearch.export;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.Technology;

/// Writes the shape that `corpus` reads as our own; its `JsonTalk` says what each field is. What is
/// empty is left out.
///
/// `companies` and `technologies`, which a reader passes over, hold what the talk names: the id of
/// each, and as `mentions` the distinct forms in which the text names it, in the order of the text.
/// `known` is false of a company that the vocabulary lacks.
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
    write(annotated, new JsonWriter(line));
    out.write(line.toString());
    out.write('\n');
  }

  private static void write(AnnotatedTalk annotated, JsonWriter json) throws IOException {
    Talk talk = annotated.talk();
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
    writeNamed("companies", Company.class, annotated, json);
    writeNamed("technologies", Technology.class, annotated, json);
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

  private static void writeNamed(
      String name, Class<? extends Entity> kind, AnnotatedTalk annotated, JsonWriter json)
      throws IOException {
    Map<Entity, Set<String>> forms = new LinkedHashMap<>();
    for (Mention mention : annotated.mentions()) {
      if (kind.isInstance(mention.entity())) {
        forms
            .computeIfAbsent(mention.entity(), entity -> new LinkedHashSet<>())
            .add(annotated.text(mention));
      }
    }
    if (forms.isEmpty()) {
      return;
    }
    json.name(name).beginArray();
    for (Map.Entry<Entity, Set<String>> named : forms.entrySet()) {
      json.beginObject();
      json.name("id").value(named.getKey().id());
      if (named.getKey() instanceof Company company && !company.known()) {
        json.name("known").value(false);
      }
      json.name("mentions").beginArray();
      for (String form : named.getValue()) {
        json.value(form);
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
  }
}
