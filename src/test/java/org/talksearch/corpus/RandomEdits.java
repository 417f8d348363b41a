package org.talksearch.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Writes, changes, moves and deletes files of few words, so that much of it is the same talk.
final class RandomEdits {
  private static final List<String> TITLES =
      List.of("容器的调度实践", "Containers in production", "闪电演讲", "服务网格的落地", "云");
  private static final List<String> STEMS = List.of("a", "b", "c/d", "c/e");
  private static final List<String> SUFFIXES =
      List.of(".md", ".zh.md", ".en.md", ".txt", ".jsonl", ".bin");

  private final Random random;
  private final CorpusFiles corpus;
  private final List<String> files = new ArrayList<>();

  RandomEdits(Random random, CorpusFiles corpus) {
    this.random = random;
    this.corpus = corpus;
  }

  /// One to three edits.
  void some() throws IOException {
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      one();
    }
  }

  private void one() throws IOException {
    String path = one(STEMS) + one(SUFFIXES);
    if (!files.isEmpty() && random.nextInt(3) == 0) {
      String file = one(files);
      files.remove(file);
      if (random.nextBoolean() || files.contains(path) || file.equals(path)) {
        corpus.delete(file);
      } else {
        corpus.move(file, path);
        files.add(path);
      }
    } else {
      corpus.write(path, content(path));
      if (!files.contains(path)) {
        files.add(path);
      }
    }
  }

  private String content(String path) {
    StringBuilder text = new StringBuilder();
    int entries = random.nextInt(4);
    if (path.endsWith(".jsonl")) {
      for (int i = 0; i < entries; i++) {
        text.append(
            "{\"title\": \"%s\", %s \"abstract\": \"%s\", \"year\": %d, \"event\": \"%s\", \"url\": \"%s\", \"speakers\": [{\"name\": \"%s\"}]}%n"
                .formatted(
                    one(TITLES),
                    random.nextInt(4) == 0 ? "\"id\": \"" + random.nextInt(3) + "\"," : "",
                    said(),
                    2020 + random.nextInt(2),
                    one(List.of("", "E", "F")),
                    random.nextInt(3) == 0 ? "http://e.org/" + random.nextInt(3) : "",
                    one(List.of("甲", "乙"))));
      }
      return text.append(random.nextInt(4) == 0 ? "{\"id\": 1}\n" : "").toString();
    }
    if (path.endsWith(".txt")) {
      for (int i = 0; i < entries; i++) {
        text.append(
            "%d. %s%n=====%nhttp://e.org/%d%n%s%n%n"
                .formatted(i, one(TITLES), random.nextInt(3), said()));
      }
      return text.toString();
    }
    if (random.nextBoolean()) {
      text.append(
          "---\ntitle: \"%s\"\ndate: 202%d-08-01\n---\n".formatted(one(TITLES), random.nextInt(2)));
    }
    for (int i = 0; i < entries; i++) {
      text.append("# %s%n%s%n".formatted(one(TITLES), said()));
    }
    return text.append(said()).append('\n').toString();
  }

  private String said() {
    return one(
        List.of(
            "讲我们怎样把一千台机器上的服务一个一个搬进容器，又怎样在半年里换掉调度",
            "讲调度",
            "We moved a thousand services into containers within a year, without stopping any."));
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
