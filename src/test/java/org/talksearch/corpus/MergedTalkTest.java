package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;
import org.talksearch.testing.Talks;

class MergedTalkTest {
  private static final TalkId ID = new TalkId("id");

  @Test
  void theChineseTextsLead() {
    Talk merged =
        merged(
            talk("a").titled("Containers at scale").about("How we did it, in short.").in("en"),
            talk("b").titled("大规模的容器").about("我们是怎样做到的，长话短说。").in("zh-Hans"));

    assertThat(merged.title()).isEqualTo("大规模的容器");
    assertThat(merged.alternateTitle()).isEqualTo("Containers at scale");
    assertThat(merged.abstractText()).isEqualTo("我们是怎样做到的，长话短说。");
    assertThat(merged.alternateAbstract()).isEqualTo("How we did it, in short.");
    assertThat(merged.notes()).isEmpty();
  }

  @Test
  void ofTwoAbstractsTheOneThatIsCutGoes() {
    Talk merged =
        merged(
            talk("a").about("We moved a thousand services into cont..."),
            talk("a").about("We moved a thousand services into containers. It took a year."));

    assertThat(merged.abstractText()).endsWith("It took a year.");
    assertThat(merged.alternateAbstract()).isEmpty();
    assertThat(merged.notes()).isEmpty();
  }

  @Test
  void brokenTextsGiveWay() {
    Talk merged =
        merged(
            talk("a").titled("容\uFFFD网络").about("讲容\uFFFD的网络。"),
            talk("b").titled("容器网络").about("讲容器的网络。"));

    assertThat(merged.title()).isEqualTo("容器网络");
    assertThat(merged.abstractText()).isEqualTo("讲容器的网络。");
  }

  @Test
  void whatIsSaidOtherwiseGoesToTheNotes() {
    Talk merged =
        merged(
            talk("a")
                .titled("容器")
                .about("先讲容器。")
                .notes("记一")
                .numbered("1")
                .at("E", LocalDate.of(2020, 8, 1)),
            talk("b")
                .titled("容器技术")
                .about("再讲调度。")
                .notes("记二")
                .numbered("2")
                .at("F", LocalDate.of(2020, 8, 2)),
            talk("c").notes("记一").about("先讲容器").titled("容器"));

    assertThat(merged.notes().split("\n\n"))
        .containsExactly("记一", "记二", "容器技术", "再讲调度。", "number: 2", "event: F", "date: 2020-08-02");
    assertThat(merged.number()).isEqualTo("1");
    assertThat(merged.event().name()).isEqualTo("E");
    assertThat(merged.event().date()).isEqualTo("2020-08-01");
  }

  @Test
  void whatTheMainOneLacksIsFilled() {
    Talk merged =
        merged(
            talk("a").from("x.md", 7).of(Talk.Kind.NOTES),
            talk("a")
                .from("y.md", 3)
                .at("E", 2020)
                .url("http://e.org/1")
                .by("甲")
                .tagged("云")
                .link("slides", "http://e.org/1.pdf")
                .numbered("5"));

    assertThat(merged.event().year()).isEqualTo(2020);
    assertThat(merged.url()).isEqualTo("http://e.org/1");
    assertThat(merged.speakers()).extracting(Speaker::name).containsExactly("甲");
    assertThat(merged.tags()).containsExactly("云");
    assertThat(merged.links()).containsExactly(new Link("slides", "http://e.org/1.pdf"));
    assertThat(merged.number()).isEqualTo("5");
    assertThat(merged.kind()).isEqualTo(Talk.Kind.TALK);
    assertThat(merged.origin()).hasToString("x.md:7");
    assertThat(merged.id()).isEqualTo(ID);
  }

  @Test
  void linksTagsAndOtherPagesAreUnited() {
    Talk merged =
        merged(
            talk("a").url("http://e.org/1").link("slides", "http://e.org/s").tagged("Cloud", "云"),
            talk("a")
                .url("http://f.org/1")
                .link("", "http://e.org/s#3")
                .link("video", "http://e.org/v")
                .tagged("cloud", "k8s"));

    assertThat(merged.links())
        .extracting(Link::url)
        .containsExactly("http://e.org/s", "http://e.org/v", "http://f.org/1");
    assertThat(merged.tags()).containsExactly("Cloud", "云", "k8s");
  }

  @Test
  void speakersAreUnitedByName() {
    Talk merged =
        merged(
            talk("a").from("a.md", 1).by("梁胜").by("乙", "京东", ""),
            talk("a").from("b.md", 1).by("梁胜 (Sheng Liang)", "Rancher", "CEO").by("丙"));

    assertThat(merged.speakers())
        .containsExactly(
            new Speaker("梁胜", "Rancher", "CEO"),
            new Speaker("乙", "京东", ""),
            new Speaker("丙", "", ""));
    assertThat(merged.notes()).isEqualTo("speaker: 梁胜 (Sheng Liang)");
  }

  @Test
  void inLanguageVariantsSpeakersAreTheSameOnesInTheSameOrder() {
    Talks chinese = talk("a").from("x.zh.md", 1).by("吴甲", "某公司", "").by("李乙");
    Talks english = talk("a").from("x.md", 1).by("Jia Wu", "Some Corp", "CTO").by("Yi Li");

    Talk merged = merged(chinese, english);

    assertThat(merged.speakers())
        .containsExactly(new Speaker("吴甲", "某公司", "CTO"), new Speaker("李乙", "", ""));
    assertThat(merged.notes().split("\n\n"))
        .containsExactly("speaker: Jia Wu Some Corp", "speaker: Yi Li");
  }

  @Test
  void variantsThatNameMoreSpeakersAreUnited() {
    Talk merged =
        merged(
            talk("a").from("x.zh.md", 1).by("吴甲"),
            talk("b").from("x.md", 1).by("Jia Wu").by("Yi Li"));

    assertThat(merged.speakers())
        .extracting(Speaker::name)
        .containsExactly("吴甲", "Jia Wu", "Yi Li");
  }

  @Test
  void whatStandsInOnePlaceStaysAsItIs() {
    Talk talk =
        talk("a").titled("Containers").titledAlso("容器").aboutAlso("讲容器").tagged("A", "a").build();

    assertThat(MergedTalk.of(talk.id(), List.of(talk))).isEqualTo(talk);
  }

  private static Talk merged(Talks... talks) {
    return MergedTalk.of(ID, List.of(talks).stream().map(Talks::build).toList());
  }
}
