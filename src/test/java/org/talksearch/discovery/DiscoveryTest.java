package org.talksearch.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.discovery.Proposal.LikeCompany;
import org.talksearch.discovery.Proposal.LikeTechnology;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Talk;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.testing.Talks;
import org.talksearch.vocabulary.Vocabulary;

class DiscoveryTest {
  private static final Vocabulary BUNDLED = Vocabulary.bundled();
  private static final Path FILE =
      Path.of("src", "test", "resources", "discovery", "proposals.yaml");

  private static final List<String> PLACES =
      List.of("海洋", "森林", "沙漠", "草原", "冰川", "山谷", "湖泊", "岛屿");

  /// Else two words would be most of a corpus, and would stand side by side by chance.
  private static final String OTHER_WORDS = "，蜻蜓、蝴蝶、蚂蚁、蜜蜂、蚯蚓、麻雀、燕子、喜鹊、乌鸦、鸽子、螃蟹、青蛙、乌龟、骆驼、大象";

  @TempDir Path corpus;

  @Test
  void namesThatTheVocabularyLostAreProposed() throws IOException {
    Files.createDirectories(corpus.resolve("vocabulary"));
    Files.writeString(
        corpus.resolve("vocabulary/own.yaml"),
        "remove: [PMC, 容器化, Mesos, Apache Mesos, Kubernetes, k8s, OpenStack, 知乎, 注册中心, 服务网格]");
    Vocabulary vocabulary = Vocabulary.besides(corpus);
    List<AnnotatedTalk> talks = annotated(vocabulary, BundledCorpus.talks().stream());
    Discovery discovery = new Discovery(vocabulary, new TalkAnalyzers(vocabulary));
    String text =
        ProposalText.of(discovery.names(talks), discovery.pairs(talks), discovery.words(talks));
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, text, UTF_8);
    }

    assertThat(text).isEqualTo(Files.readString(FILE, UTF_8));
  }

  @Test
  void affiliationsAndEndingsTellCompanies() {
    List<Proposal> names =
        names(
            Talks.talk("1").about("鹞子云的架构").by("甲", "纸鸢工坊大学", ""), Talks.talk("2").about("鹞子云的做法"));

    assertThat(names)
        .extracting(Proposal::name, Proposal::looks)
        .contains(
            tuple("鹞子云", new LikeCompany(Company.Kind.CLOUD)),
            tuple("纸鸢工坊大学", new LikeCompany(Company.Kind.UNIVERSITY)));
  }

  @Test
  void repositoriesAndTagsTellTechnologies_withHomeAndCategory() {
    List<Proposal> names =
        names(
            Talks.talk("1").about("见 https://github.com/kites/Zwirble 与 MySQL"),
            Talks.talk("2").tagged("zwirble"));

    assertThat(names).hasSize(1);
    assertThat(names.getFirst().talks()).isEqualTo(2);
    assertThat(names.getFirst().score()).isEqualTo(6);
    assertThat(names.getFirst().looks())
        .isInstanceOfSatisfying(
            LikeTechnology.class,
            one -> {
              assertThat(one.home()).isEqualTo("https://github.com/kites/Zwirble");
              assertThat(BUNDLED.category(one.category())).isPresent();
            });
  }

  @Test
  void ordinaryWordsAreNoNames() {
    assertThat(
            names(
                Talks.talk("1").titled("However it goes").about("However, we build bridges here."),
                Talks.talk("2").titled("However it went").about("However, Bridges are built."),
                Talks.talk("3").titled("However").about("However, some bridges fall.")))
        .isEmpty();
  }

  @Test
  void bracketsTellTheOtherName() {
    List<Proposal> names =
        names(
            Talks.talk("1").about("先讲 Zwirble Grape（鹞网）的设计"),
            Talks.talk("2").about("再讲 Zwirble Grape（鹞网）的部署"));

    assertThat(names).extracting(Proposal::otherName).containsExactly("鹞网");
  }

  @Test
  void whatIsPastedIsNotProposedAgain() throws IOException {
    Talk[] talks = {
      Talks.talk("1")
          .about("见 https://github.com/kites/Zwirble, 在鹞子云上")
          .by("甲", "纸鸢工坊: \"K\" 大学", "")
          .build(),
      Talks.talk("2").about("鹞子云的 C* 做法").tagged("Zwirble", "C*", "# 风筝").build()
    };
    List<AnnotatedTalk> before = annotated(BUNDLED, Stream.of(talks));
    List<Proposal> names = new Discovery(BUNDLED, new TalkAnalyzers(BUNDLED)).names(before);
    Files.createDirectories(corpus.resolve("vocabulary"));
    Files.writeString(
        corpus.resolve("vocabulary/own.yaml"),
        ProposalText.of(
            names,
            List.of(new TermPair("放风筝", "kite flying", 1, 4, List.of(), List.of())),
            List.of(new HanTerm("风筝编队", 9, 4, List.of()))));

    Vocabulary own = Vocabulary.besides(corpus);

    assertThat(names).isNotEmpty();
    assertThat(own.troubles()).isEmpty();
    assertThat(own.foldedTerms()).contains("放风筝", "kite flying", "风筝编队");
    assertThat(names).allSatisfy(name -> assertThat(own.entity(name.id())).isPresent());
    assertThat(new Discovery(own, new TalkAnalyzers(own)).names(annotated(own, Stream.of(talks))))
        .isEmpty();
  }

  @Test
  void textsInBothLanguagesTellWhatTranslatesWhat() {
    List<Talk> talks = new ArrayList<>();
    List<String> others = List.of("海洋", "森林", "沙漠", "草原", "冰川");
    List<String> english = List.of("ocean", "forest", "desert", "prairie", "glacier");
    for (int i = 0; i < others.size(); i++) {
      talks.add(
          Talks.talk("a" + i)
              .titled(others.get(i) + "旁的风筝")
              .titledAlso("kites and the " + english.get(i))
              .build());
      talks.add(
          Talks.talk("b" + i)
              .titled(others.get(i) + "旁的蜗牛")
              .titledAlso("snails and the " + english.get(i))
              .build());
    }
    List<TermPair> pairs =
        new Discovery(BUNDLED, new TalkAnalyzers(BUNDLED))
            .pairs(annotated(BUNDLED, talks.stream()));

    assertThat(pairs)
        .extracting(TermPair::chinese, TermPair::english, TermPair::talks)
        .contains(tuple("风筝", "kites", 5), tuple("蜗牛", "snails", 5));
  }

  @Test
  void bracketsTellWhatTranslatesWhat() {
    List<TermPair> pairs =
        pairs(
            Talks.talk("1").about("先说：鹞网编织 (kite weaving), 再说包括风筝阵列 (kite array)"),
            Talks.talk("2").about("We weave: weaving kites is an array of arts."),
            Talks.talk("3").about("讲者：王小鹞 (Jelly)，又名鹞子先生 (Jelly Kite)"));

    assertThat(pairs)
        .extracting(TermPair::chinese, TermPair::english)
        .containsExactly(tuple("鹞网编织", "kite weaving"), tuple("风筝阵列", "kite array"));
  }

  @Test
  void aNameOfATermThatIsThereGoesIntoItsLine() {
    Vocabulary vocabulary = Vocabulary.parse("terms: [[放风筝, kite flying]]");
    List<TermPair> pairs =
        new Discovery(vocabulary, new TalkAnalyzers(vocabulary))
            .pairs(
                annotated(
                    vocabulary,
                    Stream.of(
                        Talks.talk("1").about("先说：纸鸢飞行 (kite flying)").build(),
                        Talks.talk("2").about("Flying is fun, and a flying bird too.").build())));

    assertThat(ProposalText.of(List.of(), pairs, List.of()))
        .contains("  - [放风筝, kite flying, 纸鸢飞行]\n");
  }

  @Test
  void aTagThatNoTextOfItsTalksHasIsALabel() {
    assertThat(
            names(
                Talks.talk("1").titled("风筝").tagged("鹞场", "鹞网"),
                Talks.talk("2").titled("鹞网").tagged("鹞场", "鹞网")))
        .extracting(Proposal::name)
        .containsExactly("鹞网");
  }

  @Test
  void aCapitalAloneIsNoNameInEnglish_butAmidChinese() {
    assertThat(
            names(
                Talks.talk("1").about("We met in Zwirbleton and in Grapple."),
                Talks.talk("2").about("They met in Zwirbleton.\n我们用 Grapple 放风筝"),
                Talks.talk("3").about("She met in Zwirbleton.\n他们用 Grapple 放风筝")))
        .extracting(Proposal::name)
        .containsExactly("Grapple");
  }

  @Test
  void wordsThatStickTogetherAndAreMadeAsNamesAreTerms() {
    assertThat(words(PLACES.stream().map(place -> place + "风筝调度，风筝调度" + place)))
        .extracting(HanTerm::name, HanTerm::talks)
        .containsExactly(tuple("风筝调度", PLACES.size()));
  }

  @Test
  void partsOfLongerPhrasesAreNoTerms() {
    assertThat(words(PLACES.stream().map(place -> place + "蜗牛风筝调度，蜗牛风筝调度" + place)))
        .extracting(HanTerm::name)
        .containsExactly("蜗牛风筝调度");
  }

  @Test
  void aSentenceThatManyTalksHaveSaysNothing() {
    assertThat(words(PLACES.stream().map(place -> place + "很大。学习，风筝调度，学习"))).isEmpty();
  }

  @Test
  void namesOfPeopleAreNoTerms() {
    assertThat(
            words(
                Stream.concat(
                    PLACES.stream().map(place -> place + "，王鹞云，" + place + "请王鹞云" + place),
                    Stream.of("风筝"))))
        .isEmpty();
  }

  private static List<HanTerm> words(Stream<String> abstracts) {
    List<Talk> talks = new ArrayList<>();
    abstracts.forEach(text ->
        talks.add(
            Talks.talk(Integer.toString(talks.size()))
                .about(text + OTHER_WORDS)
                .by("王大鹞", "", "")
                .build()));
    return new Discovery(BUNDLED, new TalkAnalyzers(BUNDLED))
        .words(annotated(BUNDLED, talks.stream()));
  }

  private static List<TermPair> pairs(Talks... talks) {
    return new Discovery(BUNDLED, new TalkAnalyzers(BUNDLED))
        .pairs(annotated(BUNDLED, Stream.of(talks).map(Talks::build)));
  }

  private static List<Proposal> names(Talks... talks) {
    return new Discovery(BUNDLED, new TalkAnalyzers(BUNDLED))
        .names(annotated(BUNDLED, Stream.of(talks).map(Talks::build)));
  }

  static List<AnnotatedTalk> annotated(Vocabulary vocabulary, Stream<Talk> talks) {
    Annotator annotator = new Annotator(vocabulary, new TalkAnalyzers(vocabulary));
    return talks.map(annotator::annotate).toList();
  }
}
