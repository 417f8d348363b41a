package org.talksearch.corpus;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.corpus.CorpusFolder.Found;
import org.talksearch.corpus.TalkGroups.Group;
import org.talksearch.corpus.TalkGroups.Twice;
import org.talksearch.talk.TalkId;

/// One reading of a corpus.
///
/// All files are read, since only their content tells whether they changed, but for those of which
/// this process has it in mind. Those that did are parsed. Which entries are one talk is then found
/// anew among all files' entries, and only talks that are not the same entries of the same files as
/// before need their texts.
final class CorpusScan {
  private final Readers readers;
  private final Readers descriptionReaders;
  private final Patience patience;
  private final CorpusState before;
  private final CorpusMemory memory;
  private final Map<String, FileRecord> known = new HashMap<>();
  private final Map<TalkId, Group> groupsBefore = new HashMap<>();
  private final Map<String, FileRecord> files = new LinkedHashMap<>();
  private final Map<String, Path> paths = new HashMap<>();
  private final TalkTexts texts;
  private final Map<String, CorpusEntry> unread = new HashMap<>();
  private final Set<String> descriptions = new HashSet<>();

  /// @param texts takes the talks that are parsed; closed with the reading, or if there is none
  /// @param form tells the readers and mappings from others that may find something else
  CorpusScan(
      CorpusState before,
      Patience patience,
      CorpusMemory memory,
      List<Mapping> mappings,
      TalkTexts texts,
      String form) {
    this.patience = patience;
    this.memory = memory;
    this.texts = texts;
    readers = Readers.of(Corpus.READERS, mappings);
    descriptionReaders = Readers.of(Corpus.DESCRIPTION_READERS, mappings);
    this.before = before.readers().equals(form) ? before : new CorpusState(form, List.of());
    this.before.files().forEach(file -> known.put(file.path(), file));
    this.before.talks().all().forEach(group -> groupsBefore.put(group.id(), group));
  }

  /// @param all by path
  /// @param mappings whose troubles are told
  /// @param companions whose troubles are told
  /// @throws SpillException if there is no room for the texts of the talks
  CorpusReading of(
      List<Found> all,
      List<Mapping> mappings,
      List<Companion> companions,
      CorpusReading.Listener listener)
      throws SpillException {
    boolean whole = false;
    try {
      CorpusReading reading = read(all, mappings, companions, listener);
      whole = true;
      return reading;
    } finally {
      if (!whole) {
        texts.close();
      }
    }
  }

  private CorpusReading read(
      List<Found> all,
      List<Mapping> mappings,
      List<Companion> companions,
      CorpusReading.Listener listener)
      throws SpillException {
    int done = 0;
    for (Found found : all) {
      switch (found) {
        case Found.Unread(CorpusEntry why) -> unread.put(found.name(), why);
        case Found.ToRead(String name, Path path, FileStamp stamp) -> {
          paths.put(name, path);
          read(name, stamp);
        }
        case Found.Description(String name, Path path, FileStamp stamp) -> {
          paths.put(name, path);
          descriptions.add(name);
          read(name, stamp);
        }
      }
      done++;
      listener.files(done, all.size());
    }
    CorpusState now = withTexts();
    TalkGroups groups = now.talks();
    BitSet kept = new BitSet();
    for (int i = 0; i < groups.all().size(); i++) {
      kept.set(i, isAsBefore(groups.all().get(i)));
    }
    List<CorpusEntry> others = new ArrayList<>();
    groups.twice().forEach(twice -> others.add(rejected(twice)));
    files.values().forEach(file -> others.addAll(file.rejected()));
    files.values().forEach(file -> others.addAll(file.leftOut()));
    others.addAll(unread.values());
    List<String> names = all.stream().map(Found::name).toList();
    mappings.forEach(mapping -> others.addAll(mapping.troubles(names)));
    companions.forEach(companion -> others.addAll(companion.rejected()));
    Map<String, Integer> refused =
        groups.twice().stream()
            .collect(groupingBy(twice -> twice.place().file().path(), summingInt(_ -> 1)));
    return new CorpusReading(
        now,
        kept,
        texts,
        others,
        Stream.of(
                names.stream().map(name -> summary(name, refused.getOrDefault(name, 0))),
                mappings.stream().map(mapping -> mapping.summary(names)),
                companions.stream().map(Companion::summary))
            .flatMap(files -> files)
            .sorted(Comparator.comparing(CorpusFile::path))
            .toList());
  }

  /// Parses the file, unless it is known as it is, or stays as it was.
  private void read(String name, FileStamp stamp) throws SpillException {
    FileRecord before = known.get(name);
    if (patience.isBeingWritten(name)) {
      if (before != null) {
        files.put(name, before);
      }
      return;
    }
    if (before != null && memory.hash(name, stamp).equals(OptionalLong.of(before.hash()))) {
      files.put(name, before);
      return;
    }
    byte[] bytes = bytes(name);
    if (bytes == null) {
      return;
    }
    long hash = ContentHash.of(bytes);
    memory.keep(name, stamp, hash);
    if (before != null && before.hash() == hash) {
      files.put(name, before);
      return;
    }
    FileRecord now = parse(name, bytes);
    if (before != null && isWorse(now, before) && patience.waitsForRepair(name)) {
      files.put(name, before);
      texts.remove(name);
    }
  }

  private static boolean isWorse(FileRecord now, FileRecord before) {
    return !before.talks().isEmpty()
        && (now.talks().isEmpty() || now.rejected().size() > before.rejected().size());
  }

  private byte @Nullable [] bytes(String name) {
    return Corpus.bytes(
        name,
        Objects.requireNonNull(paths.get(name)),
        why -> {
          files.remove(name);
          unread.put(name, why);
        });
  }

  private FileRecord parse(String name, byte[] bytes) throws SpillException {
    ParsedFile parsed =
        Corpus.read(name, bytes, descriptions.contains(name) ? descriptionReaders : readers);
    FileRecord found = parsed.record(name, ContentHash.of(bytes));
    FileRecord before = known.get(name);
    // A talk is compared with what it was before by the files it stands in: cheap if they are one.
    FileRecord file = before != null && before.equals(found) ? before : found;
    files.put(name, file);
    texts.put(name, parsed.talks());
    return file;
  }

  /// The state of the corpus, once all files are parsed whose talks are not as before. What is
  /// parsed for that may have changed since it was read, hence the repetition; it ends, as no file
  /// is parsed twice.
  private CorpusState withTexts() throws SpillException {
    while (true) {
      List<FileRecord> all = List.copyOf(files.values());
      CorpusState now =
          all.equals(before.files()) ? before : new CorpusState(before.readers(), all);
      List<String> lacking =
          now.talks().all().stream()
              .filter(group -> !isAsBefore(group))
              .flatMap(group -> group.places().stream())
              .map(place -> place.file().path())
              .filter(name -> !texts.has(name))
              .distinct()
              .toList();
      if (lacking.isEmpty()) {
        return now;
      }
      for (String name : lacking) {
        byte[] bytes = bytes(name);
        if (bytes != null) {
          parse(name, bytes);
        }
      }
    }
  }

  /// Whether the talk stands in the same places of files that have not changed.
  private boolean isAsBefore(Group group) {
    Group before = groupsBefore.get(group.id());
    return before != null && group.places().equals(before.places());
  }

  private CorpusFile summary(String name, int refused) {
    FileRecord file = files.get(name);
    CorpusEntry why = unread.get(name);
    if (file == null) {
      return new CorpusFile(
          name, "", "", "", 0, why instanceof Rejected ? 1 : 0, why instanceof LeftOut ? 1 : 0);
    }
    return new CorpusFile(
        name,
        file.format(),
        file.encoding(),
        file.misnamed(),
        file.talks().size() - refused,
        file.rejected().size() + refused,
        file.leftOut().stream().mapToInt(LeftOut::count).sum());
  }

  private static Rejected rejected(Twice twice) {
    return new Rejected(
        twice.place().origin(),
        "The talk with the id " + twice.place().traits().id() + " was not taken",
        "It has the id of the talk at " + twice.first().origin(),
        "Remove one of the two, or give them different ids.");
  }
}
