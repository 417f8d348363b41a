package org.talksearch.corpus;

import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.StreamSupport;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.corpus.SameTalks.Place;
import org.talksearch.corpus.TalkGroups.Group;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Talk;

/// What a corpus turned out to hold: talks, each once, and what else was found, by path, then by
/// line.
///
/// Each talk is put together when its turn comes, so that a corpus may be larger than memory. Until
/// the reading is closed, its texts may take room on the disk.
///
/// Not for use by several threads at once.
public final class CorpusReading implements Iterable<CorpusEntry>, AutoCloseable {
  private static final Comparator<Origin> BY_PLACE =
      Comparator.comparing(Origin::file).thenComparingInt(Origin::line);

  private final CorpusState state;
  private final List<Group> talks;
  private final BitSet kept;
  private final TalkTexts texts;
  private final List<CorpusEntry> others;
  private final List<CorpusFile> files;

  /// @param kept which of the state's talks are as they were
  /// @param texts the places of all others
  /// @param others what is no talk, in any order
  /// @param files by path
  CorpusReading(
      CorpusState state,
      BitSet kept,
      TalkTexts texts,
      List<CorpusEntry> others,
      List<CorpusFile> files) {
    this.state = state;
    this.talks = state.talks().all();
    this.kept = kept;
    this.texts = texts;
    this.others =
        others.stream().sorted(Comparator.comparing(CorpusEntry::origin, BY_PLACE)).toList();
    this.files = List.copyOf(files);
  }

  /// What came of each file, by path.
  public List<CorpusFile> files() {
    return files;
  }

  /// How many of the files had to be parsed.
  public int parsed() {
    return texts.files();
  }

  /// How many talks there are.
  public int talks() {
    return talks.size();
  }

  /// How many of them are [CorpusEntry.Kept].
  public int kept() {
    return kept.cardinality();
  }

  /// How many talks stand in several places.
  public int merged() {
    return (int) talks.stream().filter(talk -> talk.places().size() > 1).count();
  }

  /// What the next reading goes on from.
  public CorpusState state() {
    return state;
  }

  /// All entries, with the texts of all talks: for those who need them at once, and have the memory
  /// for it.
  ///
  /// @throws UncheckedIOException if the texts of a talk cannot be read
  public List<CorpusEntry> entries() {
    return StreamSupport.stream(spliterator(), false).toList();
  }

  /// The entries of one kind; of [CorpusEntry.Parsed], with the texts of all these talks.
  ///
  /// @throws UncheckedIOException if the texts of a talk cannot be read
  public <T extends CorpusEntry> List<T> entries(Class<T> kind) {
    return StreamSupport.stream(spliterator(), false)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /// What could not be taken.
  public List<Rejected> rejected() {
    return others(Rejected.class);
  }

  /// What was left out on purpose.
  public List<LeftOut> leftOut() {
    return others(LeftOut.class);
  }

  private <T extends CorpusEntry> List<T> others(Class<T> kind) {
    return others.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /// Goes through the entries one by one. What it gives is not kept here. It throws
  /// [UncheckedIOException] where the texts of a talk cannot be read.
  @Override
  public Iterator<CorpusEntry> iterator() {
    return new Iterator<>() {
      private int nextTalk;
      private int nextOther;

      @Override
      public boolean hasNext() {
        return nextTalk < talks.size() || nextOther < others.size();
      }

      @Override
      public CorpusEntry next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return isTalksTurn() ? talk(nextTalk++) : others.get(nextOther++);
      }

      private boolean isTalksTurn() {
        return nextOther == others.size()
            || (nextTalk < talks.size()
                && BY_PLACE.compare(
                        talks.get(nextTalk).main().origin(), others.get(nextOther).origin())
                    <= 0);
      }
    };
  }

  private CorpusEntry talk(int index) {
    Group talk = talks.get(index);
    return kept.get(index)
        ? new CorpusEntry.Kept(talk.id(), talk.main().origin())
        : new CorpusEntry.Parsed(
            MergedTalk.of(talk.id(), talk.places().stream().map(this::text).toList()));
  }

  private Talk text(Place place) {
    try {
      return texts.get(place.file().path(), place.index());
    } catch (SpillException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Lets the texts go.
  @Override
  public void close() {
    texts.close();
  }

  /// Is told how far a reading is.
  @FunctionalInterface
  public interface Listener {
    /// Called in the thread that reads, whenever some more files are done.
    ///
    /// @param done files that are done
    /// @param of how many there are
    void files(int done, int of);
  }
}
