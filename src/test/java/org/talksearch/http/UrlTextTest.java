package org.talksearch.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.http.UrlText.MalformedException;

class UrlTextTest {

  @Test
  void readsChineseWithAndWithoutPercentEncoding() throws MalformedException {
    assertThat(UrlText.ofQuery("%E4%BA%AC%e4%b8%9c+docker")).isEqualTo("京东 docker");
    assertThat(UrlText.ofQuery(asReceived("京东 docker"))).isEqualTo("京东 docker");
  }

  @Test
  void plusIsASpaceInAQueryOnly() throws MalformedException {
    assertThat(UrlText.ofQuery("c+%2B")).isEqualTo("c +");
    assertThat(UrlText.ofPath("c+%2B")).isEqualTo("c++");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          %E5%BE        | UTF-8
          %FF           | UTF-8
          %C0%80        | UTF-8
          %ED%A0%80     | UTF-8
          %00           | U+0000
          a%00b         | U+0000
          100%          | hexadecimal
          %4            | hexadecimal
          %zz           | hexadecimal
          %%41          | hexadecimal
          %-1           | hexadecimal
          """)
  void refusesWhatIsNoTextAndSaysWhy(String raw, String why) {
    assertThatThrownBy(() -> UrlText.ofQuery(raw))
        .isInstanceOf(MalformedException.class)
        .hasMessageContaining(why);
  }

  @Test
  void readsBackWhateverIsEncoded() throws MalformedException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String text =
          random
              .ints(random.nextInt(12), 1, Character.MAX_CODE_POINT + 1)
              .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(UrlText.ofQuery(URLEncoder.encode(text, UTF_8)))
          .as("seed " + seed)
          .isEqualTo(text);
    }
  }

  private static String asReceived(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }
}
