package org.talksearch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatinLettersTest {

  @ParameterizedTest
  @ValueSource(chars = {'a', 'Z', '0', '_', 'é', 'ß', 'Ａ', 'λ', 'ж', '한'})
  void aWordGoesOnWithIt(char c) {
    assertThat(LatinLetters.contains(c)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      chars = {'京', '東', '〇', 'か', 'カ', 'ー', ' ', '-', '.', '+', '#', '，', '\ud83d', '\u0000'})
  void aWordEndsBeforeIt(char c) {
    assertThat(LatinLetters.contains(c)).isFalse();
  }
}
