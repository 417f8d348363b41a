package org.talksearch.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TalkIdTest {

  /// Links and saved searches hold derived ids: another value here breaks all of them.
  @Test
  void derivedIdsNeverChange() {
    assertThat(TalkId.derivedFrom("https://example.org/talks/1").value())
        .isEqualTo("u6eky5buckepx");
    assertThat(TalkId.derivedFrom("COSCUP", "2019", "容器雲平台", "王小明").value())
        .isEqualTo("paooxmg5ivs7z");
  }

  @Test
  void derivedIdsAreThirteenCharactersOfBase32() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(TalkId.derivedFrom("talk " + i).value()).matches("[a-z2-7]{13}");
    }
  }

  @Test
  void otherFactsOrAnotherOrderGiveAnotherId() {
    Set<TalkId> ids = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      ids.add(TalkId.derivedFrom("COSCUP", Integer.toString(i)));
    }
    ids.add(TalkId.derivedFrom("0", "COSCUP"));
    ids.add(TalkId.derivedFrom("COSCUP0"));
    ids.add(TalkId.derivedFrom("COSCUP", "0", ""));

    assertThat(ids).hasSize(10_003);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "2015/第 1 场", "张磊-Pod", "https://example.org/?q=a&b"})
  void takesWhatSourcesCallTheirTalks(String value) {
    assertThat(new TalkId(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " a", "a ", "　a", "a\nb", "a\u0000", "a\u007f", "a\u0085b"})
  void refusesWhatWouldNotShowInAUrl(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TalkId(value))
        .withMessageContaining("1 to 200 characters");
  }

  @Test
  void hasTwoHundredCharactersAtMost() {
    assertThat(new TalkId("a".repeat(200)).value()).hasSize(200);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TalkId("a".repeat(201)))
        .withMessageContaining("201 characters");
  }
}
