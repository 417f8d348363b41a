package org.talksearch.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.cluster.ClusterIndex;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How an index is laid out on a cluster when all talks are written anew.
final class LayoutOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--shards",
      paramLabel = "N",
      description = {
        "Into how many parts a cluster takes the index apart.",
        "Counts when all talks are written anew. Default: as many as before, 1 at first"
      })
  private @Nullable Integer shards;

  @Option(
      names = "--replicas",
      paramLabel = "N",
      description = {
        "How many copies of each part a cluster keeps beside the first.",
        "Default: as before; at first 1, where the cluster has a second node"
      })
  private @Nullable Integer replicas;

  /// The same place, laid out so.
  ///
  /// @throws ParameterException if the index is on no cluster, or a number is out of range
  IndexPlace of(IndexPlace place) {
    if (shards == null && replicas == null) {
      return place;
    }
    return switch (place) {
      case IndexPlace.Folder folder ->
          throw wrong("--shards and --replicas are for an index on a cluster: --engine cluster.");
      case IndexPlace.Cluster(ClusterIndex index, var share) -> {
        try {
          yield new IndexPlace.Cluster(
              new ClusterIndex(
                  index.nodes(),
                  index.name(),
                  shards == null ? index.shards() : OptionalInt.of(shards),
                  replicas == null ? index.replicas() : OptionalInt.of(replicas)),
              share);
        } catch (IllegalArgumentException e) {
          throw wrong(e.getMessage());
        }
      }
    };
  }

  private ParameterException wrong(@Nullable String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
