package org.talksearch.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.cluster.ClusterIndex;
import org.talksearch.engine.cluster.Share;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which engine the index is of, and where it is.
final class EngineOptions {
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
        "May be repeated, or several given with commas; another one is asked where one does not"
            + " answer."
      },
      split = ",",
      converter = NodeAddressConverter.class)
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
    try {
      return new IndexPlace.Cluster(ClusterIndex.of(nodes, index), Share.ALL);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private ParameterException wrong(@Nullable String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
