package org.talksearch.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talksearch.export.Export;
import org.talksearch.export.Export.Format;
import org.talksearch.talk.AnnotatedTalk;

/// Writes generated talks into a folder that `talksearch reindex --corpus FOLDER` reads, in files
/// that are small enough to be read.
///
///     mvn test -Dtest=GeneratedCorpusTrial -Dtrial.folder=FOLDER [-Dtrial.talks=10000]
///         [-Dtrial.corpus=MODEL] [-Dtrial.seed=1]
class GeneratedCorpusTrial {
  /// Larger files are not read.
  private static final long LARGEST_FILE = 30 << 20;

  @Test
  void write() throws IOException {
    GeneratedTalks talks =
        GeneratedTalks.like(
            CorpusTalks.at(Path.of(System.getProperty("trial.corpus", "corpus"))),
            Long.getLong("trial.seed", 1));
    Path folder = Files.createDirectories(Path.of(System.getProperty("trial.folder")));
    int many = Integer.getInteger("trial.talks", 10_000);
    int next = 0;
    for (int file = 0; next < many; file++) {
      Path path = folder.resolve("generated-%03d.jsonl".formatted(file));
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
        for (long written = 0; next < many; next++) {
          StringWriter line = new StringWriter();
          Export.begin(Format.JSONL, line).add(new AnnotatedTalk(talks.get(next), List.of()));
          byte[] bytes = line.toString().getBytes(UTF_8);
          written += bytes.length;
          if (written > LARGEST_FILE) {
            break;
          }
          out.write(bytes);
        }
      }
      System.out.printf("%s %,d bytes, %,d talks so far%n", path, Files.size(path), next);
    }
  }
}
