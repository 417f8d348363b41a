package org.talksearch.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.talk.Entity;

/// What the pages say in one language: the same words that the page has when it runs as a program,
/// read from its own files. Safe for use by many threads.
public final class Words {
  private static final Map<Language, Words> ALL = new ConcurrentHashMap<>();
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

  private final Language language;
  private final JsonObject texts;

  private Words(Language language) {
    this.language = language;
    String resource = "/ui/strings/" + language.tag() + ".json";
    try (InputStream in = Words.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the class path. Build anew.");
      }
      texts = JsonParser.parseReader(new InputStreamReader(in, UTF_8)).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Words in(Language language) {
    return ALL.computeIfAbsent(language, Words::new);
  }

  public Language language() {
    return language;
  }

  /// The words of a key.
  ///
  /// @throws IllegalArgumentException if there are none
  public String say(String key) {
    return say(key, Map.of());
  }

  /// The words of a key with these values in its `{holes}`.
  ///
  /// @throws IllegalArgumentException if there are none
  public String say(String key, Map<String, String> values) {
    JsonElement text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("No words in " + language.tag() + " for “" + key + "”.");
    }
    return HOLE.matcher(text.getAsString())
        .replaceAll((MatchResult hole) ->
            Matcher.quoteReplacement(values.getOrDefault(hole.group(1), hole.group())));
  }

  /// The words of a key that counts something, which stand in its hole `{n}`.
  ///
  /// @throws IllegalArgumentException if there are none
  public String count(String key, int n) {
    boolean one = language == Language.ENGLISH && n == 1;
    return say(key + (one ? ".one" : ".other"), Map.of("n", number(n)));
  }

  public String number(int n) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(n);
  }

  public String date(LocalDate date) {
    return language.date(date);
  }

  public String nameOf(Entity entity) {
    return nameOf(entity.chineseName(), entity.englishName());
  }

  public String nameOf(String chinese, String english) {
    return language == Language.ENGLISH ? english : chinese;
  }
}
