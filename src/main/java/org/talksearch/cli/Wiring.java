package org.talksearch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.corpus.Companion;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.corpus.CorpusMemory;
import org.talksearch.corpus.Mapping;
import org.talksearch.corpus.Patience;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.SearchEngine;
import org.talksearch.export.SiteNames;
import org.talksearch.indexing.IndexingListener;
import org.talksearch.indexing.IndexingReport;
import org.talksearch.indexing.IndexingRun;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Origin;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.Vocabulary;
import org.talksearch.vocabulary.VocabularyTrouble;

/// The objects that a command works with, built for one corpus and one index.
final class Wiring {
  /// For a search that nobody else waits for. What takes longer than this is broken.
  private static final Duration UNHURRIED = Duration.ofMinutes(5);

  private final Path corpus;
  private final IndexPlace index;
  private final List<Path> mappings;
  private final CorpusMemory memory = new CorpusMemory();
  private volatile Words words;

  /// A vocabulary, and the analyzers that know its names.
  private record Words(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    static Words of(Vocabulary vocabulary) {
      return new Words(vocabulary, new TalkAnalyzers(vocabulary));
    }
  }

  /// @param mappings files that describe sources of the corpus
  Wiring(Path corpus, IndexPlace index, List<Path> mappings) {
    this.corpus = corpus;
    this.index = index;
    this.mappings = List.copyOf(mappings);
    words = Words.of(Vocabulary.besides(corpus));
  }

  /// The engine of a server, whether or not there is an index yet.
  ///
  /// @param timeLimit of a search: others wait for it, too
  SearchEngine engine(Duration timeLimit) {
    return index.engine(words.vocabulary, words.analyzers, timeLimit);
  }

  /// Tells the vocabulary that engines are opened with from any other one.
  String vocabularyFingerprint() {
    return words.vocabulary.fingerprint();
  }

  /// The engine of a command that searches once: all of the program is cold then.
  private SearchEngine unhurriedEngine() {
    return engine(UNHURRIED);
  }

  /// The engine over an index that can be read; one that cannot is built first, and standard error
  /// says so. It also tells of one that is due to be built anew.
  SearchEngine engineWithIndex(Terminal terminal) throws IOException {
    SearchEngine engine = unhurriedEngine();
    String need = needOfBuilding(engine);
    if (need.isEmpty()) {
      if (engine.state().stale()) {
        terminal
            .err()
            .println(
                "The index was built by another version or with another vocabulary, so some talks"
                    + " may be missed. Run “talksearch reindex”.");
      }
      return engine;
    }
    engine.close();
    terminal.err().println(need);
    bringUpToDate(false, IndexingListener.NONE);
    return unhurriedEngine();
  }

  /// Why the index has to be built before it can be searched; empty if it has not.
  String needOfBuilding(SearchEngine engine) {
    try {
      engine.state();
      return "";
    } catch (EngineException.Missing e) {
      return what(e) + " Building it from " + corpus + ".";
    } catch (EngineException.Damaged e) {
      return "The index in " + index + " is damaged: building it anew from " + corpus + ".";
    }
  }

  /// What is the case, without the last sentence: that says to do what is being done.
  private static String what(EngineException.Missing missing) {
    String message = String.valueOf(missing.getMessage());
    return message.substring(0, message.lastIndexOf(". ") + 1);
  }

  /// What the search of a static site knows.
  SiteNames siteNames() {
    Vocabulary vocabulary = words.vocabulary;
    return new SiteNames() {
      @Override
      public List<String> names(Entity entity) {
        List<String> names = vocabulary.names(entity);
        return names.isEmpty() ? List.of(entity.englishName()) : names;
      }

      @Override
      public char folded(char c) {
        return Folding.fold(c);
      }
    };
  }

  /// Brings the index up to date with the corpus, every file taken as it is.
  ///
  /// @param full whether to write all talks anew
  /// @throws CommandException if there is no corpus, or a mapping cannot be read
  IndexingReport bringUpToDate(boolean full, IndexingListener listener) throws IOException {
    return bringUpToDate(full, listener, Patience.NONE);
  }

  /// Brings the index up to date with the corpus, and with the vocabulary beside it; engines that
  /// are opened from then on have that vocabulary.
  ///
  /// @param full whether to write all talks anew
  /// @throws CommandException if there is no corpus, or a mapping cannot be read
  IndexingReport bringUpToDate(boolean full, IndexingListener listener, Patience patience)
      throws IOException {
    if (!Files.exists(corpus)) {
      throw noCorpus(corpus);
    }
    Words now = currentWords();
    IndexingReport report;
    try (IndexWriting writing = index.writing(now.vocabulary, now.analyzers, full)) {
      report =
          new IndexingRun(
                  Corpus.at(corpus, mappings(mappings), memory).with(companions(now.vocabulary)),
                  new Annotator(now.vocabulary, now.analyzers))
              .into(writing, listener, patience);
    }
    words = now;
    return report;
  }

  static CommandException noCorpus(Path corpus) {
    return new CommandException(
        "There is no corpus at "
            + corpus.toAbsolutePath()
            + ".\nName a folder or file of talks with --corpus or TALKSEARCH_CORPUS.");
  }

  private Words currentWords() {
    Words known = words;
    Vocabulary now = Vocabulary.besides(corpus);
    return now.fingerprint().equals(known.vocabulary.fingerprint()) ? known : Words.of(now);
  }

  /// The files of a user's own entries, which hold no talks.
  static List<Companion> companions(Vocabulary vocabulary) {
    Map<String, List<Rejected>> troubles = new HashMap<>();
    for (VocabularyTrouble trouble : vocabulary.troubles()) {
      troubles
          .computeIfAbsent(trouble.file(), file -> new ArrayList<>())
          .add(
              new Rejected(
                  new Origin(trouble.file(), trouble.line()),
                  trouble.what(),
                  trouble.why(),
                  trouble.remedy()));
    }
    return vocabulary.ownFiles().stream()
        .map(file -> new Companion(file, "vocabulary", troubles.getOrDefault(file, List.of())))
        .toList();
  }

  /// The mappings of these files.
  ///
  /// @throws CommandException if one of them cannot be read
  static List<Mapping> mappings(List<Path> files) {
    List<Mapping> read = new ArrayList<>();
    for (Path file : files) {
      try {
        read.add(Mapping.read(file));
      } catch (IOException e) {
        throw new CommandException(
            "The mapping "
                + file
                + " cannot be read ("
                + e
                + ").\nName a file of YAML in UTF-8 with --mapping or TALKSEARCH_MAPPING.",
            e);
      }
    }
    return read;
  }
}
