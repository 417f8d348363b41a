package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionTest {

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "> ", "- ", "<div>", "<a>", "{a: "})
  void aLineOfOnePieceIsTold(String piece) {
    String text = "# Quiet tools\n\nSmall programs.\n" + piece.repeat(20_000) + "\nThe end.\n";

    assertThat(Repetition.in(SourceFile.of("a.md", text)))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.origin()).hasToString("a.md:4");
          assertThat(told.why()).contains("thousands of times");
        });
  }

  @Test
  void whatPeopleWriteIsNot() {
    String ruler = "=".repeat(2_000);
    String prose = "Containers are boxes. ".repeat(10_000);
    String spaces = " ".repeat(20_000);

    assertThat(Repetition.in(SourceFile.of("a.md", ruler + "\n" + prose + "\n" + spaces)))
        .isEmpty();
  }
}
