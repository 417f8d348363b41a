package org.talksearch.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SevenBitsTest {
  @Test
  void bytesOfAnyLengthComeBack_withASeventhMore() {
    Random random = new Random(5);
    for (int length = 0; length < 100; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);

      String text = SevenBits.encode(bytes);

      assertThat(SevenBits.decode(text)).isEqualTo(bytes);
      assertThat(text.getBytes(UTF_8)).hasSize((length * 8 + 6) / 7);
    }
  }

  @Test
  void otherTextIsRefused() {
    assertThatThrownBy(() -> SevenBits.decode("容器")).isInstanceOf(IllegalArgumentException.class);
  }
}
