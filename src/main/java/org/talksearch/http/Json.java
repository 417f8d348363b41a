package org.talksearch.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How answers are written: UTF-8, members in the order of the record, those without a value left
/// out.
final class Json {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final Gson WITH_NULLS = GSON.newBuilder().serializeNulls().create();

  private Json() {}

  static byte[] write(Object answer) {
    return GSON.toJson(answer).getBytes(StandardCharsets.UTF_8);
  }

  /// With `null` for members without a value, for answers in which that is news.
  static byte[] writeAll(Object answer) {
    return WITH_NULLS.toJson(answer).getBytes(StandardCharsets.UTF_8);
  }

  /// @throws JsonParseException if the text is no such document
  static <T> @Nullable T read(String json, Class<T> type) {
    return GSON.fromJson(json, type);
  }

  /// Nothing in place of an empty text, so that the member is left out.
  static @Nullable String orAbsent(String text) {
    return text.isEmpty() ? null : text;
  }

  static <T> @Nullable T orAbsent(Optional<T> value) {
    return value.orElse(null);
  }
}
