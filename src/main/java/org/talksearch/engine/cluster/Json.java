package org.talksearch.engine.cluster;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/// Makes JSON in one expression.
final class Json {
  private Json() {}

  /// An object of these members.
  ///
  /// @param members names and values in turn: text, numbers, truth values or JSON
  static JsonObject object(Object... members) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < members.length; i += 2) {
      object.add((String) members[i], value(members[i + 1]));
    }
    return object;
  }

  /// An array of these values.
  static JsonArray array(Iterable<?> values) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(value(value)));
    return array;
  }

  private static JsonElement value(Object value) {
    return switch (value) {
      case JsonElement json -> json;
      case Number number -> new JsonPrimitive(number);
      case Boolean truth -> new JsonPrimitive(truth);
      default -> new JsonPrimitive(value.toString());
    };
  }
}
