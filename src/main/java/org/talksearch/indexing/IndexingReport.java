package org.talksearch.indexing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.corpus.CorpusFile;
import org.talksearch.engine.IndexWriting.Changes;
import org.talksearch.engine.IndexWriting.FullReason;

/// What a run did. Two runs over the same corpus find the same, whatever either of them had to read
/// anew: only `changes`, `fullReason`, `parsed` and `took` tell them apart.
///
/// @param talks talks and notes that the index holds now
/// @param merged how many of them stand in several places of the corpus
/// @param changes what the run changed in the index
/// @param fullReason why all talks were written anew; empty if only what changed was
/// @param files what came of each file, by path
/// @param parsed how many of the files had to be read; the others are as they were at the last run
/// @param rejected what could not be taken, by file and line
/// @param leftOut what is no talk, by file and line
/// @param took time from the first file to the end of the commit
public record IndexingReport(
    int talks,
    int merged,
    Changes changes,
    Optional<FullReason> fullReason,
    List<CorpusFile> files,
    int parsed,
    List<Rejected> rejected,
    List<LeftOut> leftOut,
    Duration took) {
  private static final String USUAL_ENCODING = "UTF-8";

  public IndexingReport {
    files = List.copyOf(files);
    rejected = List.copyOf(rejected);
    leftOut = List.copyOf(leftOut);
  }

  /// Sums over some files.
  ///
  /// @param name what the files have in common
  /// @param talks talks and notes in them, each place of a talk counted
  /// @param rejected things that could not be taken
  /// @param leftOut things that are no talks
  public record Tally(String name, int files, int talks, int rejected, int leftOut) {

    private static Tally of(String name, List<CorpusFile> files) {
      return new Tally(
          name,
          files.size(),
          files.stream().mapToInt(CorpusFile::talks).sum(),
          files.stream().mapToInt(CorpusFile::rejected).sum(),
          files.stream().mapToInt(CorpusFile::leftOut).sum());
    }
  }

  /// Something that could not be taken from the corpus.
  ///
  /// @param file path below the corpus folder
  /// @param line from 1
  public record Trouble(String file, int line, String what, String why, String remedy) {}

  /// Something that was left out on purpose, since it is no talk.
  ///
  /// @param file path below the corpus folder
  /// @param line from 1
  /// @param count how many things `what` stands for
  public record Omission(String file, int line, String what, String why, int count) {}

  /// Sums over all files; its name is empty.
  public Tally total() {
    return Tally.of("", files);
  }

  /// Sums by format, in the order of their names; the first, whose name is empty, is of what no
  /// reader took.
  public List<Tally> byFormat() {
    return tallies(CorpusFile::format);
  }

  /// Sums by source, in the order of their names: the first folder of a file's path, or the file
  /// itself where it lies in none.
  public List<Tally> bySource() {
    return tallies(file -> file.path().split("/", 2)[0]);
  }

  /// How many files are in which encoding, UTF-8 left out.
  public SortedMap<String, Integer> otherEncodings() {
    SortedMap<String, Integer> encodings = counts(CorpusFile::encoding);
    encodings.remove(USUAL_ENCODING);
    return encodings;
  }

  /// How many files hold something else than the suffix of their name says, by both, such as `.csv
  /// (JSON)`.
  public SortedMap<String, Integer> misnamed() {
    return counts(CorpusFile::misnamed);
  }

  /// What could not be taken, by file and line, in a form that needs no knowledge of corpora.
  public List<Trouble> troubles() {
    return rejected.stream()
        .map(entry ->
            new Trouble(
                entry.origin().file(),
                entry.origin().line(),
                entry.what(),
                entry.why(),
                entry.remedy()))
        .toList();
  }

  /// What is no talk, by file and line, in a form that needs no knowledge of corpora.
  public List<Omission> omissions() {
    return leftOut.stream()
        .map(entry ->
            new Omission(
                entry.origin().file(),
                entry.origin().line(),
                entry.what(),
                entry.why(),
                entry.count()))
        .toList();
  }

  private SortedMap<String, Integer> counts(Function<CorpusFile, String> name) {
    return files.stream()
        .map(name)
        .filter(text -> !text.isEmpty())
        .collect(groupingBy(Function.identity(), TreeMap::new, summingInt(_ -> 1)));
  }

  private List<Tally> tallies(Function<CorpusFile, String> name) {
    return files.stream().collect(groupingBy(name, TreeMap::new, toList())).entrySet().stream()
        .map(entry -> Tally.of(entry.getKey(), entry.getValue()))
        .toList();
  }
}
