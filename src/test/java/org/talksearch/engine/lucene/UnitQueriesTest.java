package org.talksearch.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;
import org.talksearch.vocabulary.Vocabulary;

/// What ranks a talk above another: each talk here differs from the next in one thing only.
class UnitQueriesTest {
  private static final int TALKS = 300;

  @TempDir private static Path folder;
  private static LuceneEngine engine;

  @BeforeAll
  static void index() {
    Vocabulary vocabulary =
        Vocabulary.parse(
            """
            categories: [{id: any, en: Any}]
            technologies:
              - {id: store, en: Warehousing, categories: any}
              - {id: shelf, en: Shelving, categories: any, broader: store}
              - {id: rack, en: Racking, categories: any, broader: shelf}
              - {id: crate, en: Crating, categories: any, broader: store}
            terms:
              - [服务治理, service governance]
              - [服务, service]
              - [治理, governance]
              - [PDK]
              - [DPDK]
              - {names: [货架, stillage], broader: [store]}
            """);
    List<Talk> talks = new ArrayList<>();
    talks.add(talk("in-title").titled("quartz").about("plain").notes("plain").build());
    talks.add(talk("in-abstract").titled("plain").about("quartz").notes("plain").build());
    talks.add(talk("in-notes").titled("plain").about("plain").notes("quartz").build());
    talks.add(talk("both").titled("plain").about("basalt gneiss").build());
    talks.add(
        talk("one-everywhere")
            .titled("basalt basalt")
            .about("basalt basalt basalt")
            .notes("basalt basalt basalt")
            .build());
    talks.add(talk("named-title").titled("warehousing").about("plain").build());
    talks.add(talk("named").titled("plain").about("warehousing").build());
    talks.add(talk("narrower-title").titled("racking").about("plain").build());
    talks.add(talk("narrower-twice").titled("plain").about("racking crating plain").build());
    talks.add(talk("narrower-once").titled("plain").about("racking plain plain").build());
    talks.add(talk("term").titled("plain").about("货架").build());
    talks.add(talk("whole").titled("服务治理").build());
    talks.add(talk("parts").titled("服务的治理").build());
    talks.add(talk("part").titled("治理").build());
    talks.add(talk("other-part").titled("服务").build());
    talks.add(talk("longer-word").titled("DPDK").build());
    talks.add(talk("shorter-word").titled("PDK").build());
    talks.add(talk("asked").titled("We tried granite").build());
    talks.add(talk("not-asked").titled("We polish granite").build());
    talks.add(talk("apart").titled("plain").about("amber then topaz, plain").build());
    talks.add(talk("side-by-side").titled("plain").about("amber topaz plain, then").build());
    talks.add(
        talk("with-others-between").titled("plain").about("opal quickly, for the jade").build());
    talks.add(
        talk("with-stop-words-between").titled("plain").about("opal for the jade quickly").build());
    while (talks.size() < TALKS) {
      talks.add(talk("filler-" + talks.size()).titled("plain").about("plain").build());
    }
    engine = Indexes.warmEngine(folder, talks, vocabulary);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void titles_comeBeforeAbstracts_andTheseBeforeNotes() {
    assertThat(found("quartz")).containsExactly("in-title", "in-abstract", "in-notes");
  }

  @Test
  void ofTheSamePlace_whatNamesTheUnit_comesBeforeWhatNamesSomethingNarrower() {
    assertThat(found("warehousing"))
        .containsExactly(
            "named-title", "narrower-title", "named", "term", "narrower-twice", "narrower-once");
  }

  @Test
  void aTalkWithAllOfAQuery_comesBeforeOneWithOneUnitOfItEverywhere() {
    assertThat(found("basalt gneiss")).startsWith("both", "one-everywhere");
  }

  @Test
  void aTermAlone_isTakenForItsParts_whereFewTalksHaveIt() {
    assertThat(found("服务治理"))
        .startsWith("whole", "parts")
        .containsExactlyInAnyOrder("whole", "parts", "part", "other-part");
    assertThat(found("service governance"))
        .startsWith("whole", "parts")
        .containsExactlyInAnyOrder("whole", "parts", "part", "other-part");
  }

  @Test
  void noPartOfALatinWord_isAPartOfIt() {
    assertThat(found("DPDK")).containsExactly("longer-word");
  }

  @Test
  void aTermInPinyin_hasParts_too() {
    assertThat(found("fuwuzhili"))
        .startsWith("whole", "parts")
        .containsExactlyInAnyOrder("whole", "parts", "part", "other-part");
  }

  @Test
  void wordsThatPutAQuestion_areNotNeeded_butHelp() {
    assertThat(found("we tried granite")).containsExactly("asked", "not-asked");
    assertThat(found("granite tried")).containsExactly("asked", "not-asked");
  }

  @Test
  void whatStandsSideBySide_comesFirst_whereItDoesSoInTheTalk() {
    assertThat(found("amber topaz")).containsExactly("side-by-side", "apart");
    assertThat(found("opal for the jade"))
        .containsExactly("with-stop-words-between", "with-others-between");
  }

  @Test
  void noCommaStandsBetweenWhatBelongsTogether() {
    assertThat(found("amber, topaz")).containsExactly("apart", "side-by-side");
    assertThat(found("topaz amber")).containsExactly("apart", "side-by-side");
  }

  private static List<String> found(String query) {
    return engine.search(SearchRequest.of(query)).hits().stream()
        .map(hit -> hit.talk().talk().id().value())
        .toList();
  }
}
