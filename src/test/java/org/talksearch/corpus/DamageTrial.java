package org.talksearch.corpus;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Puts 200 damaged copies of files into a copy of a folder of material, reads it, and prints what
/// became of them and how much memory it took.
///
///     JAVA_TOOL_OPTIONS=-Xmx400m mvn test -Dtest=DamageTrial -Dtrial.corpus=FOLDER [-Dtrial.seed=1]
class DamageTrial {
  private static final long HUNDRED_MEGABYTES = 100_000_000;

  @Test
  void damage(@TempDir Path folder) throws IOException {
    Path original = Path.of(System.getProperty("trial.corpus", "corpus"));
    copy(original, folder);
    CorpusReading alone = DamagedCopies.read(folder);
    DamagedCopies copies =
        new DamagedCopies(folder, Long.getLong("trial.seed", 1L), HUNDRED_MEGABYTES);
    copies.make(200);
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    long started = System.nanoTime();
    Map<DamagedCopies.Damage, DamagedCopies.Outcome> outcomes = copies.read(alone);
    System.out.printf(
        "read in %.1f s, %d MiB of heap used at most of %d%n",
        (System.nanoTime() - started) / 1e9,
        heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
    outcomes.forEach((damage, outcome) -> System.out.println(damage + " " + outcome));
    System.out.println(
        alone.files().stream().mapToInt(CorpusFile::talks).sum()
            + " talks in the files beside them");
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : (Iterable<Path>) walk::iterator) {
        Path copy = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.write(copy, Files.readAllBytes(path));
        }
      }
    }
  }
}
