package org.talksearch.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.lucene.LuceneEngine;
import org.talksearch.engine.lucene.LuceneIndexWriting;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.Talk.Kind;
import org.talksearch.talk.TalkId;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.vocabulary.Vocabulary;

/// A few talks: one with all that a talk can have, others with little.
final class TestTalks {
  private static final Vocabulary VOCABULARY = Vocabulary.bundled();
  private static final TalkAnalyzers ANALYZERS = new TalkAnalyzers(VOCABULARY);

  private static final Annotator ANNOTATOR = new Annotator(VOCABULARY, ANALYZERS);

  static final List<AnnotatedTalk> ALL =
      List.of(
          annotated(
              talk(
                  "talk/jd",
                  "Docker 在京东大促中的应用",
                  "Docker at JD.com",
                  "容器平台承担全部流量。京东 Docker 团队的经验。",
                  List.of(new Speaker("李雷", "京东", "架构师"), new Speaker("韩梅梅", "", "")),
                  new Event("示例大会 2015", LocalDate.of(2015, 8, 28), null),
                  Kind.TALK)),
          annotated(
              talk(
                  "netease-docker",
                  "网易的 Docker 实践",
                  "",
                  "从虚拟机到 Docker。",
                  List.of(),
                  new Event("", null, 2016),
                  Kind.TALK)),
          annotated(talk("notes-1", "容器笔记 <b>&", "", "", List.of(), Event.UNKNOWN, Kind.NOTES)));

  private TestTalks() {}

  private static Talk talk(
      String id,
      String title,
      String alternateTitle,
      String abstractText,
      List<Speaker> speakers,
      Event event,
      Kind kind) {
    boolean full = !speakers.isEmpty();
    return new Talk(
        new TalkId(id),
        "",
        title,
        alternateTitle,
        abstractText,
        "",
        full ? "# 容器\n- 一天部署 Docker 一千次" : "",
        speakers,
        event,
        full ? "zh-Hans" : "",
        full ? "https://example.org/talks/1" : "",
        full
            ? List.of(new Link("slides", "https://example.org/1.pdf"), new Link("", "x"))
            : List.of(),
        full ? List.of("docker", "大促") : List.of(),
        kind,
        new Origin("talks.txt", 3));
  }

  /// Indexes them in a folder.
  static void indexIn(Path folder) {
    index(folder, ALL);
  }

  /// Indexes the talks of the corpus that comes with the program in a folder.
  static void indexBundledIn(Path folder) {
    index(folder, BundledCorpus.talks().stream().map(TestTalks::annotated).toList());
  }

  /// Commits them anew in a folder that has them.
  static void indexAgainIn(Path folder) {
    index(folder, ALL, true);
  }

  private static void index(Path folder, List<AnnotatedTalk> talks) {
    index(folder, talks, false);
  }

  private static void index(Path folder, List<AnnotatedTalk> talks, boolean full) {
    try (IndexWriting index = LuceneIndexWriting.open(folder, VOCABULARY, ANALYZERS, full)) {
      talks.forEach(index::put);
      index.commit("");
    }
  }

  /// The file of Lucene that names all others of the index.
  static Path commitIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("segments_"))
          .findFirst()
          .orElseThrow();
    }
  }

  /// An engine on that folder, which need not hold an index.
  static SearchEngine engineOn(Path folder) {
    return LuceneEngine.open(folder, VOCABULARY, ANALYZERS);
  }

  private static AnnotatedTalk annotated(Talk talk) {
    return ANNOTATOR.annotate(talk);
  }
}
