package org.talksearch.annotation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.talksearch.testing.Talks.talk;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Talk;
import org.talksearch.talk.Term;
import org.talksearch.testing.RandomText;
import org.talksearch.vocabulary.Vocabulary;

@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class AnnotatorTest {
  private static final Vocabulary VOCABULARY = Vocabulary.bundled();
  private static final Annotator ANNOTATOR =
      new Annotator(VOCABULARY, new TalkAnalyzers(VOCABULARY));

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "京东用Docker跑618, jd=京东 docker=Docker",
        "騰訊雲上的Ｋ８ｓ, tencent-cloud=騰訊雲 kubernetes=Ｋ８ｓ",
        "k8s 就是 Kubernetes, kubernetes=k8s kubernetes=Kubernetes",
        "同程的持续集成, ly-travel=同程 ci=持续集成",
        "不同程度的需求, ``",
        "京东方的屏幕, boe=京东方",
        "开源社区的成长, ``",
        "开源社的志愿者, kaiyuanshe=开源社",
        "Go and go on, go=Go",
        "R&D 部门, ``",
        "Spring-Boot 和 SpringBoot, spring-boot=Spring-Boot spring-boot=SpringBoot",
        "用C++写，C#也行, c-plus-plus=C++ c-sharp=C#",
        "新浪微博混合云DCP平台, weibo=新浪微博 hybrid-cloud=混合云 weibo-dcp=DCP",
        "Ｄｏｃｋｅｒ在腾讯⻋联网, docker=Ｄｏｃｋｅｒ tencent=腾讯 connected-vehicle=⻋联网",
        "⼤数据与⾕歌, big-data=⼤数据 google=⾕歌",
        "Consul 做服务发现, consul=Consul service-discovery-practice=服务发现"
      })
  void tellsWhatATitleNames(String title, String mentions) {
    assertThat(print(ANNOTATOR.annotate(talk("1").titled(title).build()))).isEqualTo(mentions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "见 https://github.com/docker/swarmkit",
        "见https://kubernetes.io/zh/docs，以及其他",
        "WWW：www.docker.com/kubernetes",
        "HTTP://GITHUB.COM/docker",
        "来信 docker@kubernetes.io",
        "jobs.docker+k8s@mail.docker.com"
      })
  void addressesNameNothing(String notes) {
    assertThat(print(ANNOTATOR.annotate(talk("1").titled("无").notes(notes).build()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "看https://example.org/a，再装Docker, docker=Docker",
        "[文档](https://example.org/a)Docker, docker=Docker",
        "<https://example.org/a>Docker, docker=Docker",
        "Docker https://example.org/a\tMesos, docker=Docker mesos=Mesos",
        "me@example.org Docker, docker=Docker",
        "@Docker 的人, docker=Docker"
      })
  void whatStandsBesideAnAddressIsNamed(String notes, String mentions) {
    assertThat(print(ANNOTATOR.annotate(talk("1").titled("无").notes(notes).build())))
        .isEqualTo(mentions);
  }

  @Test
  void readsEveryField() {
    Talk talk =
        talk("1")
            .titled("Docker 实践")
            .titledAlso("Docker in practice")
            .about("Mesos 上")
            .aboutAlso("On Mesos")
            .notes("用 Consul")
            .tagged("网络", "Ceph", "k8s")
            .by("王小明", "京东", "架构师")
            .by("Ann Lee", "Red Hat", "Docker captain")
            .build();

    assertThat(ANNOTATOR.annotate(talk).mentions())
        .filteredOn(mention -> !(mention.entity() instanceof Term))
        .extracting(
            mention -> mention.field().key() + " " + mention.entity().id() + " " + mention.start())
        .containsExactly(
            "title docker 0",
            "alternateTitle docker 0",
            "abstract mesos 0",
            "alternateAbstract mesos 3",
            "notes consul 2",
            "tags ceph 3",
            "tags kubernetes 8",
            "speakers jd 4",
            "speakers redhat 19",
            "speakers docker 27");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "分布式数据库, distributed-database=分布式数据库 distributed=分布式 database=数据库",
        "用資料庫, database=資料庫",
        "数据库连接池, database=数据库",
        "Databases and a database, database=Databases database=database",
        "Apache Hadoop, hadoop=Apache Hadoop",
        "阿里云的数据, alicloud=阿里云 ali=阿里 data=数据"
      })
  void termsLieWithinNames_butNoNameDoes(String title, String mentions) {
    Vocabulary vocabulary =
        Vocabulary.parse(
            """
            companies:
              - {id: alicloud, zh: 阿里云}
            categories:
              - {id: any, en: Any}
            technologies:
              - {id: distributed-database, zh: 分布式数据库, categories: any}
              - {id: hadoop, en: Hadoop, aliases: Apache Hadoop, categories: any}
            terms:
              - [分布式, distributed]
              - [数据库, 资料库, database]
              - [数据, data]
              - [阿里, ali]
            """);
    Annotator annotator = new Annotator(vocabulary, new TalkAnalyzers(vocabulary));

    assertThat(
            print(annotator.annotate(talk("1").titled(title).build()), mention -> true)
                .replace("term:", ""))
        .isEqualTo(mentions);
  }

  /// Title, then notes.
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "Storm 入门, , storm=Storm",
        "无, A storm is coming and Storm too, ``",
        "无, 用 Storm 做实时拓扑, storm=Storm",
        "无, 比较 Spark、Storm 和 Flink, spark=Spark storm=Storm flink=Flink",
        "无, 先说 Storm。隔了很远很远很远很远很远很远很远很远很远很远很远很远很远很远很远很远很远很远很远很远很远很远很远很远又说到 Apache Storm,"
            + " storm=Storm storm=Apache Storm",
        "无, 360 度地看, ``",
        "无, 他在奇虎和 360 都待过, qihoo-360=奇虎 qihoo-360=360",
        "The Arab Spring, , ``",
        "Knowledge Vault, , ``",
        "Meta Programming in Julia, , julia=Julia",
        "无, Apache Quuxly 社区, ``",
        "无, 菜鸟也能懂, ``",
        "菜鸟的物流, , cainiao=菜鸟",
        "无, Oracle 是家公司, oracle=Oracle",
        "无, 从 Oracle 迁到 MySQL, oracle-database=Oracle mysql=MySQL",
      })
  void anAmbiguousNameNeedsItsContext(String title, @Nullable String notes, String mentions) {
    Talk talk = talk("1").titled(title).notes(notes == null ? "" : notes).build();

    assertThat(print(ANNOTATOR.annotate(talk))).isEqualTo(mentions);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "容器技术与大数据平台, container=容器 big-data=大数据",
        "Raft protocol, raft=Raft",
        "Node JS 和 NodeJS 和 node.js, nodejs=Node JS nodejs=NodeJS nodejs=node.js",
        "scikit learn 与 scikit-learn, scikit-learn=scikit learn scikit-learn=scikit-learn",
        "阿里云EMR 与阿里云的 EMR, aliyun-emr=阿里云EMR alibaba-cloud=阿里云 aliyun-emr=EMR",
        "R 语言与 R&D, r-language=R 语言",
        "Arm 和 arm, arm=Arm",
        "京东科技（北京）有限公司, jd=京东科技（北京）有限公司",
        "北京百度网讯科技有限公司的人, baidu=北京百度网讯科技有限公司",
        "LINE and a line, line=LINE"
      })
  void aNameIsAsLongAsItIs(String title, String mentions) {
    assertThat(print(ANNOTATOR.annotate(talk("1").titled(title).build()))).isEqualTo(mentions);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"go, go=go", "R, r-language=R", "spring, spring=spring", "go home, ``"})
  void aTagThatIsNothingElseIsAName_inAnyLetterCase(String tag, String mentions) {
    assertThat(print(ANNOTATOR.annotate(talk("1").titled("无").tagged(tag).build())))
        .isEqualTo(mentions);
  }

  @Test
  void speakersAreNoCompanies() {
    assertThat(print(ANNOTATOR.annotate(talk("1").titled("无").by("Markus Storm Kafka").build())))
        .isEmpty();
  }

  /// Affiliation, role, what they name; `?` stands before a company that the vocabulary lacks.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "遥远树屋科技|工程师|?遥远树屋科技=遥远树屋科技",
        "遥远树屋科技有限公司||?遥远树屋科技=遥远树屋科技有限公司",
        "遙遠樹屋科技股份有限公司||?遥远树屋科技=遙遠樹屋科技股份有限公司",
        "现任遥远树屋科技高级工程师||?遥远树屋科技=遥远树屋科技",
        "遥远树屋科技（深圳）||?遥远树屋科技=遥远树屋科技",
        "Treehouse Nowhere, Inc.|CTO|?treehouse-nowhere=Treehouse Nowhere, Inc.",
        "Treehouse Nowhere Ltd||?treehouse-nowhere=Treehouse Nowhere Ltd",
        "TREEHOUSE NOWHERE||?treehouse-nowhere=TREEHOUSE NOWHERE",
        "Treehouse Nowhere Senior Engineer||?treehouse-nowhere=Treehouse Nowhere",
        "Treehouse Nowhere / 遥远树屋科技||?treehouse-nowhere=Treehouse Nowhere ?遥远树屋科技=遥远树屋科技",
        "阿里云计算有限公司|架构师|alibaba-cloud=阿里云计算有限公司",
        "Apple|Engineer|apple=Apple",
        "工程师||``",
        "自由职业者||``",
        "Freelancer||``",
        "Co|Co-founder|``",
        "Red|Red Nowhere Engineer|``",
        "王小明||``",
        "我在那里工作了很久||``",
        "Mobile Application|Mobile Application Engineer|``",
        "Strategic planning|Strategic planning director|``",
        "Trend||``",
        "Chunghwa||``",
        "QX||``",
        "某知名软件公司||``",
        "北部一家大厂||``",
        "无名小公司||``",
        "软件公司与咨询公司||``",
        "国立云杉美术馆典藏组||?国立云杉美术馆=国立云杉美术馆",
        "云杉大学信息管理系|教授|?云杉大学=云杉大学",
        "云杉大学生物研究所||?云杉大学=云杉大学",
        "云杉大学生创业中心||?云杉大学生创业中心=云杉大学生创业中心",
        "云杉有限公司||?云杉=云杉有限公司",
        "大数据云杉有限公司||?大数据云杉=大数据云杉有限公司",
        "Nowherely|Nowherely 联合创始人|?nowherely=Nowherely",
        "Nowherely|Nowherely 项目经理|?nowherely=Nowherely",
        "云杉树屋|云杉树屋创始人、CEO|?云杉树屋=云杉树屋",
        "Oracle|MySQL 技术顾问|oracle=Oracle mysql=MySQL",
        "云杉树屋 / Android||?云杉树屋=云杉树屋 android=Android"
      })
  void anAffiliationIsACompany(String affiliation, @Nullable String role, String mentions) {
    Talk talk = talk("1").titled("无").by("王小明", affiliation, role == null ? "" : role).build();

    assertThat(print(ANNOTATOR.annotate(talk))).isEqualTo(mentions);
  }

  @Test
  void aTalkNamesItsSpeakersCompanyInItsTexts_too() {
    Talk talk =
        talk("1")
            .titled("Nowherely 的实践")
            .about("At Nowherely, not Nowherelyish.")
            .by("Ann Lee", "Nowherely", "")
            .build();

    assertThat(print(ANNOTATOR.annotate(talk)))
        .isEqualTo("?nowherely=Nowherely ?nowherely=Nowherely ?nowherely=Nowherely");
  }

  @Test
  void aNameDoesNotReachFromOneTagOrSpeakerToTheNext() {
    Talk talk = talk("1").titled("无").tagged("Spring", "Boot").by("阿里").by("云").build();

    assertThat(ANNOTATOR.annotate(talk).mentions())
        .extracting(mention -> mention.entity().id())
        .doesNotContain("spring-boot", "alibaba-cloud");
  }

  @Test
  void mentionsAreInOrder_andOnlyTermsOverlapOthers_whateverTheTextIs() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      AnnotatedTalk annotated =
          ANNOTATOR.annotate(
              talk("1")
                  .titled("x" + RandomText.withExpanding(random, random.nextInt(200)))
                  .notes(RandomText.of(random, random.nextInt(2_000)))
                  .by("人" + RandomText.of(random, 5), RandomText.of(random, 20), "")
                  .tagged("t" + RandomText.of(random, 9))
                  .build());
      List<Mention> mentions = annotated.mentions();
      assertThat(mentions).as("seed %s", seed).isSortedAccordingTo(Annotator.ORDER);
      for (int i = 0; i < mentions.size(); i++) {
        Mention mention = mentions.get(i);
        assertThat(mention.start()).as("%s of seed %s", mention, seed).isNotNegative();
        assertThat(mention.end())
            .as("%s of seed %s", mention, seed)
            .isGreaterThan(mention.start())
            .isLessThanOrEqualTo(annotated.talk().text(mention.field()).length());
        for (Mention other : mentions.subList(0, i)) {
          if (other.field() == mention.field() && other.end() > mention.start()) {
            assertThat(List.of(mention.entity(), other.entity()))
                .as("%s and %s of seed %s", other, mention, seed)
                .anyMatch(Term.class::isInstance);
          }
        }
      }
    }
  }

  /// A picture that is written into the notes as text is one word of a million letters.
  @Test
  void aWordOfAMillionLettersTakesNoTimeWorthTelling() {
    Talk talk = talk("1").notes("data:image/png;base64," + "iVBORw0KGgo".repeat(100_000)).build();

    assertThatCode(() -> ANNOTATOR.annotate(talk)).doesNotThrowAnyException();
  }

  private static String print(AnnotatedTalk annotated) {
    return print(annotated, mention -> !(mention.entity() instanceof Term));
  }

  private static String print(AnnotatedTalk annotated, Predicate<Mention> shown) {
    return annotated.mentions().stream()
        .filter(shown)
        .map(mention ->
            (mention.entity() instanceof Company company && !company.known() ? "?" : "")
                + mention.entity().id()
                + "="
                + annotated.talk().text(mention.field()).substring(mention.start(), mention.end()))
        .collect(joining(" "));
  }
}
