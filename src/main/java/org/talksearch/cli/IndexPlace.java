package org.talksearch.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.cluster.ClusterEngine;
import org.talksearch.engine.cluster.ClusterIndex;
import org.talksearch.engine.cluster.ClusterIndexWriting;
import org.talksearch.engine.cluster.Share;
import org.talksearch.engine.lucene.LuceneEngine;
import org.talksearch.engine.lucene.LuceneIndexWriting;
import org.talksearch.vocabulary.Vocabulary;

/// Where the index is, and with it which engine searches and writes it.
sealed interface IndexPlace {

  /// The engine over the index that is there, or will be.
  ///
  /// @param timeLimit after which a search gives what it has found by then
  SearchEngine engine(Vocabulary vocabulary, TalkAnalyzers analyzers, Duration timeLimit);

  /// Begins a run of writing.
  ///
  /// @param full whether to write all talks anew
  IndexWriting writing(Vocabulary vocabulary, TalkAnalyzers analyzers, boolean full);

  /// For people to read.
  @Override
  String toString();

  /// A folder of this machine.
  record Folder(Path path) implements IndexPlace {
    @Override
    public SearchEngine engine(Vocabulary vocabulary, TalkAnalyzers analyzers, Duration timeLimit) {
      return LuceneEngine.open(path, vocabulary, analyzers, timeLimit);
    }

    @Override
    public IndexWriting writing(Vocabulary vocabulary, TalkAnalyzers analyzers, boolean full) {
      return LuceneIndexWriting.open(path, vocabulary, analyzers, full);
    }

    @Override
    public String toString() {
      return path.toAbsolutePath().normalize().toString();
    }
  }

  /// An OpenSearch cluster.
  ///
  /// @param share of the talks that a run of writing takes
  record Cluster(ClusterIndex index, Share share) implements IndexPlace {
    @Override
    public SearchEngine engine(Vocabulary vocabulary, TalkAnalyzers analyzers, Duration timeLimit) {
      return ClusterEngine.open(index, vocabulary, analyzers, timeLimit);
    }

    @Override
    public IndexWriting writing(Vocabulary vocabulary, TalkAnalyzers analyzers, boolean full) {
      return share.equals(Share.ALL)
          ? ClusterIndexWriting.open(index, vocabulary, analyzers, full)
          : ClusterIndexWriting.open(index, share, vocabulary, analyzers);
    }

    /// Without the user and the password that an address may hold.
    @Override
    public String toString() {
      return "“" + index.name() + "” on " + index.nodes().stream().map(Cluster::shown).toList();
    }

    private static String shown(URI node) {
      return node.getScheme()
          + "://"
          + node.getHost()
          + (node.getPort() < 0 ? "" : ":" + node.getPort());
    }
  }
}
