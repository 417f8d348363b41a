package org.talksearch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Talk;

class MarkerTest {

  @Test
  void aWholeWord_isNotMarkedInLongerOnes() {
    Talk scripts = talk("scripts").titled("JavaScript, Java and dockerized").build();

    assertThat(new Marker(List.of(unit("java"))).marks(new AnnotatedTalk(scripts, List.of())))
        .extracting(mark -> scripts.title().substring(mark.start(), mark.end()))
        .containsExactly("Java");
  }

  @Test
  void aNumber_isMarkedHoweverItIsWritten() {
    Talk numbers = talk("numbers").titled("15万、15 万、15w 和 150,000，不是 115万或 15").build();

    assertThat(new Marker(List.of(unit("150000"))).marks(new AnnotatedTalk(numbers, List.of())))
        .extracting(mark -> numbers.title().substring(mark.start(), mark.end()))
        .containsExactly("15万", "15 万", "15w", "150,000");
  }

  private static QueryUnit unit(String word) {
    return new QueryUnit(
        word, List.of(), List.of(new QueryUnit.Form(word, List.of(word), List.of(), false)));
  }
}
