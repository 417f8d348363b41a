package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class ScheduleXmlReaderTest {
  private static final String SCHEDULE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- made by hand -->
      <schedule>
        <generator name="someone" version="1"/>
        <version>0.7</version>
        <conference>
          <acronym>smallconf</acronym>
          <title>Small Conference</title>
          <start>2019-05-04</start>
          <end>2019-05-05</end>
          <days>1</days>
          <base_url>https://small.example.org/</base_url>
        </conference>
        <day index="1" date="2019-05-04" start="2019-05-04T09:00:00+02:00">
          <room name="Attic">
            <event guid="5f2d1c5e-0000-4000-8000-000000000001" id="17">
              <date>2019-05-05T00:30:00+02:00</date>
              <start>00:30</start>
              <duration>00:25</duration>
              <room>Attic</room>
              <slug>smallconf-17-night</slug>
              <url>https://small.example.org/talk/17/</url>
              <recording><license>CC0</license><optout>false</optout></recording>
              <title>Containers at night</title>
              <subtitle>What breaks after midnight</subtitle>
              <track>Operations</track>
              <type>lecture</type>
              <language>en</language>
              <abstract>&lt;p&gt;We run &lt;b&gt;four&lt;/b&gt; clusters &amp;amp; sleep.&lt;/p&gt;
      &lt;ul&gt;&lt;li&gt;Pages&lt;/li&gt;&lt;li&gt;&lt;a href="https://e.org/x"&gt;Graphs&lt;/a&gt;&lt;/li&gt;&lt;/ul&gt;</abstract>
              <description>Longer: Map&lt;String, Pod&gt; and more.</description>
              <logo>/logo.png</logo>
              <persons>
                <person id="4">Ana Example</person>
                <person id="5" code="XY">Bo Sample</person>
              </persons>
              <links>
                <link href="https://e.org/blog">Blog</link>
              </links>
              <attachments>
                <attachment type="slides" href="/files/17.pdf"/>
                <attachment href="https://e.org/18.pdf">Handout</attachment>
              </attachments>
            </event>
            <event id="18">
              <start>12:00</start>
              <title>Lunch</title>
              <abstract></abstract>
              <persons/>
            </event>
          </room>
          <room name="Cellar">
            <event id="19">
              <start>13:00</start>
              <title>Quiet tools</title>
              <subtitle/>
              <track/>
              <language/>
              <abstract/>
              <persons><person id="4">Ana Example</person></persons>
            </event>
          </room>
        </day>
      </schedule>
      """;

  @Test
  void anEventIsATalk() {
    Talk talk = Reading.of("s.xml", SCHEDULE).talks().getFirst();

    assertThat(talk.title()).isEqualTo("Containers at night: What breaks after midnight");
    assertThat(talk.abstractText())
        .isEqualTo(
            """
            We run four clusters & sleep.

            * Pages
            * Graphs

            Longer: Map<String, Pod> and more.\
            """);
    assertThat(talk.speakers())
        .containsExactly(new Speaker("Ana Example", "", ""), new Speaker("Bo Sample", "", ""));
    assertThat(talk.event())
        .isEqualTo(new Event("Small Conference", LocalDate.of(2019, 5, 5), 2019));
    assertThat(talk.language()).isEqualTo("en");
    assertThat(talk.url()).isEqualTo("https://small.example.org/talk/17/");
    assertThat(talk.tags()).containsExactly("Operations", "lecture");
    assertThat(talk.links())
        .containsExactly(
            new Link("Blog", "https://e.org/blog"),
            new Link("slides", "https://small.example.org/files/17.pdf"),
            new Link("Handout", "https://e.org/18.pdf"),
            new Link("Graphs", "https://e.org/x"));
    assertThat(talk.notes()).isEqualTo("room: Attic");
    assertThat(talk.origin().line()).isEqualTo(16);
  }

  @Test
  void anEventWithoutADateIsOnItsDay() {
    Talk talk = Reading.of("s.xml", SCHEDULE).talks().getLast();

    assertThat(talk.title()).isEqualTo("Quiet tools");
    assertThat(talk.event().date()).isEqualTo(LocalDate.of(2019, 5, 4));
    assertThat(talk.tags()).isEmpty();
    assertThat(talk.abstractText()).isEmpty();
  }

  @Test
  void lunchIsLeftOut() {
    Reading reading = Reading.of("s.xml", SCHEDULE);

    assertThat(reading.leftOutLines()).containsExactly("45 Lunch");
    assertThat(reading.rejected()).isEmpty();
    assertThat(reading.talks()).hasSize(2);
  }

  @Test
  void idsComeFromTheSourceNotFromTheText() {
    Reading before = Reading.of("s.xml", SCHEDULE);
    Reading after =
        Reading.of(
            "old/t.xml",
            SCHEDULE.replace("Containers at night", "Pods").replace("Quiet tools", "Loud tools"));
    Reading otherYear = Reading.of("s.xml", SCHEDULE.replace("2019-", "2020-"));

    assertThat(after.talks()).extracting(Talk::id).isEqualTo(ids(before));
    assertThat(otherYear.talks().getLast().id()).isNotEqualTo(before.talks().getLast().id());
  }

  private static List<TalkId> ids(Reading reading) {
    return reading.talks().stream().map(Talk::id).toList();
  }

  @Test
  void aCutFileGivesWhatStandsBeforeTheCut() {
    Reading reading =
        Reading.of("s.xml", SCHEDULE.substring(0, SCHEDULE.indexOf("<event id=\"19\"")));

    assertThat(reading.titles()).containsExactly("Containers at night: What breaks after midnight");
    assertThat(reading.rejected())
        .singleElement()
        .satisfies(broken -> {
          assertThat(broken.what()).isEqualTo("The file was read only in part");
          assertThat(broken.origin().line()).isBetween(52, 54);
        });
  }

  @Test
  void markupThatIsNotEscapedIsTextInItsOrder() {
    Talk talk =
        Reading.of(
                "s.xml",
                SCHEDULE.replace(
                    "<abstract/>",
                    "<abstract>Less <b>noise</b> is <i>good</i> &lt;pun&gt;</abstract>"))
            .talks()
            .getLast();

    assertThat(talk.abstractText()).isEqualTo("Less noise is good <pun>");
  }

  @Test
  void controlCharactersAndBlankLinesBeforeTheDeclarationDoNoHarm() {
    Reading reading = Reading.of("s.xml", "\n\n" + SCHEDULE.replace("Quiet", "Quiet\u000b"));

    assertThat(reading.titles()).last().asString().matches("Quiet\\s+tools");
    assertThat(reading.lines()).containsExactly(18, 55);
    assertThat(reading.rejected()).isEmpty();
  }

  @Test
  void anEventWithoutATitleIsRejected() {
    Reading reading =
        Reading.of("s.xml", SCHEDULE.replace("<title>Quiet tools</title>", "<title> </title>"));

    assertThat(reading.rejectedLines()).containsExactly("53 An event in the schedule has no title");
    assertThat(reading.talks()).hasSize(1);
  }

  @Test
  void aScheduleWithoutADayIsLeftOut() {
    Reading reading = Reading.of("s.xml", "<schedule><conference/></schedule>");

    assertThat(reading.leftOutLines()).containsExactly("1 s.xml");
  }

  @Test
  void aDocumentTypeIsReportedAndNotRead() {
    Reading reading =
        Reading.of(
            "s.xml",
            SCHEDULE.replace(
                "<schedule>",
                "<!DOCTYPE schedule SYSTEM \"http://127.0.0.1:1/s.dtd\">\n<schedule>"));

    assertThat(reading.talks()).hasSize(2);
    assertThat(reading.leftOutLines()).contains("3 DOCTYPE");
    assertThat(reading.rejected()).isEmpty();
  }

  @Test
  void entitiesCostNothing() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE schedule [<!ENTITY a0 \"ha\">\n");
    for (int i = 1; i < 20; i++) {
      laughs
          .append("<!ENTITY a" + i + " \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">\n");
    }
    String text =
        SCHEDULE
            .replace("<schedule>", laughs + "]>\n<schedule>")
            .replace("Quiet tools", "Quiet &a19; tools");

    Reading reading = Reading.of("s.xml", text);

    assertThat(reading.titles()).first().asString().startsWith("Containers");
    assertThat(reading.talks()).allSatisfy(talk -> assertThat(talk.title()).doesNotContain("haha"));
    assertThat(reading.leftOutLines()).contains("3 DOCTYPE");
  }

  @Test
  void anExternalEntityIsNotOpened(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "the password");
    Reading reading =
        Reading.of(
            "s.xml",
            SCHEDULE
                .replace(
                    "<schedule>",
                    "<!DOCTYPE schedule [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\">]>\n<schedule>")
                .replace("<abstract/>", "<abstract>See &x;</abstract>"));

    assertThat(reading.toString()).doesNotContain("password");
    assertThat(reading.titles()).first().asString().startsWith("Containers");
    assertThat(reading.leftOutLines()).contains("3 DOCTYPE");
  }

  @Test
  void deepNestingIsReported() {
    Reading reading =
        Reading.of("s.xml", SCHEDULE.replace("<track/>", "<track>" + "<a>".repeat(200_000)));

    assertThat(reading.titles()).first().asString().startsWith("Containers");
    assertThat(reading.rejected())
        .singleElement()
        .satisfies(broken -> assertThat(broken.why()).contains("50 levels"));
  }
}
