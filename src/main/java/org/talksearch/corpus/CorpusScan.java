package org.talksearch.corpus;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.nio.file.Path;
import java.util.ArrayList;
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
import org.talksearch.corpus.SameTalks.Place;
import org.talksearch.corpus.TalkGroups.Group;
import org.talksearch.corpus.TalkGroups.Twice;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// One reading of a corpus.
///
/// All files are read, since only their content tells whether they changed, but for those of which
/// this process has it in mind. Those that did are parsed. Which entries are one talk is then found
/// anew among all files' entries, and only talks that are not the same entries of the same files as
/// before need their texts.
final class CorpusScan {
  private static final Comparator<CorpusEntry> BY_PLACE =
      Comparator.comparing((CorpusEntry entry) -> entry.origin().file())
          .thenComparingInt(entry -> entry.origin().line());

  private final Readers readers;
  private final Readers descriptionReaders;
  private final Patience patience;
  private final CorpusState before;
  private final CorpusMemory memory;
  private final Map<String, FileRecord> known = new HashMap<>();
  private final Map<TalkId, Group> groupsBefore = new HashMap<>();
  private final Map<String, FileRecord> files = new LinkedHashMap<>();
  private final Map<String, Path> paths = new HashMap<>();
  private final Map<String, List<Talk>> texts = new HashMap<>();
  private final Map<String, CorpusEntry> unread = new HashMap<>();
  private final Set<String> descriptions = new HashSet<>();

  /// @param form tells the readers and mappings from others that may find something else
  CorpusScan(
      CorpusState before,
      Patience patience,
      CorpusMemory memory,
      List<Mapping> mappings,
      String form) {
    this.patience = patience;
    this.memory = memory;
    readers = Readers.of(Corpus.READERS, mappings);
    descriptionReaders = Readers.of(Corpus.DESCRIPTION_READERS, mappings);
    this.before = before.readers().equals(form) ? before : new CorpusState(form, List.of());
    this.before.files().forEach(file -> known.put(file.path(), file));
    this.before.talks().all().forEach(group -> groupsBefore.put(group.id(), group));
  }

  /// @param all by path
  /// @param mappings whose troubles are told
  /// @param companions whose troubles are told
  CorpusReading of(
      List<Found> all,
      List<Mapping> mappings,
      List<Companion> companions,
      CorpusReading.Listener listener) {
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
    List<CorpusEntry> entries = new ArrayList<>();
    groups.all().forEach(group -> entries.add(entry(group)));
    groups.twice().forEach(twice -> entries.add(rejected(twice)));
    files.values().forEach(file -> entries.addAll(file.rejected()));
    files.values().forEach(file -> entries.addAll(file.leftOut()));
    entries.addAll(unread.values());
    List<String> names = all.stream().map(Found::name).toList();
    mappings.forEach(mapping -> entries.addAll(mapping.troubles(names)));
    companions.forEach(companion -> entries.addAll(companion.rejected()));
    entries.sort(BY_PLACE);
    Map<String, Integer> refused =
        groups.twice().stream()
            .collect(groupingBy(twice -> twice.place().file().path(), summingInt(_ -> 1)));
    return new CorpusReading(
        entries,
        Stream.of(
                names.stream().map(name -> summary(name, refused.getOrDefault(name, 0))),
                mappings.stream().map(mapping -> mapping.summary(names)),
                companions.stream().map(Companion::summary))
            .flatMap(files -> files)
            .sorted(Comparator.comparing(CorpusFile::path))
            .toList(),
        texts.size(),
        (int) groups.all().stream().filter(group -> group.places().size() > 1).count(),
        now);
  }

  /// Parses the file, unless it is known as it is, or stays as it was.
  private void read(String name, FileStamp stamp) {
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

  private FileRecord parse(String name, byte[] bytes) {
    ParsedFile parsed =
        Corpus.read(name, bytes, descriptions.contains(name) ? descriptionReaders : readers);
    FileRecord file = parsed.record(name, ContentHash.of(bytes));
    files.put(name, file);
    texts.put(name, parsed.talks());
    return file;
  }

  /// The state of the corpus, once all files are parsed whose talks are not as before. What is
  /// parsed for that may have changed since it was read, hence the repetition; it ends, as no file
  /// is parsed twice.
  private CorpusState withTexts() {
    while (true) {
      List<FileRecord> all = List.copyOf(files.values());
      CorpusState now =
          all.equals(before.files()) ? before : new CorpusState(before.readers(), all);
      List<String> lacking =
          now.talks().all().stream()
              .filter(group -> !isAsBefore(group))
              .flatMap(group -> group.places().stream())
              .map(place -> place.file().path())
              .filter(name -> !texts.containsKey(name))
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

  private CorpusEntry entry(Group group) {
    if (isAsBefore(group)) {
      return new CorpusEntry.Kept(group.id(), group.places().getFirst().origin());
    }
    return new CorpusEntry.Parsed(
        MergedTalk.of(group.id(), group.places().stream().map(this::talk).toList()));
  }

  private Talk talk(Place place) {
    return Objects.requireNonNull(texts.get(place.file().path())).get(place.index());
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
