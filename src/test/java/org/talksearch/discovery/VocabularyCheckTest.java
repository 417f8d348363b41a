package org.talksearch.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.discovery.VocabularyCheck.Entry;
import org.talksearch.discovery.VocabularyCheck.Name;
import org.talksearch.testing.Talks;
import org.talksearch.vocabulary.Vocabulary;

class VocabularyCheckTest {
  private static final Vocabulary VOCABULARY =
      Vocabulary.parse(
          """
          companies:
            - {id: kite-works, zh: 纸鸢工坊, en: Kite Works}
            - {id: other-works, en: Other Works}
            - {id: harbour, en: Harbour Inc, ambiguous: [Harbour], near: [kite]}
          terms:
            - [放风筝, kite flying]
          """);

  @Test
  void tellsWhatNoTalkHas() {
    VocabularyCheck check =
        check(
            Talks.talk("1").about("放风筝的纸鸢工坊"),
            Talks.talk("2").about("纸鸢工坊"),
            Talks.talk("3").about("纸鸢工坊, in the old Harbour"));

    assertThat(check.entries()).isEqualTo(4);
    assertThat(check.unnamed())
        .containsExactly(
            new Entry("company", "other-works", 0), new Entry("company", "harbour", 0));
    assertThat(check.rare()).containsExactly(new Entry("term", "term:kite-flying", 1));
    assertThat(check.unusedNames())
        .containsExactly(
            new Name("kite-works", "Kite Works", 0),
            new Name("term:kite-flying", "kite flying", 0));
    assertThat(check.unresolved()).containsExactly(new Name("harbour", "Harbour", 1));
  }

  @Test
  void spellingsThatMatchAndRegisteredNamesAreTheName() {
    VocabularyCheck check =
        check(Talks.talk("1").about("Kite-Works, Inc. and 纸鸢工坊 in one Harbour, near a kite"));

    assertThat(check.unusedNames()).extracting(Name::name).doesNotContain("Kite Works");
    assertThat(check.unresolved()).isEmpty();
  }

  private static VocabularyCheck check(Talks... talks) {
    return VocabularyCheck.of(
        VOCABULARY,
        new TalkAnalyzers(VOCABULARY),
        DiscoveryTest.annotated(VOCABULARY, Stream.of(talks).map(Talks::build)));
  }
}
