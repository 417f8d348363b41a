package org.talksearch.engine.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.IndexState;
import org.talksearch.ranking.CompletionNames;
import org.talksearch.ranking.Completions;
import org.talksearch.ranking.FacetFilters;
import org.talksearch.ranking.Lexicon;
import org.talksearch.ranking.OtherCompanies;
import org.talksearch.ranking.SpeakerNames;
import org.talksearch.vocabulary.Vocabulary;

/// One commit of an index, open for reading. It stays what it is while others commit; whoever holds
/// a reference can read.
final class Snapshot {
  /// Keys of what a commit says of itself.
  static final String SCHEMA_KEY = "schema";

  static final String ANALYSIS_KEY = "analysis";
  static final String COMMITTED_KEY = "committed";
  static final String GENERATION_KEY = "generation";
  static final String MEMO_KEY = "memo";

  private final Path folder;
  private final DirectoryReader reader;
  private final @Nullable SortedSetDocValuesReaderState facets;
  private final Map<String, String> userData;
  private final OtherCompanies otherCompanies;
  private final SpeakerNames speakers;
  private @Nullable Lexicon lexicon;

  /// Gathered under a lock of its own: searches do not wait for it.
  private final Object completing = new Object();

  private @Nullable Completions completions;

  private Snapshot(Path folder, DirectoryReader reader) throws IOException {
    this.folder = folder;
    this.reader = reader;
    this.facets = facets(reader);
    this.userData = reader.getIndexCommit().getUserData();
    this.otherCompanies = new OtherCompanies(new LuceneTerms(reader));
    this.speakers = new SpeakerNames(new LuceneTerms(reader));
  }

  /// Opens the newest commit in a folder, and makes sure that all its files are as they were
  /// written.
  ///
  /// @throws EngineException.Missing if there is none, or it is of another schema
  /// @throws EngineException.Damaged if files are missing or changed
  static Snapshot open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw missing(folder);
    }
    try {
      DirectoryReader reader = openReader(folder);
      try {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
        return readable(new Snapshot(folder, reader));
      } catch (IOException | RuntimeException e) {
        reader.close();
        throw e;
      }
    } catch (IndexNotFoundException e) {
      throw missing(folder);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException | UnknownCodecException e) {
      // Lucene cannot even write over such an index in its place.
      throw new EngineException.Damaged(
          "The index in "
              + folder.getParent()
              + " was written by another version of Lucene ("
              + e.getMessage()
              + "). It has to be built anew: run `talksearch reindex`.",
          e);
    } catch (CorruptIndexException | EOFException | NoSuchFileException e) {
      throw new EngineException.Damaged(
          "The index in "
              + folder.getParent()
              + " is damaged ("
              + e.getMessage()
              + "). It has to be built anew from the corpus: run `talksearch reindex`.",
          e);
    }
  }

  /// The newest commit if it is another one than this; null if it is the same.
  @Nullable Snapshot newer() throws IOException {
    DirectoryReader newer = DirectoryReader.openIfChanged(reader);
    if (newer == null) {
      return null;
    }
    try {
      return readable(new Snapshot(folder, newer));
    } catch (IOException | RuntimeException e) {
      newer.close();
      throw e;
    }
  }

  Path folder() {
    return folder;
  }

  DirectoryReader reader() {
    return reader;
  }

  /// What facets are counted with; null if no talk of this index has any value of any facet.
  @Nullable SortedSetDocValuesReaderState facets() {
    return facets;
  }

  /// The companies of its talks that the vocabulary lacks.
  OtherCompanies otherCompanies() {
    return otherCompanies;
  }

  /// What filters of its facets mean.
  FacetFilters filters(Vocabulary vocabulary) {
    return new FacetFilters(vocabulary, speakers);
  }

  /// The words of its talks, gathered when first asked for.
  synchronized Lexicon lexicon(Vocabulary vocabulary) throws IOException {
    Lexicon gathered = lexicon;
    if (gathered == null) {
      gathered = new Lexicon(new LuceneTerms(reader), vocabulary);
      lexicon = gathered;
    }
    return gathered;
  }

  /// What half-typed words may become, gathered when first asked for.
  Completions completions(CompletionNames names) throws IOException {
    synchronized (completing) {
      Completions gathered = completions;
      if (gathered == null) {
        gathered = names.of(new LuceneTerms(reader), otherCompanies);
        completions = gathered;
      }
      return gathered;
    }
  }

  /// Of the analyzers that wrote it.
  String analysisFingerprint() {
    return userData.getOrDefault(ANALYSIS_KEY, "");
  }

  /// Grows with every commit, whatever the clock does.
  long generation() {
    return Long.parseLong(userData.getOrDefault(GENERATION_KEY, "0"));
  }

  /// The text that was given at the commit.
  String memo() {
    return userData.getOrDefault(MEMO_KEY, "");
  }

  IndexState state(String analysisFingerprint) {
    long committed = Long.parseLong(userData.getOrDefault(COMMITTED_KEY, "0"));
    return new IndexState(
        reader.numDocs(),
        generation(),
        Instant.ofEpochMilli(committed),
        analysisFingerprint,
        !analysisFingerprint.equals(analysisFingerprint()));
  }

  boolean acquire() {
    return reader.tryIncRef();
  }

  void release() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new EngineException.Failed(
          "Closing the index in " + folder + " failed. Its disk may be failing.", e);
    }
  }

  /// An index names its codec; Lucene finds it by that name, or not.
  private static final class UnknownCodecException extends IOException {
    private static final long serialVersionUID = 1;

    UnknownCodecException(IllegalArgumentException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private static DirectoryReader openReader(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      return DirectoryReader.open(directory);
    } catch (IllegalArgumentException e) {
      directory.close();
      throw new UnknownCodecException(e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static Snapshot readable(Snapshot snapshot) {
    if (!IndexFields.SCHEMA.equals(snapshot.userData.get(SCHEMA_KEY))) {
      throw new EngineException.Missing(
          "The index in "
              + snapshot.folder.getParent()
              + " is of a form that this version does not read. It has to be built anew: run"
              + " `talksearch reindex`.");
    }
    return snapshot;
  }

  private static EngineException missing(Path folder) {
    return new EngineException.Missing(
        "There is no index in " + folder.getParent() + " yet. Build it: run `talksearch reindex`.");
  }

  private static @Nullable SortedSetDocValuesReaderState facets(DirectoryReader reader)
      throws IOException {
    FieldInfos fields = FieldInfos.getMergedFieldInfos(reader);
    return fields.fieldInfo(FacetsConfig.DEFAULT_INDEX_FIELD_NAME) == null
        ? null
        : new DefaultSortedSetDocValuesReaderState(reader, IndexFields.facetsConfig());
  }
}
