package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talksearch.talk.Talk;

/// Copies of the files of a corpus, damaged in a way that a seed tells, put beside the files
/// themselves; and what becomes of them.
final class DamagedCopies {
  private static final String COPY = "damaged-";

  enum Damage {
    /// Within a character, so that it can be told.
    CUT,
    /// The highest bit of some bytes.
    FLIPPED,
    OTHER_ENCODING,
    OTHER_SUFFIX,
    DEEP,
    ZEROS,
    ONE_LINE
  }

  /// Of the damaged copies of a kind.
  ///
  /// @param told with something rejected or left out, or read as another encoding than UTF-8, or as
  ///   something else than the suffix says
  /// @param talks how many were found in them
  record Outcome(int copies, int told, int talks) {}

  private final Path corpus;
  private final Random random;
  private final long lineLength;
  private final Map<String, Damage> copies = new TreeMap<>();
  private final Map<String, String> originals = new TreeMap<>();

  /// @param lineLength of the files of one line, in bytes
  DamagedCopies(Path corpus, long seed, long lineLength) {
    this.corpus = corpus;
    random = new Random(seed);
    this.lineLength = lineLength;
  }

  /// Makes that many copies.
  void make(int count) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(corpus)) {
      files =
          walk.filter(Files::isRegularFile).filter(DamagedCopies::holdsChinese).sorted().toList();
    }
    for (int i = 0; i < count; i++) {
      Path file = files.get(random.nextInt(files.size()));
      Damage damage = Damage.values()[i % Damage.values().length];
      String name = COPY + i + "-" + file.getFileName();
      if (damage == Damage.OTHER_SUFFIX) {
        List<String> others =
            List.of(".json", ".xml", ".csv", ".yaml", ".html", ".txt", ".jsonl", ".png", "");
        name = name.replaceFirst("\\.[^.]*$", "") + others.get(random.nextInt(others.size()));
      }
      Path copy = file.resolveSibling(name);
      if (damage == Damage.ONE_LINE) {
        writeLine(copy, Files.readAllBytes(file));
      } else {
        Files.write(copy, damaged(damage, Files.readAllBytes(file)));
      }
      copies.put(corpus.relativize(copy).toString(), damage);
      originals.put(corpus.relativize(copy).toString(), corpus.relativize(file).toString());
    }
  }

  /// Reads the corpus and checks that every copy is accounted for, and that each of the files
  /// beside them holds as many talks as it does alone, and that all of these were read. Where
  /// nothing is told to be amiss in a copy, all its titles were read too, if only as part of notes.
  ///
  /// @param alone the files without the copies
  Map<Damage, Outcome> read(CorpusReading alone) throws IOException {
    CorpusReading reading = read(corpus);
    Map<String, CorpusFile> files =
        reading.files().stream().collect(Collectors.toMap(CorpusFile::path, file -> file));
    for (CorpusFile file : alone.files()) {
      assertThat(files.get(file.path())).isEqualTo(file);
    }
    assertThat(titles(reading)).containsAll(titles(alone));
    Map<Damage, Outcome> outcomes = new EnumMap<>(Damage.class);
    for (Map.Entry<String, Damage> copy : copies.entrySet()) {
      CorpusFile file = Objects.requireNonNull(files.get(copy.getKey()), copy.toString());
      assertThat(file.talks() + file.rejected() + file.leftOut()).as(copy.toString()).isPositive();
      boolean told =
          file.rejected() + file.leftOut() > 0
              || !file.encoding().equals("UTF-8")
              || !file.misnamed().isEmpty();
      if (!told) {
        assertThat(mustBeTold(copy)).as(copy.toString()).isFalse();
        String texts =
            talksIn(copy.getKey()).stream()
                .map(talk -> String.join("\n", talk.title(), talk.abstractText(), talk.notes()))
                .collect(Collectors.joining("\n"));
        assertThat(talksIn(Objects.requireNonNull(originals.get(copy.getKey()))))
            .as(copy.toString())
            .allSatisfy(talk -> assertThat(texts).contains(talk.title()));
      }
      outcomes.merge(
          copy.getValue(),
          new Outcome(1, told ? 1 : 0, file.talks()),
          (one, other) ->
              new Outcome(
                  one.copies + other.copies, one.told + other.told, one.talks + other.talks));
    }
    return outcomes;
  }

  static CorpusReading read(Path corpus) throws IOException {
    return Corpus.at(corpus).read(CorpusState.NONE, (_, _) -> {});
  }

  /// A file under another suffix may be read for what it holds, and depth or a long line may be
  /// fine in the format.
  private boolean mustBeTold(Map.Entry<String, Damage> copy) throws IOException {
    return switch (copy.getValue()) {
      case CUT, FLIPPED, OTHER_ENCODING, ZEROS -> true;
      case ONE_LINE -> Files.size(corpus.resolve(copy.getKey())) > 32 << 20;
      case OTHER_SUFFIX, DEEP -> false;
    };
  }

  private List<Talk> talksIn(String path) throws IOException {
    return Corpus.read(
            path, Files.readAllBytes(corpus.resolve(path)), Readers.of(Corpus.READERS, List.of()))
        .talks();
  }

  private static Set<String> titles(CorpusReading reading) {
    return reading.entries().stream()
        .filter(CorpusEntry.Parsed.class::isInstance)
        .map(entry -> ((CorpusEntry.Parsed) entry).talk().title())
        .collect(Collectors.toSet());
  }

  private byte[] damaged(Damage damage, byte[] whole) {
    String text = new String(whole, StandardCharsets.UTF_8);
    return switch (damage) {
      case CUT -> cut(whole);
      case FLIPPED -> {
        byte[] flipped = whole.clone();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
          flipped[random.nextInt(flipped.length)] ^= (byte) 0x80;
        }
        flipped[flipped.length - 1] ^= (byte) 0x80;
        yield flipped;
      }
      case OTHER_ENCODING -> {
        List<String> others = List.of("GB18030", "UTF-16LE", "UTF-16BE", "EUC-KR", "Shift_JIS");
        yield text.getBytes(Charset.forName(others.get(random.nextInt(others.size()))));
      }
      case OTHER_SUFFIX -> whole;
      case DEEP -> {
        List<String> brackets = List.of("[", "{\"a\":", "> ", "- ", "<div>", "<a>", "{a: ");
        String deep = brackets.get(random.nextInt(brackets.size())).repeat(20_000);
        int at = text.indexOf('\n', random.nextInt(text.length()));
        yield (at < 0 ? deep + text : text.substring(0, at + 1) + deep + text.substring(at + 1))
            .getBytes(StandardCharsets.UTF_8);
      }
      case ZEROS -> {
        int at = random.nextInt(whole.length);
        byte[] holes = Arrays.copyOf(whole, whole.length + 512);
        System.arraycopy(whole, at, holes, at + 512, whole.length - at);
        Arrays.fill(holes, at, at + 512, (byte) 0);
        yield holes;
      }
      case ONE_LINE -> throw new AssertionError("written, not made");
    };
  }

  private byte[] cut(byte[] whole) {
    int at = whole.length / 4 + random.nextInt(whole.length / 2);
    while (at > 2 && (whole[at - 2] & 0xF0) != 0xE0) {
      at--;
    }
    return Arrays.copyOf(whole, at);
  }

  private void writeLine(Path copy, byte[] whole) throws IOException {
    byte[] line =
        new String(whole, StandardCharsets.UTF_8)
            .replaceAll("\\R", " ")
            .getBytes(StandardCharsets.UTF_8);
    try (var out = Files.newOutputStream(copy)) {
      for (long written = 0; written < lineLength; written += line.length) {
        out.write(line);
      }
    }
  }

  private static boolean holdsChinese(Path file) {
    try {
      String name = file.getFileName().toString();
      return Files.size(file) < 1 << 20
          && !name.toLowerCase(Locale.ROOT).startsWith("readme")
          && Files.readString(file).codePoints().filter(Character::isIdeographic).count() > 50;
    } catch (IOException e) {
      return false;
    }
  }
}
