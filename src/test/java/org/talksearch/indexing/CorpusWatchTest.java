package org.talksearch.indexing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.Patience;
import org.talksearch.engine.lucene.LuceneEngine;
import org.talksearch.engine.lucene.LuceneIndexWriting;
import org.talksearch.talk.TalkId;
import org.talksearch.vocabulary.Vocabulary;

/// A real folder and a real index. Conditions are waited for; nothing depends on how long they
/// take.
@Timeout(120)
class CorpusWatchTest {
  private static final Vocabulary VOCABULARY = Vocabulary.bundled();
  private static final TalkAnalyzers ANALYZERS = new TalkAnalyzers(VOCABULARY);
  private static final Annotator ANNOTATOR = new Annotator(VOCABULARY, ANALYZERS);
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final Duration ENDLESS = Duration.ofDays(1);
  private static final int BURST = 2_000;

  @TempDir private Path folder;

  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicInteger failuresToCome = new AtomicInteger();
  private volatile int rejected;
  private Thread follower = new Thread();
  private LuceneEngine engine;

  @BeforeEach
  void buildIndex() throws IOException {
    write("a.jsonl", talk("a", "第一个"));
    run(Patience.NONE);
    engine = LuceneEngine.open(folder.resolve("index"), VOCABULARY, ANALYZERS);
  }

  @AfterEach
  void end() throws InterruptedException {
    follower.interrupt();
    follower.join();
    engine.close();
  }

  @Test
  void whatIsWrittenChangedAndDeletedIsFollowed() throws IOException {
    watch();
    write("b.jsonl", talk("b", "第二个"));
    await(() -> has("b"));
    write("b.jsonl", talk("b", "另一个"));
    await(() -> "另一个".equals(title("b")));
    Files.delete(corpus().resolve("a.jsonl"));
    await(() -> !has("a"));
    assertThat(has("b")).isTrue();
  }

  @Test
  void foldersAreFollowedHoweverTheyComeAndGo() throws IOException {
    watch();
    write("x/y/z/b.jsonl", talk("b", "第二个"));
    await(() -> has("b"));
    write("x/y/c.jsonl", talk("c", "第三个"));
    await(() -> has("c"));
    Files.move(corpus().resolve("x"), corpus().resolve("w"));
    write("w/y/z/d.jsonl", talk("d", "第四个"));
    await(() -> has("d"));
    delete(corpus().resolve("w"));
    await(() -> !has("b") && !has("c") && !has("d"));
    assertThat(has("a")).isTrue();
  }

  @Test
  void aFileThatAnEditorReplacesIsFollowed_andItsCopiesAreNot() throws IOException {
    watch();
    write(".a.jsonl.swp", "b0VIM");
    write(".#a.jsonl", "someone@somewhere");
    Files.move(corpus().resolve("a.jsonl"), corpus().resolve("a.jsonl~"));
    write("a.jsonl.new", talk("a", "改过的"));
    Files.move(
        corpus().resolve("a.jsonl.new"),
        corpus().resolve("a.jsonl"),
        StandardCopyOption.ATOMIC_MOVE);
    Files.delete(corpus().resolve(".a.jsonl.swp"));

    await(() -> "改过的".equals(title("a")));

    assertThat(engine.state().talks()).isEqualTo(1);
    assertThat(rejected).isZero();
  }

  @Test
  void aBurstOfFilesTakesFewRuns() throws IOException {
    watch();
    for (int i = 0; i < BURST; i++) {
      write("burst/" + i % 20 + "/" + i + ".jsonl", talk("burst-" + i, "第" + i + "个"));
    }

    await(() -> engine.state().talks() == BURST + 1);

    assertThat(runs.get()).isLessThan(BURST / 50);
  }

  @Test
  void aFileThatIsCutStaysAsItWas_untilItIsWhole() throws IOException {
    watch();
    write("a.jsonl", talk("a", "改过的").substring(0, 12));
    write("b.jsonl", talk("b", "第二个"));

    await(() -> has("b"));

    assertThat(title("a")).isEqualTo("第一个");
    assertThat(rejected).isZero();
    write("a.jsonl", "");
    write("c.jsonl", talk("c", "第三个"));
    await(() -> has("c"));
    assertThat(title("a")).isEqualTo("第一个");
    write("a.jsonl", talk("a", "改过的"));
    await(() -> "改过的".equals(title("a")));
  }

  @Test
  void aFileThatIsNeverMadeWholeIsTakenAsItIsAndReported() throws IOException {
    watch(new CorpusWatch(corpus(), FolderEvents.of(corpus()), Duration.ofSeconds(1)));
    write("a.jsonl", talk("a", "改过的").substring(0, 12));

    await(() -> !has("a"));

    assertThat(rejected).isEqualTo(1);
  }

  @Test
  void aCorpusThatIsReplacedAsAWholeIsFollowed() throws IOException {
    watch();
    write("../other/b.jsonl", talk("b", "第二个"));
    Files.move(corpus(), folder.resolve("before"));
    Files.move(folder.resolve("other"), corpus());
    await(() -> has("b") && !has("a"));
    write("c.jsonl", talk("c", "第三个"));
    await(() -> has("c"));
    delete(corpus());
    write("d.jsonl", talk("d", "第四个"));
    await(() -> has("d") && !has("b"));
  }

  @Test
  void aRunThatFailsIsDoneAgain() throws IOException {
    failuresToCome.set(2);
    watch();
    write("b.jsonl", talk("b", "第二个"));

    await(() -> has("b"));
  }

  @Test
  void withoutEventsTheFolderIsLookedAt() throws IOException {
    watch(new CorpusWatch(corpus(), FolderEvents.polling(corpus()), ENDLESS));
    write("x/b.jsonl", talk("b", "第二个"));

    await(() -> has("b"));
  }

  @Test
  void aCorpusThatIsOneFileIsFollowed() throws IOException {
    Path file = corpus().resolve("a.jsonl");
    watch(new CorpusWatch(file, FolderEvents.of(file), ENDLESS));
    write("a.jsonl", talk("b", "第二个"));

    await(() -> has("b"));
  }

  private void watch() {
    watch(new CorpusWatch(corpus(), FolderEvents.of(corpus()), ENDLESS));
  }

  private void watch(CorpusWatch watch) {
    follower =
        new Thread(() -> {
          try (watch) {
            watch.follow(this::run);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    follower.start();
  }

  private void run(Patience patience) throws IOException {
    runs.incrementAndGet();
    if (failuresToCome.getAndDecrement() > 0) {
      throw new IOException("the disk is full");
    }
    try (LuceneIndexWriting writing =
        LuceneIndexWriting.open(folder.resolve("index"), VOCABULARY, ANALYZERS, false)) {
      rejected =
          new IndexingRun(Corpus.at(corpus()), ANNOTATOR)
              .into(writing, IndexingListener.NONE, patience)
              .rejected()
              .size();
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time, before the deadline").isLessThan(end);
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private boolean has(String id) {
    return engine.find(new TalkId(id)).isPresent();
  }

  private String title(String id) {
    return engine.find(new TalkId(id)).map(talk -> talk.talk().title()).orElse("");
  }

  private Path corpus() {
    return folder.resolve("corpus");
  }

  private void write(String name, String text) throws IOException {
    Path file = corpus().resolve(name).normalize();
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }

  private static String talk(String id, String title) {
    return "{\"id\": \"" + id + "\", \"title\": \"" + title + "\"}\n";
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> children = Files.list(path)) {
        for (Path child : children.toList()) {
          delete(child);
        }
      }
    }
    Files.delete(path);
  }
}
