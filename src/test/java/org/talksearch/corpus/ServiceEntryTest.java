package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Speaker;
import org.talksearch.testing.RandomText;

@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class ServiceEntryTest {
  private static final String ABSTRACT =
      "How a small team moved its build to containers, and what it would do again.";
  private static final List<Speaker> SPEAKERS = List.of(new Speaker("Ana", "", ""));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lunch",
        "LUNCH BREAK",
        "Check In",
        "Check-in",
        "☕ Coffee Break",
        "Tea/Coffee",
        "Break 2 (15 min)",
        "12:00-13:00 Lunch",
        "Registration opens at 8:30",
        "午餐",
        "午餐時間",
        "午休",
        "休息 Break",
        "休息時間",
        "茶歇（15分钟）",
        "下午茶交流 Afternoon Tea",
        "報到 Registration",
        "签到",
        "入場時間",
        "點心 Dessert",
        "🍱 午餐 🍱",
        "【午餐】",
        "換場",
        "散場",
        "講者晚宴",
        "Ｌｕｎｃｈ",
        "開幕",
        "開幕 Opening",
        "閉幕 Ending",
        "Closing Remarks",
        "Opening & Welcome",
        "Second Opening",
        "結束第一天議程",
        "END",
        "Networking",
        "大合照",
        "抽獎",
        "Group photo",
        "午餐 Lunch (12:10 R1 Sponsor talk)",
        "Farewell Night(講者晚宴)",
        "Lunch: main hall",
        "Lunch sponsored by ACME",
        "Track A - Coffee break",
      })
  void serviceIsNoTalk(String title) {
    assertThat(ServiceEntry.is(draft(title))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lightning Talk",
        "Lightning Talk 閃電秀",
        "Keynote",
        "Opening Keynote",
        "Service registration with DNS",
        "服务注册与发现",
        "用户注册系统设计",
        "Breaking the monolith",
        "Make or break",
        "Teapots",
        "How to break in",
        "Registration forms that people finish",
        "Speakers",
        "12:30",
        "第二天",
        "Java 咖啡馆",
        "开源午餐聚",
        "Sponsor Talk",
        "Welcome to the Haskell devroom",
        "☕",
      })
  void anyOtherTitleIsATalk(String title) {
    assertThat(ServiceEntry.is(draft(title))).isFalse();
  }

  @Test
  void aMealIsServiceWithASpeakerOrAnAbstractButATalkWithBoth() {
    TalkDraft lunch = draft("Lunch");
    lunch.speakers = SPEAKERS;
    assertThat(ServiceEntry.is(lunch)).isTrue();
    lunch.abstractText = ABSTRACT;
    assertThat(ServiceEntry.is(lunch)).isFalse();
    lunch.speakers = List.of();
    assertThat(ServiceEntry.is(lunch)).isTrue();
  }

  @Test
  void anOpeningIsATalkWithASpeakerOrAnAbstract() {
    TalkDraft opening = draft("Opening & Welcome");
    opening.speakers = SPEAKERS;
    assertThat(ServiceEntry.is(opening)).isFalse();
    opening.speakers = List.of();
    opening.alternateAbstract = ABSTRACT;
    assertThat(ServiceEntry.is(opening)).isFalse();
    opening.alternateAbstract = "See you!";
    assertThat(ServiceEntry.is(opening)).isTrue();
  }

  @Test
  void serviceAmongOtherWordsIsATalkWithAnAbstract() {
    TalkDraft draft = draft("Open Source Design Lunch: networking, lunch");
    draft.abstractText = ABSTRACT;
    assertThat(ServiceEntry.is(draft)).isFalse();
  }

  @Test
  void whatIsLeftOutIsToldByItsTitle() {
    Findings findings = new Findings(SourceFile.of("a.json", "\n\n"), Map.of());
    findings.scheduled(new TalkDraft("午餐", new Origin("a.json", 2)));
    findings.scheduled(new TalkDraft("How to cook lunch", new Origin("a.json", 3)));

    assertThat(findings.talks())
        .extracting(talk -> talk.title())
        .containsExactly("How to cook lunch");
    assertThat(findings.leftOut())
        .containsExactly(
            new CorpusEntry.LeftOut(
                new Origin("a.json", 2), "午餐", "It is service of the event, not a talk", 1));
  }

  @Test
  void noTitleTakesLong() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      String noise = RandomText.withExpanding(random, 1 + random.nextInt(90));
      ServiceEntry.is(draft("休息" + "休息時間".repeat(i % 30) + noise));
      ServiceEntry.is(draft("((".repeat(i % 50) + "break ".repeat(i % 20) + noise));
    }
    assertThatCode(() -> ServiceEntry.is(draft("break ".repeat(1_000_000))))
        .doesNotThrowAnyException();
  }

  private static TalkDraft draft(String title) {
    return new TalkDraft(title, new Origin("a", 1));
  }
}
