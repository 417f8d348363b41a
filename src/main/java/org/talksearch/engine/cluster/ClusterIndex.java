package org.talksearch.engine.cluster;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;

/// An index on a cluster: where it is, and how it is laid out there when all talks are written
/// anew.
///
/// @param nodes addresses of one or more nodes of the cluster, such as
///   `https://user:password@search:9200`; user and password of the first one are those for all
/// @param name of the index
/// @param shards into how many parts the cluster takes it apart, 1 to [#MOST_SHARDS]
/// @param replicas how many copies there are of each shard beside the first, 0 to [#MOST_REPLICAS];
///   if empty, one, where the cluster has a second node
public record ClusterIndex(List<URI> nodes, String name, int shards, OptionalInt replicas) {
  /// The most shards of an index, which is what OpenSearch takes.
  public static final int MOST_SHARDS = 1024;

  /// The most copies of a shard beside the first.
  public static final int MOST_REPLICAS = 100;

  /// @throws IllegalArgumentException if there is no node, or a number is out of range
  public ClusterIndex {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("A cluster needs a node to be asked.");
    }
    if (shards < 1 || shards > MOST_SHARDS) {
      throw new IllegalArgumentException(
          shards + " shards are out of range. Choose 1 to " + MOST_SHARDS + ".");
    }
    if (replicas.isPresent() && (replicas.getAsInt() < 0 || replicas.getAsInt() > MOST_REPLICAS)) {
      throw new IllegalArgumentException(
          replicas.getAsInt() + " replicas are out of range. Choose 0 to " + MOST_REPLICAS + ".");
    }
  }

  /// In one shard, with a replica where there is a second node.
  public static ClusterIndex of(List<URI> nodes, String name) {
    return new ClusterIndex(nodes, name, 1, OptionalInt.empty());
  }
}
