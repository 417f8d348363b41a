package org.talksearch.http;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A JSON document on a line of its own, which no text in it can break, nor give orders to a
/// terminal.
public final class JsonLine {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /// What JSON lets pass and terminals obey or break lines at.
  private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private JsonLine() {}

  /// The line, with its end, in UTF-8.
  public static byte[] of(Object document) {
    String json = OBEYED.matcher(GSON.toJson(document)).replaceAll(JsonLine::escaped);
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /// As JSON has it: both halves of a character that is two in UTF-16.
  private static String escaped(MatchResult sign) {
    return sign.group().chars().mapToObj("\\\\u%04x"::formatted).collect(Collectors.joining());
  }
}
