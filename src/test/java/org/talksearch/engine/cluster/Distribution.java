package org.talksearch.engine.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The server that OpenSearch publishes with the libraries, so that it is fetched as they are, from
/// wherever Maven is told to. Only those modules of it are kept that the tests need.
final class Distribution {
  private static final String VERSION = "3.7.0";
  private static final Path FOLDER = folder();
  private static final Set<String> MODULES =
      Set.of("analysis-common", "lang-painless", "transport-netty4", "mapper-extras", "reindex");
  private static final long LONGEST_FETCH_MINUTES = 10;

  private Distribution() {}

  /// Where it is unpacked, fetched before if need be.
  ///
  /// @throws IOException if it cannot be fetched; the message has what Maven says
  static Path unpacked() throws IOException, InterruptedException {
    Path home = FOLDER.resolve("opensearch-" + VERSION);
    Path whole = FOLDER.resolve("unpacked-" + VERSION);
    if (!Files.exists(whole)) {
      fetch();
      try (Stream<Path> modules = Files.list(home.resolve("modules"))) {
        for (Path module : modules.toList()) {
          if (!MODULES.contains(module.getFileName().toString())) {
            delete(module);
          }
        }
      }
      readableByAll(home);
      Files.createFile(whole);
    }
    return home;
  }

  /// Beside what else the build makes; but where the server's own user could not get there, among
  /// the temporary files.
  private static Path folder() {
    Path built = Path.of("target", "opensearch").toAbsolutePath();
    for (Path above = built.getParent(); above != null; above = above.getParent()) {
      if (Files.exists(above) && !isOpenToAll(above)) {
        return Path.of(System.getProperty("java.io.tmpdir"), "talksearch-opensearch-" + VERSION);
      }
    }
    return built;
  }

  private static boolean isOpenToAll(Path folder) {
    try {
      return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
    } catch (IOException | UnsupportedOperationException e) {
      return true; // nobody is told apart here
    }
  }

  private static void fetch() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    Path log = FOLDER.resolve("fetch.log");
    Process maven =
        new ProcessBuilder(
                File.separatorChar == '\\' ? "mvn.cmd" : "mvn",
                "-B",
                "-q",
                "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack",
                "-Dartifact=org.opensearch.distribution.integ-test-zip:opensearch:"
                    + VERSION
                    + ":zip",
                "-DoutputDirectory=" + FOLDER)
            .directory(FOLDER.toFile()) // not that of the project: its build is none of this
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!maven.waitFor(LONGEST_FETCH_MINUTES, TimeUnit.MINUTES) || maven.exitValue() != 0) {
      maven.destroyForcibly();
      throw new IOException(
          "OpenSearch " + VERSION + " could not be fetched:\n" + Files.readString(log, UTF_8));
    }
  }

  /// The server runs as a user of its own where the tests run as root.
  private static void readableByAll(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      for (Path path : all.toList()) {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
        permissions.addAll(
            List.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ));
        if (permissions.contains(PosixFilePermission.OWNER_EXECUTE)) {
          permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        Files.setPosixFilePermissions(path, permissions);
      }
    }
  }

  static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
