package org.talksearch.corpus;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads the values of an object's fields, and refuses those of another type than is wanted.
///
/// The methods throw `IOException` where the text is not JSON.
final class JsonFields {
  private final JsonReader json;
  private final List<String> otherTexts = new ArrayList<>();

  JsonFields(JsonReader json) {
    this.json = json;
  }

  /// The texts of the fields that nobody asked for, as `field: text`.
  List<String> otherTexts() {
    return List.copyOf(otherTexts);
  }

  String string(String field) throws IOException, JsonTalk.Refused {
    expect(JsonToken.STRING, "The field " + field, "a text", "Put the value in quotes.");
    return json.nextString();
  }

  /// A list of texts, empty ones left out.
  List<String> strings(String field) throws IOException, JsonTalk.Refused {
    beginArray(field);
    List<String> strings = new ArrayList<>();
    while (json.hasNext()) {
      String text = string(field).strip();
      if (!text.isEmpty()) {
        strings.add(text);
      }
    }
    json.endArray();
    return strings;
  }

  /// A list of objects, each with those of the wanted texts that it has.
  List<Map<String, String>> objects(String field, Set<String> wanted)
      throws IOException, JsonTalk.Refused {
    beginArray(field);
    List<Map<String, String>> objects = new ArrayList<>();
    while (json.hasNext()) {
      expect(
          JsonToken.BEGIN_OBJECT,
          "The field " + field,
          "a list of objects",
          "Write { and } for each.");
      json.beginObject();
      Map<String, String> texts = new HashMap<>();
      while (json.hasNext()) {
        String name = json.nextName();
        if (wanted.contains(name) && json.peek() != JsonToken.NULL) {
          texts.put(name, string(name).strip());
        } else {
          keepText(name);
        }
      }
      json.endObject();
      objects.add(texts);
    }
    json.endArray();
    return objects;
  }

  /// Adds the texts of a field, however deep they stand, to the other texts.
  void keepText(String field) throws IOException {
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

  /// As [#keepText], but passes over a list of entities with their mentions, which tells only what
  /// the talk's own text says.
  void keepUnannotated(String field) throws IOException {
    JsonElement value = new Gson().getAdapter(JsonElement.class).read(json);
    if (!isAnnotation(value)) {
      JsonFields kept = new JsonFields(new JsonReader(new StringReader(value.toString())));
      kept.keepText(field);
      otherTexts.addAll(kept.otherTexts);
    }
  }

  private static boolean isAnnotation(JsonElement value) {
    return value instanceof JsonArray list
        && list.asList().stream()
            .allMatch(item ->
                item instanceof JsonObject entity && entity.has("id") && entity.has("mentions"));
  }

  void expect(JsonToken type, String what, String wanted, String remedy)
      throws IOException, JsonTalk.Refused {
    if (json.peek() != type) {
      throw new JsonTalk.Refused(
          what + " was not taken",
          "It is "
              + json.peek().name().toLowerCase(Locale.ROOT).replace('_', ' ')
              + ", not "
              + wanted,
          remedy);
    }
  }

  private void beginArray(String field) throws IOException, JsonTalk.Refused {
    expect(JsonToken.BEGIN_ARRAY, "The field " + field, "a list", "Put [ and ] around it.");
    json.beginArray();
  }
}
