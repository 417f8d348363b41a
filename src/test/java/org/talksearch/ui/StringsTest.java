package org.talksearch.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StringsTest {
  private static final Pattern HOLE = Pattern.compile("\\{\\w+}");

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-TW"})
  void everyLanguageSaysTheSameThings(String language) throws IOException {
    JsonObject english = strings("en");
    JsonObject other = strings(language);
    assertThat(other.keySet()).containsExactlyElementsOf(english.keySet());
    for (String key : english.keySet()) {
      assertThat(holes(other.get(key))).as(key).isEqualTo(holes(english.get(key)));
      assertThat(other.get(key).getAsString()).as(key).isNotBlank();
    }
  }

  private static Set<String> holes(JsonElement text) {
    return HOLE.matcher(text.getAsString())
        .results()
        .map(MatchResult::group)
        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }

  private static JsonObject strings(String language) throws IOException {
    String name = "/ui/strings/" + language + ".json";
    try (InputStream stream =
        Objects.requireNonNull(StringsTest.class.getResourceAsStream(name), name)) {
      return JsonParser.parseReader(new InputStreamReader(stream, UTF_8)).getAsJsonObject();
    }
  }
}
