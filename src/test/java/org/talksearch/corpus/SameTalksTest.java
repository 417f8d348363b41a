package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.corpus.SameTalks.Place;
import org.talksearch.talk.Event;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// Each rule with cases for and against it.
class SameTalksTest {
  private static final String ABSTRACT = "讲我们怎样把一千台机器上的服务一个一个搬进容器，又怎样在半年里不停机地换掉调度";

  private final List<FileRecord> files = new ArrayList<>();
  private int lines;

  @Test
  void oneSourceIdWithinItsScope() {
    file("a.json", draft("容器的调度", talk -> talk.identity = sourceId("e", "7")));
    file("b.csv", draft("容器 的调度！", talk -> talk.identity = sourceId("e", "7")));
    file("c.csv", draft("容器的监控", talk -> talk.identity = sourceId("e", "7")));
    file("d.csv", draft("容器的调度", talk -> talk.identity = sourceId("f", "7")));

    assertThat(same()).containsExactly("a.json b.csv", "c.csv", "d.csv");
  }

  @Test
  void oneSourceIdInOtherScopes_withTheSameYear_orASpeakerInCommon() {
    file("a.json", dated("容器的调度", 2020, talk -> talk.identity = sourceId("2020", "AB12C")));
    file("b.csv", dated("容器的调度", 2020, talk -> talk.identity = sourceId("", "AB12C")));
    file("c.csv", dated("容器的调度", 2021, talk -> talk.identity = sourceId("", "AB12C")));
    file("d.csv", draft("容器的调度", talk -> talk.identity = sourceId("x", "AB12C")));

    assertThat(same()).containsExactly("a.json b.csv", "c.csv", "d.csv");
  }

  @Test
  void onePageAndTitle() {
    file("a.md", draft("容器的调度", talk -> talk.url = "http://e.org/7?utm_source=x"));
    file("b.md", draft("容器的调度", talk -> talk.url = "http://e.org/7#top"));
    file("c.md", draft("容器的监控", talk -> talk.url = "http://e.org/7"));
    file("d.md", draft("容器的调度", talk -> talk.url = "http://e.org/8"));

    assertThat(same()).containsExactly("a.md b.md", "c.md", "d.md");
  }

  @Test
  void onePageIsNotEnoughForTitlesThatAllEventsHave_norForOtherYears() {
    file("a.md", draft("闪电演讲", talk -> talk.url = "http://e.org/"));
    file("b.md", draft("闪电演讲", talk -> talk.url = "http://e.org/"));
    file("c.md", dated("容器的调度", 2020, talk -> talk.url = "http://e.org/"));
    file("d.md", dated("容器的调度", 2021, talk -> talk.url = "http://e.org/"));

    assertThat(same()).containsExactly("a.md", "b.md", "c.md", "d.md");
  }

  @ParameterizedTest
  @CsvSource({
    "x.md, x.zh.md",
    "x.en.md, x.zh.md",
    "talks/x.md, talks/x_zh-TW.md",
    "en/x.md, zh/x.md"
  })
  void languageVariantsThatHoldOneEntryEach(String one, String other) {
    file(one, draft("Containers", _ -> {}));
    file(other, draft("容器", _ -> {}));

    assertThat(same()).containsExactly(one + " " + other);
  }

  @Test
  void languageVariantsOfSeveralEntries_goBySourceIds() {
    file(
        "s.en.yaml",
        draft("Containers", talk -> talk.identity = sourceId("e", "1")),
        draft("Break", talk -> talk.identity = sourceId("e", "2")),
        draft("Breaks", talk -> talk.identity = sourceId("e", "2")),
        draft("Without", _ -> {}));
    file(
        "s.yaml",
        draft("容器", talk -> talk.identity = sourceId("e", "1")),
        draft("休息", talk -> talk.identity = sourceId("e", "2")),
        draft("没有", _ -> {}));

    assertThat(same())
        .containsExactly(
            "s.en.yaml:1 s.yaml:5",
            "s.en.yaml:2",
            "s.en.yaml:3",
            "s.en.yaml:4",
            "s.yaml:6",
            "s.yaml:7");
  }

  @Test
  void filesOfOneLanguage_orOneOfWhichHoldsMore_areNoVariants() {
    file("x-en.md", draft("Containers", _ -> {}));
    file("x.en.md", draft("Container", _ -> {}));
    file("x.md", draft("容器", _ -> {}));
    file("y.md", draft("Schedulers", _ -> {}));
    file("y.zh.md", draft("调度", _ -> {}), draft("监控", _ -> {}));
    file("z.md", dated("Schedulers", 2020, _ -> {}));
    file("z.zh.md", dated("调度", 2021, _ -> {}));

    assertThat(same()).hasSize(8);
  }

  @Test
  void oneListingForEachSpeaker() {
    file(
        "a.json",
        draft("容器的调度", by("甲").andThen(talk -> talk.abstractText = ABSTRACT)),
        draft("容器的调度", by("乙").andThen(talk -> talk.abstractText = ABSTRACT)),
        draft("容器的调度", by("丙").andThen(talk -> talk.abstractText = "讲调度")),
        draft("容器的调度", by("丁").andThen(talk -> talk.abstractText = "讲调度")));

    assertThat(same()).containsExactly("a.json:1 a.json:2", "a.json:3", "a.json:4");
  }

  @Test
  void oneSpeakerListedTwiceUnderTwoIds_givesTheTalkTwice() {
    Consumer<TalkDraft> common = by("甲").andThen(talk -> talk.abstractText = ABSTRACT);
    file(
        "a.json",
        draft("容器的调度", common.andThen(talk -> talk.identity = sourceId("e", "1"))),
        draft("容器的调度", common.andThen(talk -> talk.identity = sourceId("e", "2"))));

    assertThat(same()).containsExactly("a.json:1", "a.json:2");
  }

  @Test
  void oneTitleAndYear_withASpeakerOrTheAbstractInCommon() {
    file("a.md", at("E", 2020, by("梁胜 (Sheng Liang)")));
    file("b.md", at("E", 2020, by("Sheng LIANG")));
    file("c.md", at("E", 2020, by("别人").andThen(talk -> talk.abstractText = ABSTRACT)));
    file("d.md", at("E", 2020, talk -> talk.abstractText = ABSTRACT + "。"));
    file("e.md", at("E", 2021, by("梁胜")));
    file("f.md", at("F", 2020, by("梁胜")));
    file("g.md", draft("容器的调度", by("梁胜")));

    assertThat(same()).containsExactly("a.md b.md", "c.md d.md", "e.md", "f.md", "g.md");
  }

  @Test
  void whereNoneNamesTheEvent_theDayOrMoreHasToAgree() {
    Consumer<TalkDraft> alike = by("甲").andThen(talk -> talk.abstractText = ABSTRACT);
    file("a.md", on(LocalDate.of(2020, 8, 1), by("甲")));
    file("b.md", on(LocalDate.of(2020, 8, 1), by("甲")));
    file("c.md", on(LocalDate.of(2020, 10, 1), alike));
    file("d.md", on(LocalDate.of(2020, 11, 1), alike));
    file("e.md", at("", 2020, by("乙").andThen(talk -> talk.abstractText = ABSTRACT + "吗")));
    file("f.md", at("", 2020, by("乙").andThen(talk -> talk.abstractText = ABSTRACT + "吗")));
    file("g.md", at("", 2020, by("丙")));
    file("h.md", at("", 2020, by("丙")));

    assertThat(same()).containsExactly("a.md b.md", "c.md", "d.md", "e.md f.md", "g.md", "h.md");
  }

  @Test
  void theYearIsNoPartOfAnEventsName() {
    file("a.md", at("CNUTCon 2020", 2020, by("甲")));
    file("b.md", at("cnutcon", 2020, by("甲")));

    assertThat(same()).containsExactly("a.md b.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Opening", "Lightning Talks", "Keynote", "闪电演讲", "容器", "Go"})
  void titlesThatManyTalksHaveTellNothing(String title) {
    file("a.md", dated(title, 2020, by("甲")));
    file("b.md", dated(title, 2020, by("甲")));

    assertThat(same()).containsExactly("a.md", "b.md");
  }

  @ParameterizedTest
  @CsvSource({"C++ 入门, C# 入门", "C 语言入门, C++ 语言入门", "Go 1.18 新特性, Go 11.8 新特性"})
  void signsThatTellTitlesApart(String one, String other) {
    file("a.md", dated(one, 2020, by("甲")));
    file("b.md", dated(other, 2020, by("甲")));

    assertThat(same()).containsExactly("a.md", "b.md");
  }

  @Test
  void whoNamesNoEventBelongsToTheOnlyOneThatFits() {
    file("a.md", at("E", 2020, by("甲")));
    file("b.md", at("", 2020, by("甲")));

    assertThat(same()).containsExactly("a.md b.md");
  }

  @Test
  void whoNamesNoEventJoinsNoTwo() {
    file("a.md", at("E", 2020, by("甲")));
    file("b.md", at("", 2020, by("甲", "乙")));
    file("c.md", at("F", 2020, by("乙")));
    file("d.md", at("", 2020, by("乙")));

    assertThat(same()).containsExactly("a.md", "b.md", "c.md d.md");
  }

  @Test
  void copiesOfNotesAndSections() {
    Consumer<TalkDraft> notes =
        draft -> {
          draft.kind = Talk.Kind.NOTES;
          draft.notes = ABSTRACT;
        };
    Consumer<TalkDraft> section =
        notes.andThen(draft -> draft.identity = new Identity.Section("", "旧文一篇", "第一节"));
    Consumer<TalkDraft> other =
        notes.andThen(draft -> draft.identity = new Identity.Section("", "新文一篇", "第一节"));
    file("a.md", draft("怎样写提纲", notes));
    file("b.md", draft("怎样写提纲", notes));
    file("c.md", draft("怎样写提纲", notes.andThen(draft -> draft.notes += "，后来")));
    file("d.md", draft("第一节", section));
    file("e.md", draft("第一节", section));
    file("f.md", draft("第一节", other));

    assertThat(same()).containsExactly("a.md b.md", "c.md", "d.md e.md", "f.md");
  }

  @Test
  void whatOneSourceTellsApart_noChainMakesOne() {
    file(
        "a.json",
        at("E", 2020, by("甲").andThen(talk -> talk.identity = sourceId("e", "1"))),
        at("E", 2020, by("甲").andThen(talk -> talk.identity = sourceId("e", "2"))));
    file("b.md", at("E", 2020, by("甲")));

    assertThat(same()).containsExactly("a.json:1 b.md", "a.json:2");
  }

  @Test
  void whoNamesNoEventJoinsNoTwo_notEvenThroughAnother() {
    Consumer<TalkDraft> said = talk -> talk.abstractText = ABSTRACT;
    file("a.md", at("E", 2020, by("甲")));
    file("b.md", at("", 2020, by("甲", "乙").andThen(said)));
    file("c.md", at("", 2020, by("乙", "丙").andThen(said)));
    file("d.md", at("F", 2020, by("丙")));

    assertThat(same()).containsExactly("a.md", "b.md c.md", "d.md");
  }

  @Test
  void titlesWithoutEndAreNotCompared() {
    for (int i = 0; i < 60; i++) {
      file(i + ".md", at("E", 2020, by("甲")));
    }

    assertThat(same()).hasSize(60);
  }

  @Test
  void theOrderOfFilesMakesNoDifference() {
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      int year = 2020 + random.nextInt(2);
      String event = random.nextBoolean() ? "" : "E" + random.nextInt(2);
      file(
          "f" + i + (random.nextBoolean() ? "" : ".zh") + ".md",
          at(event, year, by("甲" + random.nextInt(4), "乙" + random.nextInt(4))));
    }
    List<String> groups = same().stream().sorted().toList();

    for (int round = 0; round < 20; round++) {
      Collections.shuffle(files, random);
      assertThat(
              same().stream()
                  .map(group ->
                      Stream.of(group.split(" ")).sorted().collect(Collectors.joining(" ")))
                  .sorted())
          .isEqualTo(
              groups.stream()
                  .map(group ->
                      Stream.of(group.split(" ")).sorted().collect(Collectors.joining(" ")))
                  .sorted()
                  .toList());
    }
  }

  private static Identity sourceId(String scope, String id) {
    return new Identity.SourceId(scope, id);
  }

  private static Consumer<TalkDraft> by(String... names) {
    return draft ->
        draft.speakers = Stream.of(names).map(name -> new Speaker(name, "", "")).toList();
  }

  private static Drafted draft(String title, Consumer<TalkDraft> more) {
    return new Drafted(title, Event.UNKNOWN, more);
  }

  private static Drafted dated(String title, int year, Consumer<TalkDraft> more) {
    return new Drafted(title, new Event("", null, year), more);
  }

  private static Drafted on(LocalDate day, Consumer<TalkDraft> more) {
    return new Drafted("容器的调度", new Event("", day, null), more);
  }

  private static Drafted at(String event, int year, Consumer<TalkDraft> more) {
    return new Drafted("容器的调度", new Event(event, null, year), more);
  }

  private record Drafted(String title, Event event, Consumer<TalkDraft> more) {}

  private void file(String path, Drafted... drafted) {
    List<TalkTraits> traits = new ArrayList<>();
    for (Drafted one : drafted) {
      lines++;
      TalkDraft draft = new TalkDraft(one.title, new Origin(path, lines));
      draft.event = one.event;
      one.more.accept(draft);
      Talk talk = draft.finished(new TalkId("t" + lines));
      traits.add(TalkTraits.of(talk, draft.identity, false));
    }
    files.add(new FileRecord(path, 0, "", "", "", traits, List.of(), List.of()));
  }

  /// Each talk as the files it stands in, with the line where the file holds several.
  private List<String> same() {
    List<Place> places = new ArrayList<>();
    for (FileRecord file : files) {
      for (int i = 0; i < file.talks().size(); i++) {
        places.add(new Place(file, i));
      }
    }
    return SameTalks.among(places).stream()
        .map(group -> group.stream().map(SameTalksTest::name).collect(Collectors.joining(" ")))
        .toList();
  }

  private static String name(Place place) {
    boolean several = place.file().talks().size() > 1 || place.file().path().endsWith("s.yaml");
    return several ? place.origin().toString() : place.file().path();
  }
}
