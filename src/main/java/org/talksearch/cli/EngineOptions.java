package org.talksearch.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.talksearch.engine.cluster.ClusterIndex;
import org.talksearch.engine.cluster.Share;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which engine the index is of, and where it is.
final class EngineOptions {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--engine",
      paramLabel = "E",
      description = {
        "What searches: lucene, in this process, or cluster, an OpenSearch cluster.",
        "Default: lucene"
      })
  private Kind kind = Kind.LUCENE;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "index",
      description = {
        "The folder that holds the index; on a cluster, the index's name there.",
        "Default: ${DEFAULT-VALUE}"
      })
  private String index;

  @Option(
      names = "--engine-url",
      paramLabel = "URL",
      description = {
        "A node of the cluster, such as https://user:password@search.example.org:9200.",
        "May be repeated; another one is asked where one does not answer."
      })
  private List<URI> nodes = List.of();

  /// What may search.
  enum Kind {
    LUCENE,
    CLUSTER
  }

  /// Where the index is.
  ///
  /// @throws ParameterException if the options do not tell
  IndexPlace place() {
    return switch (kind) {
      case LUCENE -> new IndexPlace.Folder(Path.of(index));
      case CLUSTER -> cluster();
    };
  }

  private IndexPlace cluster() {
    if (nodes.isEmpty()) {
      throw wrong("--engine cluster needs to know where that is. Name a node with --engine-url.");
    }
    for (URI node : nodes) {
      String scheme = node.getScheme() == null ? "" : node.getScheme().toLowerCase(Locale.ROOT);
      if (node.getHost() == null || !scheme.matches("https?")) {
        throw wrong(
            "“" + node + "” is no address of a node. Write one such as http://127.0.0.1:9200.");
      }
    }
    if (!NAME.matcher(index).matches()) {
      throw wrong(
          "“"
              + index
              + "” is no name of an index on a cluster. Give --index one of lower-case letters,"
              + " digits, - and _.");
    }
    return new IndexPlace.Cluster(ClusterIndex.of(nodes, index), Share.ALL);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
