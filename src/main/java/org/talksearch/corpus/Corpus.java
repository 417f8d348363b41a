package org.talksearch.corpus;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talksearch.talk.Origin;

/// A folder of talk material, or a single file of it.
public final class Corpus {
  private static final Logger LOG = LoggerFactory.getLogger(Corpus.class);

  /// In bytes. A file is in memory several times over while it is read: its bytes, its text, its
  /// lines, its data and its talks. Three times what all known material takes as one file.
  private static final long LONGEST_FILE = 32L << 20;

  /// Even empty lines take memory.
  private static final int MOST_LINES = 2_000_000;

  /// Grows when readers find something else in a file than before, or talks are merged in another
  /// way: all files are parsed anew then.
  private static final int FORM = 1;

  /// Those for any corpus. The first that recognises a file reads it; the one that takes nearly
  /// everything is last.
  static final List<TalkReader> READERS =
      List.of(
          new ScheduleXmlReader(),
          new ScheduleJsonReader(),
          new SessionizeReader(),
          new SubmissionsReader(),
          new SessionsReader(),
          new JsonLinesReader(),
          new ExportedTableReader(),
          new FeedDigestReader(),
          new TalkPageReader(),
          new TalkTablesReader(),
          new TalkListReader(),
          new TitleLinesReader(),
          new WebPageReader(),
          new ProgramReader(),
          new PostReader(),
          new RecordsReader(),
          new NumberedTalksReader(),
          new PlainTextReader(),
          new OtherTextReader());

  /// Those for files that describe their folder, which many a list of talks does.
  static final List<TalkReader> DESCRIPTION_READERS =
      List.of(new TalkTablesReader(), new TalkListReader(), new FolderDescriptionReader());

  private final Path path;
  private final List<Mapping> mappings;
  private final CorpusMemory memory;
  private final List<Companion> companions;
  private final Supplier<TalkTexts> texts;

  private Corpus(
      Path path,
      List<Mapping> mappings,
      CorpusMemory memory,
      List<Companion> companions,
      Supplier<TalkTexts> texts) {
    this.path = path;
    this.mappings = List.copyOf(mappings);
    this.memory = memory;
    this.companions = List.copyOf(companions);
    this.texts = texts;
  }

  /// The corpus in that folder or file.
  public static Corpus at(Path path) {
    return at(path, List.of());
  }

  /// The corpus in that folder or file.
  ///
  /// @param mappings describe some of its files; they come before the one that lies in the folder
  public static Corpus at(Path path, List<Mapping> mappings) {
    return at(path, mappings, new CorpusMemory());
  }

  /// The corpus in that folder or file.
  ///
  /// @param mappings describe some of its files; they come before the one that lies in the folder
  /// @param memory of earlier readings of what is at this path
  public static Corpus at(Path path, List<Mapping> mappings, CorpusMemory memory) {
    return new Corpus(path, mappings, memory, List.of(), TalkTexts::new);
  }

  /// The same corpus, of which these files hold no talks.
  public Corpus with(List<Companion> files) {
    return new Corpus(path, mappings, memory, files, texts);
  }

  /// The same corpus, of which each reading puts its talks there.
  Corpus with(Supplier<TalkTexts> talks) {
    return new Corpus(path, mappings, memory, companions, talks);
  }

  /// The state that [CorpusState#text()] gave; [CorpusState#NONE] if the text is none of this
  /// program's.
  public CorpusState state(String text) {
    return memory.state(text);
  }

  /// What tells at a glance which of the files that are read have changed, by path below the
  /// folder.
  ///
  /// @throws IOException if the folder itself cannot be read
  public Map<String, FileStamp> stamps() throws IOException {
    Map<String, FileStamp> stamps = new HashMap<>();
    for (CorpusFolder.Found found : CorpusFolder.list(path)) {
      switch (found) {
        case CorpusFolder.Found.ToRead(String name, Path _, FileStamp stamp) ->
            stamps.put(name, stamp);
        case CorpusFolder.Found.Description(String name, Path _, FileStamp stamp) ->
            stamps.put(name, stamp);
        case CorpusFolder.Found.Unread _ -> {}
      }
    }
    return stamps;
  }

  /// Reads what lies below the folder. A file that cannot be read is [CorpusEntry.Rejected]. The
  /// texts of the talks are in memory only for a small corpus, else in a temporary file until the
  /// reading is closed.
  ///
  /// @param before what the reading before this one knew; files that have not changed since are not
  ///   parsed again, and their talks are [CorpusEntry.Kept]
  /// @throws java.nio.file.NoSuchFileException if there is no such folder or file
  /// @throws java.nio.file.AccessDeniedException if the folder may not be listed
  /// @throws SpillException if there is no room for that file
  /// @throws IOException if the folder itself cannot be read
  public CorpusReading read(CorpusState before, CorpusReading.Listener listener)
      throws IOException {
    return read(before, Patience.NONE, listener);
  }

  /// As [#read(CorpusState, CorpusReading.Listener)], but for files that someone may still be
  /// writing.
  ///
  /// @throws SpillException if there is no room for the texts of the talks
  /// @throws IOException if the folder itself cannot be read
  public CorpusReading read(CorpusState before, Patience patience, CorpusReading.Listener listener)
      throws IOException {
    memory.begin();
    List<CorpusFolder.Found> all = new ArrayList<>(CorpusFolder.list(path));
    List<Mapping> known = new ArrayList<>(mappings);
    if (all.removeIf(found -> found.name().equals(Mapping.FILE) && Files.isDirectory(path))) {
      known.add(Mapping.in(path));
    }
    all.removeIf(found -> companions.stream().anyMatch(one -> one.path().equals(found.name())));
    CorpusReading reading =
        new CorpusScan(before, patience, memory, known, texts.get(), form(known))
            .of(all, known, companions, listener);
    memory.end(reading.state());
    return reading;
  }

  /// Tells these readers from others that may find something else in the same files.
  private static String form(List<Mapping> mappings) {
    return "readers "
        + FORM
        + mappings.stream().map(one -> " " + one.fingerprint()).collect(joining());
  }

  /// The bytes of a file; null if they are not to be had, and `entries` is told why.
  static byte @Nullable [] bytes(String name, Path file, Consumer<? super CorpusEntry> entries) {
    Origin start = new Origin(name, 1);
    try {
      if (Files.size(file) > LONGEST_FILE) {
        entries.accept(tooLong(start, file));
        return null;
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      entries.accept(
          new CorpusEntry.Rejected(
              start,
              name + " cannot be read",
              e.toString(),
              "Give the account that runs talksearch the right to read it."));
      return null;
    }
  }

  private static CorpusEntry tooLong(Origin start, Path file) throws IOException {
    String binary = BinaryFile.kindOf(start(file));
    return binary == null
        ? new CorpusEntry.Rejected(
            start,
            start.file() + " was not read",
            "It has more than " + (LONGEST_FILE >> 20) + " MiB, the most that is read of a file",
            "Split it into smaller files.")
        : new CorpusEntry.LeftOut(start, start.file(), binary);
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(BinaryFile.START);
    }
  }

  /// Reads the content of one file.
  static ParsedFile read(String name, byte[] bytes, Readers readers) {
    return switch (Decoded.of(bytes)) {
      case Decoded.Binary(String why) ->
          ParsedFile.leftOut("", new CorpusEntry.LeftOut(new Origin(name, 1), name, why));
      case Decoded.Undecodable(int lineIndex, int offset) ->
          ParsedFile.rejected(
              "",
              List.of(
                  new CorpusEntry.Rejected(
                      new Origin(name, lineIndex + 1),
                      name + " cannot be read as text",
                      "The byte at offset "
                          + offset
                          + " is not UTF-8, and the text is not GB18030 or Big5 either",
                      "Save the file in the encoding UTF-8.")));
      case Decoded.Text(String text, String encoding, List<Decoded.Damage> damage) ->
          text.lines().limit(MOST_LINES + 1L).count() > MOST_LINES
              ? ParsedFile.rejected(
                  encoding,
                  List.of(
                      new CorpusEntry.Rejected(
                          new Origin(name, 1),
                          name + " was not read",
                          "It has more than "
                              + MOST_LINES
                              + " lines, the most that is read of a file",
                          "Split it into smaller files.")))
              : read(
                  SourceFile.of(name, text),
                  readers,
                  encoding,
                  damage.stream().map(one -> one.rejected(name, encoding)).toList());
    };
  }

  private static ParsedFile read(
      SourceFile file, Readers readers, String encoding, List<CorpusEntry.Rejected> damage) {
    if (file.firstTextLine(0) == file.lines().size()) {
      return unread(file, encoding, damage, "It is empty");
    }
    for (TalkReader reader : readers.all()) {
      if (reader.recognises(file)) {
        LOG.debug("{} is read by {}", file.path(), reader.getClass().getSimpleName());
        Findings findings = new Findings(file, readers.constants(file));
        reader.read(file, findings);
        if (findings.areNone()) {
          continue;
        }
        return new ParsedFile(
            reader.format(),
            encoding,
            Misnamed.of(file),
            findings.talks(),
            findings.traits(),
            troubles(file, damage, findings.rejected()),
            findings.leftOut());
      }
    }
    return unread(file, encoding, damage, "It is not in a format that talksearch reads yet");
  }

  /// What is wrong with a file; what it repeats, only where nothing else tells that.
  private static List<CorpusEntry.Rejected> troubles(
      SourceFile file, List<CorpusEntry.Rejected> damage, List<CorpusEntry.Rejected> rejected) {
    return damage.isEmpty() && rejected.isEmpty()
        ? Repetition.in(file)
        : Stream.concat(damage.stream(), rejected.stream()).toList();
  }

  private static ParsedFile unread(
      SourceFile file, String encoding, List<CorpusEntry.Rejected> damage, String why) {
    return new ParsedFile(
        "",
        encoding,
        "",
        List.of(),
        List.of(),
        damage,
        List.of(new CorpusEntry.LeftOut(file.origin(0), file.path(), why)));
  }
}
