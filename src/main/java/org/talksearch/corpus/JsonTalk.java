package org.talksearch.corpus;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// Reads a talk from a JSON object.
///
/// Its fields are `id`, `event`, `date` (`2015-08-30`), `year`, `lang` (BCP 47), `title`,
/// `title_en`, `abstract`, `abstract_en`, `notes`, `speakers` (`name`, `org`, `role`), `url`,
/// `links` (`label`, `url`), `tags`, `kind` (`talk` or `notes`) and `source`, which is not read.
/// Only the title must be there; null counts as not there. The text of any other field goes to the
/// notes, as `field: text`.
final class JsonTalk {

  /// Why a line is no talk.
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    final String what;
    final String why;
    final String remedy;

    Refused(String what, String why, String remedy) {
      super(what + ". " + why + ". " + remedy);
      this.what = what;
      this.why = why;
      this.remedy = remedy;
    }
  }

  private final JsonReader json;
  private final List<String> otherTexts = new ArrayList<>();
  private String id = "";
  private String number = "";
  private String title = "";
  private String alternateTitle = "";
  private String abstractText = "";
  private String alternateAbstract = "";
  private String notes = "";
  private String event = "";
  private String date = "";
  private @Nullable Integer year;
  private String language = "";
  private String url = "";
  private Talk.Kind kind = Talk.Kind.TALK;
  private final List<Speaker> speakers = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  private JsonTalk(JsonReader json) {
    this.json = json;
  }

  /// Whether the line begins an object that has a title.
  static boolean isTitledObject(String line) {
    try (JsonReader json = reader(line)) {
      if (json.peek() != JsonToken.BEGIN_OBJECT) {
        return false;
      }
      json.beginObject();
      while (json.hasNext()) {
        if (json.nextName().equals("title")) {
          return json.peek() == JsonToken.STRING;
        }
        json.skipValue();
      }
      return false;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }

  /// The talk on a line.
  ///
  /// @param index of the line, from 0
  /// @throws Refused if it is no JSON, a field is of another type, or the title is missing
  static Talk read(String line, SourceFile file, int index, TalkIds ids) throws Refused {
    try (JsonReader json = reader(line)) {
      JsonTalk talk = new JsonTalk(json);
      talk.readFields();
      return talk.finished(file, index, ids);
    } catch (MalformedJsonException | EOFException e) {
      throw new Refused(
          "A line is not JSON",
          "It ends or breaks off where JSON does not (" + problem(e) + ")",
          "Write one whole JSON object a line.");
    } catch (IOException e) {
      throw new AssertionError("a string reader does not fail", e);
    }
  }

  private static JsonReader reader(String line) {
    JsonReader json = new JsonReader(new StringReader(line));
    json.setStrictness(Strictness.STRICT);
    return json;
  }

  private static String problem(IOException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private void readFields() throws IOException, Refused {
    expect(JsonToken.BEGIN_OBJECT, "A line", "an object", "Write one whole JSON object a line.");
    json.beginObject();
    while (json.hasNext()) {
      String field = json.nextName();
      if (json.peek() == JsonToken.NULL) {
        json.nextNull();
        continue;
      }
      switch (field) {
        case "id" -> id = string(field);
        case "number" -> number = string(field).strip();
        case "title" -> title = string(field).strip();
        case "title_en" -> alternateTitle = string(field).strip();
        case "abstract" -> abstractText = text(field);
        case "abstract_en" -> alternateAbstract = text(field);
        case "notes" -> notes = text(field);
        case "event" -> event = string(field).strip();
        case "date" -> date = string(field).strip();
        case "year" -> year = year();
        case "lang" -> language = string(field).strip();
        case "url" -> url = string(field).strip();
        case "kind" -> kind = kind();
        case "speakers" -> readSpeakers();
        case "links" -> readLinks();
        case "tags" -> readTags();
        case "source" -> json.skipValue();
        default -> keepText(field);
      }
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw new MalformedJsonException("more than one value");
    }
  }

  private Talk finished(SourceFile file, int index, TalkIds ids) throws Refused {
    if (title.isBlank()) {
      throw new Refused(
          id.isBlank() ? "A talk has no title" : "The talk " + id + " has no title",
          "The field title is missing or empty",
          "Give it a title.");
    }
    TalkDraft draft = new TalkDraft(title, file.origin(index));
    draft.number = number;
    draft.alternateTitle = alternateTitle.equals(title) ? "" : alternateTitle;
    draft.abstractText = abstractText;
    draft.alternateAbstract = alternateAbstract.equals(abstractText) ? "" : alternateAbstract;
    List<String> allNotes = new ArrayList<>();
    allNotes.add(notes);
    allNotes.addAll(otherTexts);
    allNotes.removeIf(String::isEmpty);
    draft.notes = String.join("\n", allNotes);
    draft.speakers = speakers;
    draft.event = EventDate.event(event, when());
    draft.language = language;
    draft.url = url;
    draft.links = links;
    draft.tags = tags;
    draft.kind = kind;
    return draft.finished(id(file, draft, ids));
  }

  private TalkId id(SourceFile file, TalkDraft draft, TalkIds ids) throws Refused {
    if (!id.isEmpty()) {
      try {
        return new TalkId(id);
      } catch (IllegalArgumentException e) {
        throw new Refused(
            "The id of " + title + " was not taken",
            "It is blank, too long, or has white space or control characters where none may be",
            "Give it 1 to 200 characters, or leave the id out.");
      }
    }
    if (!url.isEmpty()) {
      return ids.ofUrl(file.path(), url, title);
    }
    Integer knownYear = draft.event.year();
    return ids.ofFacts(
        event,
        knownYear == null ? "" : knownYear.toString(),
        title,
        speakers.isEmpty() ? "" : speakers.getFirst().name());
  }

  private @Nullable EventDate when() throws Refused {
    if (date.isEmpty()) {
      return year == null ? null : new EventDate(null, year);
    }
    EventDate when = EventDate.of(date);
    if (when == null) {
      throw new Refused(
          "The date " + date + " was not taken",
          "It is no day of the calendar",
          "Write it as 2015-08-30.");
    }
    return when;
  }

  private int year() throws IOException, Refused {
    expect(JsonToken.NUMBER, "The field year", "a number", "Write it as 2015.");
    String written = json.nextString();
    if (!written.matches("[12]\\d{3}")) {
      throw new Refused(
          "The year " + written + " was not taken", "It is no year", "Write it as 2015.");
    }
    return Integer.parseInt(written);
  }

  private Talk.Kind kind() throws IOException, Refused {
    String written = string("kind");
    for (Talk.Kind known : Talk.Kind.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(written)) {
        return known;
      }
    }
    throw new Refused(
        "The kind " + written + " was not taken", "There is no such kind", "Write talk or notes.");
  }

  private void readSpeakers() throws IOException, Refused {
    beginArray("speakers");
    while (json.hasNext()) {
      beginObject("speakers");
      String name = "";
      String affiliation = "";
      String role = "";
      while (json.hasNext()) {
        String field = json.nextName();
        switch (json.peek() == JsonToken.NULL ? "" : field) {
          case "name" -> name = string(field).strip();
          case "org" -> affiliation = string(field).strip();
          case "role" -> role = string(field).strip();
          default -> keepText(field);
        }
      }
      json.endObject();
      if (name.isBlank()) {
        throw new Refused(
            "A speaker has no name",
            "The field name is missing or empty",
            "Name the speaker, or leave the speaker out.");
      }
      speakers.add(new Speaker(name, affiliation, role));
    }
    json.endArray();
  }

  private void readLinks() throws IOException, Refused {
    beginArray("links");
    while (json.hasNext()) {
      beginObject("links");
      String label = "";
      String target = "";
      while (json.hasNext()) {
        String field = json.nextName();
        switch (json.peek() == JsonToken.NULL ? "" : field) {
          case "label" -> label = string(field).strip();
          case "url" -> target = string(field).strip();
          default -> keepText(field);
        }
      }
      json.endObject();
      if (target.isEmpty()) {
        throw new Refused(
            "A link has no URL",
            "The field url is missing or empty",
            "Give the link a URL, or leave the link out.");
      }
      links.add(new Link(label, target));
    }
    json.endArray();
  }

  private void readTags() throws IOException, Refused {
    beginArray("tags");
    while (json.hasNext()) {
      String tag = string("tags").strip();
      if (!tag.isEmpty()) {
        tags.add(tag);
      }
    }
    json.endArray();
  }

  /// Adds the texts of a field that a talk does not have, however deep they stand, to the notes.
  private void keepText(String field) throws IOException {
    List<String> texts = new ArrayList<>();
    int depth = 0;
    do {
      switch (json.peek()) {
        case BEGIN_ARRAY -> {
          json.beginArray();
          depth++;
        }
        case BEGIN_OBJECT -> {
          json.beginObject();
          depth++;
        }
        case END_ARRAY -> {
          json.endArray();
          depth--;
        }
        case END_OBJECT -> {
          json.endObject();
          depth--;
        }
        case STRING -> texts.add(json.nextString().strip());
        case NAME, NUMBER, BOOLEAN, NULL, END_DOCUMENT -> json.skipValue();
      }
    } while (depth > 0);
    texts.removeIf(String::isEmpty);
    if (!texts.isEmpty()) {
      otherTexts.add(field + ": " + String.join(", ", texts));
    }
  }

  /// A running text with `\n` as line end.
  private String text(String field) throws IOException, Refused {
    return string(field).replaceAll("\\r\\n?", "\n").strip();
  }

  private String string(String field) throws IOException, Refused {
    expect(JsonToken.STRING, "The field " + field, "a text", "Put the value in quotes.");
    return json.nextString();
  }

  private void beginArray(String field) throws IOException, Refused {
    expect(JsonToken.BEGIN_ARRAY, "The field " + field, "a list", "Put [ and ] around it.");
    json.beginArray();
  }

  private void beginObject(String field) throws IOException, Refused {
    expect(
        JsonToken.BEGIN_OBJECT,
        "The field " + field,
        "a list of objects",
        "Write { and } for each.");
    json.beginObject();
  }

  private void expect(JsonToken type, String what, String wanted, String remedy)
      throws IOException, Refused {
    if (json.peek() != type) {
      throw new Refused(
          what + " was not taken",
          "It is "
              + json.peek().name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + ", not "
              + wanted,
          remedy);
    }
  }
}
