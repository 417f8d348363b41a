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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// Reads a talk from a JSON object.
///
/// Its fields are `id`, `number`, `event`, `date` (`2015-08-30`), `year`, `lang`, `title`,
/// `title_en`, `abstract`, `abstract_en`, `notes`, `speakers` (`name`, `org`, `role`), `url`,
/// `links` (`label`, `url`), `tags`, `kind` (`talk` or `notes`); and some that are not read:
/// `source`, and `companies` and `technologies` where they are what an export tells of a talk. Only
/// the title must be there; null counts as not there. The text of any other field goes to the
/// notes, as `field: text`.
///
/// `title_en` and `abstract_en` hold the texts of the talk's other language, whichever that is.
/// `lang` is BCP 47; `und` keeps a language that is not known from being told by the text.
///
/// This is also the shape that talks are exported in.
final class JsonTalk {

  static final Set<String> FIELDS =
      Set.of(
          "id",
          "event",
          "date",
          "year",
          "lang",
          "number",
          "title",
          "title_en",
          "abstract",
          "abstract_en",
          "notes",
          "speakers",
          "url",
          "links",
          "tags",
          "kind",
          "companies",
          "technologies",
          "source");

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
  private final JsonFields fields;
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
  private List<String> tags = List.of();

  private JsonTalk(JsonReader json) {
    this.json = json;
    fields = new JsonFields(json);
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
  static TalkDraft read(String line, SourceFile file, int index) throws Refused {
    try (JsonReader json = reader(line)) {
      JsonTalk talk = new JsonTalk(json);
      talk.readFields();
      return talk.draft(file, index);
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
    fields.expect(
        JsonToken.BEGIN_OBJECT, "A line", "an object", "Write one whole JSON object a line.");
    json.beginObject();
    while (json.hasNext()) {
      String field = json.nextName();
      if (json.peek() == JsonToken.NULL) {
        json.nextNull();
        continue;
      }
      switch (field) {
        case "id" -> id = fields.string(field);
        case "number" -> number = fields.string(field);
        case "title" -> title = fields.string(field).strip();
        case "title_en" -> alternateTitle = fields.string(field).strip();
        case "abstract" -> abstractText = fields.string(field);
        case "abstract_en" -> alternateAbstract = fields.string(field);
        case "notes" -> notes = fields.string(field);
        case "event" -> event = fields.string(field).strip();
        case "date" -> date = fields.string(field).strip();
        case "year" -> year = year();
        case "lang" -> language = fields.string(field).strip();
        case "url" -> url = fields.string(field).strip();
        case "kind" -> kind = kind();
        case "speakers" -> readSpeakers();
        case "links" -> readLinks();
        case "tags" -> tags = fields.strings(field);
        case "companies", "technologies" -> fields.keepUnannotated(field);
        case "source" -> json.skipValue();
        default -> fields.keepText(field);
      }
    }
    json.endObject();
    if (json.peek() != JsonToken.END_DOCUMENT) {
      throw new MalformedJsonException("more than one value");
    }
  }

  private TalkDraft draft(SourceFile file, int index) throws Refused {
    if (title.isBlank()) {
      throw new Refused(
          id.isBlank() ? "A talk has no title" : "The talk " + id + " has no title",
          "The field title is missing or empty",
          "Give it a title.");
    }
    TalkDraft draft = new TalkDraft(title, file.origin(index));
    draft.number = number;
    draft.alternateTitle = alternateTitle;
    draft.abstractText = abstractText;
    draft.alternateAbstract = alternateAbstract;
    List<String> allNotes = new ArrayList<>();
    allNotes.add(notes);
    allNotes.addAll(fields.otherTexts());
    allNotes.removeIf(String::isEmpty);
    draft.notes = String.join("\n", allNotes);
    draft.speakers = speakers;
    draft.event = EventDate.event(event, when());
    draft.language = language;
    draft.url = url;
    draft.links = links;
    draft.tags = tags;
    draft.kind = kind;
    draft.identity = identity(id, url, title);
    return draft;
  }

  /// What tells a talk from others that may bring an id, or have a page.
  ///
  /// @param id may be empty, as may be the URL
  /// @throws Refused if the id is none
  static Identity identity(String id, String url, String title) throws Refused {
    if (!id.isEmpty()) {
      try {
        return new Identity.Own(new TalkId(id));
      } catch (IllegalArgumentException e) {
        throw new Refused(
            "The id of " + title + " was not taken",
            "It is blank, too long, or has white space or control characters where none may be",
            "Give it 1 to 200 characters, or leave the id out.");
      }
    }
    return url.isEmpty() ? Identity.FACTS : new Identity.Page(url);
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
    fields.expect(JsonToken.NUMBER, "The field year", "a number", "Write it as 2015.");
    String written = json.nextString();
    if (!written.matches("[12]\\d{3}")) {
      throw new Refused(
          "The year " + written + " was not taken", "It is no year", "Write it as 2015.");
    }
    return Integer.parseInt(written);
  }

  private Talk.Kind kind() throws IOException, Refused {
    String written = fields.string("kind");
    for (Talk.Kind known : Talk.Kind.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(written)) {
        return known;
      }
    }
    throw new Refused(
        "The kind " + written + " was not taken", "There is no such kind", "Write talk or notes.");
  }

  private void readSpeakers() throws IOException, Refused {
    for (Map<String, String> speaker : fields.objects("speakers", Set.of("name", "org", "role"))) {
      String name = speaker.getOrDefault("name", "");
      if (name.isEmpty()) {
        throw new Refused(
            "A speaker has no name",
            "The field name is missing or empty",
            "Name the speaker, or leave the speaker out.");
      }
      speakers.add(
          new Speaker(name, speaker.getOrDefault("org", ""), speaker.getOrDefault("role", "")));
    }
  }

  private void readLinks() throws IOException, Refused {
    for (Map<String, String> link : fields.objects("links", Set.of("label", "url"))) {
      String target = link.getOrDefault("url", "");
      if (target.isEmpty()) {
        throw new Refused(
            "A link has no URL",
            "The field url is missing or empty",
            "Give the link a URL, or leave the link out.");
      }
      links.add(new Link(link.getOrDefault("label", ""), target));
    }
  }
}
