package org.talksearch.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineTest {
  /// Line ends, orders to terminals, marks of direction, and one of them beyond 16 bits.
  @ParameterizedTest
  @ValueSource(strings = {"a\r\nb", "\u001b[2J", "\u009b", "\u2028", "\u202e", "\udb40\udc41", "京"})
  void whatIsObeyedIsEscapedAndNothingIsLost(String text) {
    String line = new String(JsonLine.of(text), StandardCharsets.UTF_8);

    assertThat(line).endsWith("\n");
    assertThat(line.strip()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    assertThat(new Gson().fromJson(line, String.class)).isEqualTo(text);
  }
}
