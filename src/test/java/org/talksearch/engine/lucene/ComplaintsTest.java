package org.talksearch.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.Hit;
import org.talksearch.engine.IndexWriting.FullReason;
import org.talksearch.engine.SearchResult;
import org.talksearch.engine.Snippet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;
import org.talksearch.testing.RandomText;
import org.talksearch.vocabulary.Vocabulary;

/// What people who search Chinese and mixed text complain about in other engines, one test each;
/// where Lucene's own analyzer for Chinese has the fault, too, the test shows that beside it.
class ComplaintsTest {
  private static final List<Talk> TALKS =
      List.of(
          talk("usable").titled("从高可用性说起").build(),
          talk("usable-alone").titled("做一个可用的系统").build(),
          talk("pending").titled("待处理的工单越积越多").build(),
          talk("children").titled("儿童节活动的流量").build(),
          talk("brief").titled("这是一段简短的开场白").build(),
          talk("butterfly").titled("线上事故里的蝴蝶效应").build(),
          talk("keno").titled("深圳科诺的产线改造").build(),
          talk("promise").titled("科、诺两家的旧事").build(),
          talk("cluster").titled("K8S集群的日常").build(),
          talk("screen").titled("8 英寸的 K 型与 S 型面板").build(),
          talk("licence").titled("Open source license 怎么选").build(),
          talk("cpp").titled("C++ 的内存模型").build(),
          talk("c").titled("用 C 写驱动").build(),
          talk("c-sharp").titled("C# 的异步").build(),
          talk("dotnet").titled(".NET 上的垃圾回收").build(),
          talk("net").titled("Net income of open source").build(),
          talk("phones").titled("用3部手机搭一个机房").build(),
          talk("many").titled("15万个实例一夜上线").build(),
          talk("university").titled("清华大学的镜像站").build(),
          talk("shop").titled("跨境电商的库存").build(),
          talk("hant").titled("資料庫的備份").build(),
          talk("local").titled("部署到本地机房").build(),
          talk("honda").titled("本田的车联网").build(),
          talk("classics").titled("重读经典论文").build(),
          talk("mixed")
              .titled("Ｇｏ言語とRust、以及 Python: 三种语言")
              .about("A talk in 日本語, 한국어 and English; 也有中文。")
              .build(),
          talk("discovery").titled("Service discovery without tears").build(),
          talk("registry").titled("服務發現的演進").build(),
          talk("beef").titled("𠮷野家的訂單系統").notes("𠮷".repeat(2_000) + "牛丼").build(),
          talk("delivery").titled("消息队列：消息不会丢失，也不会重复").about("消费端怎么保证幂等。").build(),
          talk("table")
              .titled("一张很长的表")
              .notes("| 指标 | 值 |\n|---|---|\n" + "| 吞吐 | 一千 |\n".repeat(300) + "| 毛刺 | 很少 |\n")
              .build(),
          talk("endless").titled("没有句号的笔记").notes("流量一直涨".repeat(400) + "然后掉底").build());

  @TempDir private static Path folder;
  private static LuceneEngine ours;
  private static PlainSmartCn smartCn;

  @BeforeAll
  static void index() {
    ours = Indexes.warmEngine(folder, TALKS);
    smartCn = new PlainSmartCn(TALKS);
  }

  @AfterAll
  static void close() throws IOException {
    ours.close();
    smartCn.close();
  }

  @Test
  void c01_aWordThatIsCutAnotherWayInAnotherSentence_isFound() {
    assertThat(smartCn.words("可用")).doesNotContain("usable", "usable-alone");
    assertThat(found("可用")).contains("usable", "usable-alone");
  }

  @Test
  void c02_aWordWithinALongerWord_isFound() {
    assertThat(smartCn.words("儿童")).isEmpty();
    assertThat(found("儿童")).containsExactly("children");
    assertThat(found("处理")).containsExactly("pending");
  }

  @Test
  void c03_anySubstring_isFound() {
    assertThat(smartCn.words("段简")).isEmpty();
    assertThat(found("段简")).containsExactly("brief");
    assertThat(found("是一段")).containsExactly("brief");
  }

  @Test
  void c04_aSingleCharacter_isFoundWithinWords() {
    assertThat(smartCn.words("蝶")).isEmpty();
    assertThat(found("蝶")).containsExactly("butterfly");
  }

  @Test
  void c05_aNameThatNoDictionaryHas_isOneWord() {
    assertThat(smartCn.words("科诺")).contains("keno", "promise");
    assertThat(found("科诺")).containsExactly("keno");
    assertThat(found("深圳科诺")).containsExactly("keno");
  }

  @Test
  void c06_namesOfLettersAndDigits_stayWhole() {
    assertThat(smartCn.words("k8s")).contains("cluster", "screen");
    assertThat(found("k8s集群")).containsExactly("cluster");
    assertThat(found("k8s")).containsExactly("cluster");
    assertThat(smartCn.words("licensing")).contains("licence");
    assertThat(found("license")).containsExactly("licence");
    assertThat(found("licens")).startsWith("licence");
  }

  @Test
  void c07_symbolsTellNamesApart() {
    assertThat(smartCn.words("C++")).contains("cpp", "c", "c-sharp");
    assertThat(found("C++")).containsExactly("cpp");
    assertThat(found("C#")).startsWith("c-sharp").doesNotContain("c", "cpp");
    assertThat(found("C")).containsExactly("c");
    assertThat(smartCn.words(".NET")).contains("net");
    assertThat(found(".NET")).startsWith("dotnet").doesNotContain("net");
  }

  @Test
  void c08_aNumberDoesNotSpoilTheWordAfterIt() {
    assertThat(smartCn.words("手机")).isEmpty();
    assertThat(found("手机")).containsExactly("phones");
    assertThat(found("3部手机")).containsExactly("phones");
    assertThat(found("15万")).containsExactly("many");
    assertThat(found("15万个")).containsExactly("many");
  }

  @Test
  void c09_quotedText_isTextAsItStands() {
    assertThat(smartCn.phrase("儿童")).isEmpty();
    assertThat(found("\"儿童\"")).containsExactly("children");
    assertThat(found("\"待处理的工单\"")).containsExactly("pending");
    assertThat(found("\"工单处理\"")).isEmpty();
  }

  @Test
  void c10_noTextIsRefused(@TempDir Path other) {
    Random random = new Random(10);
    List<Talk> talks = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      talks.add(talk("t" + i).titled("x" + RandomText.withExpanding(random, 300)).build());
    }

    assertThat(Indexes.index(other, talks).added()).isEqualTo(300);
  }

  @Test
  void c11_exactlyTheWordsAreMarked() {
    assertThat(marked("go")).containsExactly("Ｇｏ");
    assertThat(marked("工单")).containsExactly("工单");
    assertThat(marked("rust")).containsExactly("Rust");
    assertThat(marked("野家")).contains("野家").doesNotContain("𠮷");
    assertThat(marked("C++")).containsExactly("C++");
  }

  @Test
  void c12_snippetsAreShort_withoutSentencesToo() {
    for (String query : List.of("掉底", "毛刺", "吞吐", "流量")) {
      assertThat(result(query).hits())
          .isNotEmpty()
          .flatExtracting(Hit::snippets)
          .extracting(snippet -> snippet.text().length())
          .allMatch(length -> length < 300);
    }
    assertThat(marked("掉底")).contains("掉底");
    assertThat(marked("毛刺")).contains("毛刺");
  }

  @Test
  void c13_eitherScriptFindsBoth() {
    assertThat(smartCn.words("清華")).isEmpty();
    assertThat(found("清華")).containsExactly("university");
    assertThat(found("清華大學")).containsExactly("university");
    assertThat(smartCn.words("電商")).isEmpty();
    assertThat(found("電商")).containsExactly("shop");
    assertThat(smartCn.words("数据库")).isEmpty();
    assertThat(found("数据库")).containsExactly("hant");
    assertThat(marked("数据库")).containsExactly("資料庫");
  }

  @Test
  void c14_wordsThatSoundAlike_areNotTheSame() {
    assertThat(found("景点")).doesNotContain("classics");
    assertThat(found("本田")).containsExactly("honda");
    assertThat(found("经典")).containsExactly("classics");
  }

  @Test
  void c15_mistakesAreCorrectedInLatinWordsOnly() {
    assertThat(found("licnese")).containsExactly("licence");
    assertThat(found("本甜")).isEmpty();
    assertThat(result("本甜").understanding().units()).allMatch(unit -> unit.readings().isEmpty());
  }

  @Test
  void c16_textOfSeveralLanguages_needsNoSetting() {
    for (String query : List.of("go", "Rust", "python", "日本語", "言語", "한국어", "中文", "english")) {
      assertThat(found(query)).as(query).containsExactly("mixed");
    }
  }

  @Test
  void c17_anotherDictionary_makesTheIndexStale_andIsSaid() {
    Vocabulary other = Vocabulary.parse("companies: [{id: keno, zh: 科诺}]");
    TalkAnalyzers analyzers = new TalkAnalyzers(other);

    try (LuceneIndexWriting writing = LuceneIndexWriting.open(folder, other, analyzers, false);
        LuceneEngine engine = LuceneEngine.open(folder, other, analyzers)) {
      assertThat(writing.fullReason()).contains(FullReason.OTHER_ANALYSIS);
      assertThat(engine.state().stale()).isTrue();
      assertThat(engine.search(SearchRequest.of("科诺")).total()).isEqualTo(1);
    }
    assertThat(ours.state().stale()).isFalse();
  }

  @Test
  void c18_namesOfSeveralWordsInTwoLanguages_areOneThing() {
    assertThat(smartCn.words("服务发现")).isEmpty();
    for (String name : List.of("服务发现", "服務發現", "service discovery", "Service-Discovery")) {
      assertThat(found(name)).as(name).containsExactlyInAnyOrder("discovery", "registry");
    }
  }

  @Test
  void c19_punctuationFindsNothing() {
    for (String query : List.of(",", "，", "_", "-", ".", "。！", "—", "|")) {
      assertThat(found(query)).as(query).isEmpty();
    }
  }

  @Test
  void c20_aRareCharacter_isOneCharacter() {
    assertThat(found("𠮷")).containsExactly("beef");
    assertThat(found("𠮷野家")).containsExactly("beef");
    assertThat(found("\ud842")).isEmpty();
    for (Hit hit : result("牛丼").hits()) {
      for (Snippet snippet : hit.snippets()) {
        assertThat(snippet.text().codePoints())
            .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
      }
    }
  }

  @Test
  void c21_aWholeQuestion_isAnswered() {
    String question = "如何保证消息不丢失又不重复消费";
    assertThat(smartCn.words(question)).isEmpty();
    assertThat(smartCn.phrase(question)).isEmpty();
    assertThat(found(question)).startsWith("delivery");
    assertThat(found("怎么部署到本地的机房里？")).startsWith("local");
  }

  private static SearchResult result(String query) {
    return ours.search(SearchRequest.of(query).page(0, SearchRequest.LARGEST_SIZE));
  }

  private static List<String> found(String query) {
    return result(query).hits().stream().map(hit -> hit.talk().talk().id().value()).toList();
  }

  /// What is marked in the snippets of the best hit.
  private static Set<String> marked(String query) {
    return result(query).hits().getFirst().snippets().stream()
        .flatMap(snippet ->
            snippet.spans().stream()
                .map(span -> snippet.text().substring(span.start(), span.end())))
        .collect(Collectors.toSet());
  }
}
