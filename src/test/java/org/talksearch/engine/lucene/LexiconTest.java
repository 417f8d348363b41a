package org.talksearch.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.engine.Understanding;
import org.talksearch.query.SearchRequest;
import org.talksearch.ranking.Lexicon;
import org.talksearch.talk.Talk;

/// What mistyped words and words in pinyin are read as, and what a search makes of that.
class LexiconTest {
  private static final int FREQUENT = 40;

  @TempDir private static Path folder;
  private static LuceneEngine engine;
  private static DirectoryReader reader;
  private static Lexicon lexicon;

  @BeforeAll
  static void index() throws IOException {
    List<Talk> talks = new ArrayList<>();
    for (int i = 0; i < FREQUENT; i++) {
      talks.add(
          talk("frequent-" + i)
              .titled("Kubernetes, MongoDB, Python and containers")
              .about("配置中心")
              .build());
    }
    talks.add(talk("slip").titled("Running kuberntes").build());
    talks.add(talk("pytho").titled("pythen, pythin").build());
    talks.add(talk("pytho-2").titled("pythin").build());
    talks.add(talk("pytho-3").titled("pythin").build());
    talks.add(talk("stars").titled("天文指南").by("谢益辉").build());
    talks.add(talk("stars-2").titled("天文手册").by("欧阳中石").build());
    talks.add(talk("once").titled("烘焙入门").build());
    engine = Indexes.warmEngine(folder, talks);
    reader = DirectoryReader.open(FSDirectory.open(folder.resolve("1")));
    lexicon = new Lexicon(new LuceneTerms(reader), Indexes.VOCABULARY);
  }

  @AfterAll
  static void close() throws IOException {
    engine.close();
    reader.close();
  }

  @ParameterizedTest
  @CsvSource({
    "kubernets, kubernetes",
    "kuberntes, kubernetes",
    "kubrenetse, kubernetes",
    "mongdb, mongodb",
    "mognodb, mongodb",
    "pyhton, python",
    "pythn, python",
    "containrs, containers"
  })
  void mistypedWords_areCorrected(String typed, String meant) {
    assertThat(lexicon.correction(typed)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kubernetes", // right
        "pythin", // rare, but not rare enough
        "container", // the singular of a word
        "kuber", // the beginning of one
        "pyt", // too short to tell
        "pyhotn", // two mistakes in a short word
        "ubernetes", // people get the first letter right
        "zzqqxxyy",
        "k8ss",
        "Pyhton",
        "配制中心",
        "配置中新",
        ""
      })
  void otherWords_areNot(String typed) {
    assertThat(lexicon.correction(typed)).isEmpty();
  }

  @Test
  void theNearestWordIsMeant_thenTheMostFrequent() {
    // python and pythin are one mistake away each.
    assertThat(lexicon.correction("pythxn")).contains("python");
    assertThat(lexicon.correction("pythinn")).isEmpty();
  }

  @Test
  void frequenciesAreThoseOfTalks() {
    assertThat(lexicon.frequency("python")).isEqualTo(FREQUENT);
    assertThat(lexicon.frequency("pythin")).isEqualTo(3);
    assertThat(lexicon.frequency("zzqqxxyy")).isZero();
    assertThat(lexicon.frequency("配置")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"jingdong, 京东", "aliyun, 阿里云", "aly, 阿里云", "shujuku, 数据库", "tianwen, 天文"})
  void names_terms_andFrequentTitleWords_areReadFromPinyin(String letters, String han) {
    assertThat(lexicon.readings(letters)).extracting(Lexicon.Reading::han).contains(han);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hongbei", "jd", "jing", "京东", "JINGDONG", ""})
  void rareTitleWords_shortInitials_andPartsAreNot(String letters) {
    assertThat(lexicon.readings(letters))
        .extracting(Lexicon.Reading::han)
        .doesNotContain("烘焙", "京东");
  }

  @Test
  void namesAreKnownAsNames() {
    assertThat(lexicon.readings("jingdong"))
        .filteredOn(reading -> reading.han().equals("京东"))
        .allMatch(Lexicon.Reading::name);
    assertThat(lexicon.readings("tianwen")).noneMatch(Lexicon.Reading::name);
  }

  @ParameterizedTest
  @CsvSource({
    "tianwen, stars",
    "tian wen, stars",
    "xieyihui, stars",
    "Xie Yihui, stars",
    "Yihui Xie, stars",
    "xyh, stars",
    "ouyangzhongshi, stars-2",
    "zhongshi ouyang, stars-2"
  })
  void pinyinFindsTitlesAndSpeakers_inEitherOrderOfNames(String query, String talk) {
    assertThat(engine.search(SearchRequest.of(query)).hits())
        .extracting(hit -> hit.talk().talk().id().value())
        .contains(talk);
  }

  @Test
  void aCorrectionIsTold_withWhatWasTyped() {
    assertThat(units("pyhton mongdb"))
        .containsExactly(unit("pyhton", "python"), unit("mongdb", "mongodb"));
    assertThat(units("kuberntes"))
        .singleElement()
        .satisfies(unit -> {
          assertThat(unit.text()).isEqualTo("kuberntes");
          assertThat(unit.readings()).containsExactly("kubernetes");
          assertThat(unit.entities()).extracting("id").contains("kubernetes");
        });
  }

  @Test
  void whatWasTyped_isFoundToo() {
    assertThat(engine.search(SearchRequest.of("kuberntes").page(0, 100)).hits())
        .hasSize(FREQUENT + 1)
        .extracting(hit -> hit.talk().talk().id().value())
        .contains("slip");
  }

  @Test
  void hanIsNeverReadAsAnythingElse() {
    for (String query : List.of("配制中心", "天闻", "京冻", "数剧库")) {
      assertThat(units(query)).as(query).allMatch(unit -> unit.readings().isEmpty());
    }
  }

  @Test
  void phrases_prefixes_andExclusions_areTakenAsTyped() {
    assertThat(engine.search(SearchRequest.of("\"pyhton\"")).total()).isZero();
    assertThat(engine.search(SearchRequest.of("pyhto*")).total()).isZero();
    assertThat(engine.search(SearchRequest.of("\"tianwen\"")).total()).isZero();
  }

  private static Understanding.Unit unit(String typed, String meant) {
    return units(typed).stream()
        .filter(unit -> unit.readings().equals(List.of(meant)))
        .findFirst()
        .orElseThrow();
  }

  private static List<Understanding.Unit> units(String query) {
    return engine.search(SearchRequest.of(query)).understanding().units();
  }
}
