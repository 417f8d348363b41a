package org.talksearch.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.talksearch.testing.Talks.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalkTest {

  @Test
  void givesTheTextOfEachField() {
    Talk talk =
        talk("1")
            .titled("容器云平台")
            .titledAlso("A container cloud")
            .about("摘要")
            .aboutAlso("An abstract")
            .notes("第一行\n第二行")
            .tagged("Docker", "云原生")
            .by("张磊", "浙江大学", "博士生")
            .build();

    assertThat(talk.text(TextField.TITLE)).isEqualTo("容器云平台");
    assertThat(talk.text(TextField.ALTERNATE_TITLE)).isEqualTo("A container cloud");
    assertThat(talk.text(TextField.ABSTRACT)).isEqualTo("摘要");
    assertThat(talk.text(TextField.ALTERNATE_ABSTRACT)).isEqualTo("An abstract");
    assertThat(talk.text(TextField.NOTES)).isEqualTo("第一行\n第二行");
    assertThat(talk.text(TextField.TAGS)).isEqualTo("Docker\n云原生");
    assertThat(talk.text(TextField.SPEAKERS)).isEqualTo("张磊 浙江大学 博士生");
  }

  @Test
  void isEmptyWhereTheSourceSaysNothing() {
    Talk talk = talk("1").build();

    for (TextField field : TextField.values()) {
      if (field != TextField.TITLE) {
        assertThat(talk.text(field)).as(field.key()).isEmpty();
      }
    }
  }

  @Test
  void namesSpeakersOneALineWithoutGapsForWhatIsUnknown() {
    Talk talk = talk("1").by("张磊").by("王小明", "", "架构师").by("Ann Lee", "Red Hat", "").build();

    assertThat(talk.text(TextField.SPEAKERS)).isEqualTo("张磊\n王小明 架构师\nAnn Lee Red Hat");
  }

  @Test
  void needsATitleAndNamedSpeakers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> talk("7").titled(" ").build())
        .withMessage("Talk 7 has no title. Every talk needs one.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Speaker("　", "Red Hat", ""))
        .withMessageContaining("without a name");
  }

  @Test
  void keepsItsOwnCopyOfWhatItWasGiven() {
    Talk talk = talk("1").tagged("Docker").build();
    List<Mention> mentions = new ArrayList<>();
    AnnotatedTalk annotated = new AnnotatedTalk(talk, mentions);
    mentions.add(
        new Mention(
            new Company("jd", "京东", "JD", Company.Kind.COMPANY, ""), TextField.TITLE, 0, 2));

    assertThat(annotated.mentions()).isEmpty();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> talk.tags().add("k8s"));
  }

  @Test
  void takesTheYearOfAnEventFromItsDate() {
    LocalDate day = LocalDate.of(2019, 8, 17);

    assertThat(new Event("COSCUP 2019", day, null).year()).isEqualTo(2019);
    assertThat(new Event("COSCUP 2019", day, 2018).year()).isEqualTo(2019);
    assertThat(new Event("COSCUP 2019", null, 2018).year()).isEqualTo(2018);
    assertThat(Event.UNKNOWN.year()).isNull();
  }

  @Test
  void saysWhereItWasRead() {
    assertThat(talk("1").from("2016/notes.md", 12).build().origin())
        .hasToString("2016/notes.md:12");
  }
}
