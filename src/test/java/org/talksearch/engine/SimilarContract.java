package org.talksearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// Talks on the same matter as one, on every engine.
public abstract class SimilarContract extends OneIndexContract {
  private static final List<Talk> TALKS =
      List.of(
          talk("mesh").titled("服务网格的落地").about("用 Istio 做灰度发布与限流。").build(),
          talk("mesh-copy").titled("服务网格的落地").about("用 Istio 做灰度发布与限流。").build(),
          talk("mesh-en")
              .titled("Running a service mesh")
              .about("With canary releases and rate limiting.")
              .build(),
          talk("limit").titled("令牌桶与漏桶").about("限流的三种算法。").build(),
          talk("garden").titled("阳台上的番茄").about("浇水与日照。").by("李雷").build(),
          talk("garden-2").titled("番茄的病害").about("日照不足时的浇水。").build());

  @Override
  List<Talk> talks() {
    return TALKS;
  }

  @Test
  void whatHasTheSameNamesInAnotherLanguage_isSimilar() {
    assertThat(similar("mesh", 5)).startsWith("mesh-en").contains("limit").doesNotContain("garden");
  }

  @Test
  void theTalkItselfIsNotAmongThem_andACopyComesLast() {
    assertThat(similar("mesh", 5)).doesNotContain("mesh").endsWith("mesh-copy");
    assertThat(similar("mesh", 1)).containsExactly("mesh-en");
  }

  @Test
  void typicalWordsAreEnough() {
    assertThat(similar("garden", 5)).containsExactly("garden-2");
  }

  @Test
  void thereIsNothingLikeATalkThatIsNotThere() {
    assertThat(engine.similar(new TalkId("missing"), 5)).isEmpty();
  }

  private List<String> similar(String id, int size) {
    return engine.similar(new TalkId(id), size).orElseThrow().stream()
        .map(hit -> hit.talk().talk().id().value())
        .toList();
  }
}
