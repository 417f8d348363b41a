package org.talksearch.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.CorpusEntry;
import org.talksearch.corpus.CorpusState;
import org.talksearch.export.Export.Format;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;
import org.talksearch.testing.RandomText;
import org.talksearch.testing.Talks;

class JsonLinesExportTest {
  private static final List<String> LANGUAGES =
      List.of("", "zh-Hans", "zh-Hant", "en", "ja", "pt-BR", "zh-Latn");
  private static final int TALKS = 300;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyTalkOfACorpusIsReadBackAsItWas(long seed) throws IOException {
    Random random = new Random(seed);
    List<Talk> talks = new ArrayList<>();
    for (int i = 0; i < TALKS; i++) {
      talks.add(talk(random, i));
    }

    List<Talk> corpus = readBack(talks);

    assertThat(corpus).hasSameSizeAs(talks);
    List<Talk> copies = readBack(corpus);
    for (int i = 0; i < copies.size(); i++) {
      assertThat(copies.get(i)).isEqualTo(corpus.get(i));
    }
  }

  @Test
  void whatIsEmptyIsLeftOut_andALanguageThatIsNotKnownStaysUnknown() throws IOException {
    Talk talk = Talks.talk("x").titled("昨天的雨").by("张三").build();

    assertThat(Written.as(Format.JSONL, talk))
        .isEqualTo(
            """
            {"id":"x","title":"昨天的雨","speakers":[{"name":"张三"}],"lang":"und"}
            """);
    assertThat(readBack(List.of(talk)).getFirst().language()).isEmpty();
  }

  @Test
  void tellsWhatATalkNames_eachOnce_withTheFormsThatItsTextHas() throws IOException {
    Talk talk =
        Talks.talk("x")
            .titled("京东用K8s")
            .notes("k8s 也叫 Kubernetes，京東的 k8s")
            .by("张三", "JD", "")
            .build();

    assertThat(Written.as(Format.JSONL, talk))
        .endsWith(
            """
            ,"companies":[{"id":"jd","mentions":["京东","京東","JD"]}],\
            "technologies":[{"id":"kubernetes","mentions":["K8s","k8s","Kubernetes"]}]}
            """);
    assertThat(readBack(List.of(talk)).getFirst().notes()).isEqualTo(talk.notes());
  }

  @Test
  void theOtherLanguageMayBeChinese() throws IOException {
    Talk talk =
        Talks.talk("x")
            .in("en")
            .titled("Containers")
            .titledAlso("容器")
            .about("On containers")
            .aboutAlso("讲容器")
            .build();

    assertThat(Written.as(Format.JSONL, talk)).contains("\"title_en\":\"容器\"");
    assertThat(readBack(List.of(talk)).getFirst().alternateAbstract()).isEqualTo("讲容器");
  }

  private List<Talk> readBack(List<Talk> talks) throws IOException {
    Path file = folder.resolve("talks.jsonl");
    Files.write(file, Written.as(Format.JSONL, talks.toArray(Talk[]::new)).getBytes(UTF_8));
    List<Talk> read = new ArrayList<>();
    for (CorpusEntry entry : Corpus.at(file).read(CorpusState.NONE, (done, of) -> {}).entries()) {
      assertThat(entry).isInstanceOf(CorpusEntry.Parsed.class);
      read.add(((CorpusEntry.Parsed) entry).talk());
    }
    return read;
  }

  private static Talk talk(Random random, int index) {
    return new Talk(
        new TalkId(index + "-" + "京 东/é?".repeat(random.nextInt(3)) + "."),
        random.nextBoolean() ? "" : Integer.toString(random.nextInt(100)),
        "题" + text(random, 20),
        text(random, 20),
        text(random, 80),
        text(random, 80),
        text(random, 200),
        list(random, () -> new Speaker("人" + text(random, 5), text(random, 8), text(random, 8))),
        event(random),
        LANGUAGES.get(random.nextInt(LANGUAGES.size())),
        random.nextBoolean() ? "" : "http://e.org/?q=" + text(random, 10) + "&a",
        list(random, () -> new Link(text(random, 6), "http://e.org/" + text(random, 6) + "#")),
        list(random, () -> "t" + text(random, 6)),
        random.nextInt(4) == 0 ? Talk.Kind.NOTES : Talk.Kind.TALK,
        new Origin("talks.jsonl", index + 1));
  }

  /// Empty in one of four cases.
  private static String text(Random random, int length) {
    return random.nextInt(4) == 0 ? "" : RandomText.of(random, length);
  }

  private static Event event(Random random) {
    String name = text(random, 12);
    return switch (random.nextInt(3)) {
      case 0 -> new Event(name, null, null);
      case 1 -> new Event(name, null, 1990 + random.nextInt(40));
      default -> new Event(name, LocalDate.ofEpochDay(random.nextInt(30_000)), null);
    };
  }

  private interface Item<T> {
    T next();
  }

  private static <T> List<T> list(Random random, Item<T> item) {
    List<T> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(item.next());
    }
    return items;
  }
}
