package org.talksearch.engine.cluster;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// An index on a cluster: where it is, and how it is laid out there when all talks are written
/// anew.
///
/// @param nodes addresses of one or more nodes of the cluster, such as
///   `https://user:password@search:9200`; user and password of the first one are those for all
/// @param name of the index: up to 100 small Latin letters, digits, - and _, a letter or digit
///   first
/// @param shards into how many parts the cluster takes it apart, 1 to [#MOST_SHARDS]; if empty, as
///   many as there are of the index that is there, or one
/// @param replicas how many copies there are of each shard beside the first, 0 to [#MOST_REPLICAS];
///   if empty, as many as were asked for when the index that is there was written, or one, where
///   the cluster has a second node
public record ClusterIndex(List<URI> nodes, String name, OptionalInt shards, OptionalInt replicas) {
  /// The most shards of an index, which is what OpenSearch takes.
  public static final int MOST_SHARDS = 1024;

  /// The most copies of a shard beside the first.
  public static final int MOST_REPLICAS = 100;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

  /// @throws IllegalArgumentException if there is no node, the cluster would not take the name, or
  ///   a number is out of range
  public ClusterIndex {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException("A cluster needs a node to be asked.");
    }
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "“"
              + name
              + "” is no name of an index on a cluster. Choose up to 100 lower-case letters,"
              + " digits, - and _, a letter or digit first.");
    }
    if (shards.isPresent() && (shards.getAsInt() < 1 || shards.getAsInt() > MOST_SHARDS)) {
      throw new IllegalArgumentException(
          shards.getAsInt() + " shards are out of range. Choose 1 to " + MOST_SHARDS + ".");
    }
    if (replicas.isPresent() && (replicas.getAsInt() < 0 || replicas.getAsInt() > MOST_REPLICAS)) {
      throw new IllegalArgumentException(
          replicas.getAsInt() + " replicas are out of range. Choose 0 to " + MOST_REPLICAS + ".");
    }
  }

  /// Laid out as the index that is there.
  public static ClusterIndex of(List<URI> nodes, String name) {
    return new ClusterIndex(nodes, name, OptionalInt.empty(), OptionalInt.empty());
  }

  /// Laid out as one that is there, but for what this one says.
  ClusterIndex like(CommittedIndex there) {
    return new ClusterIndex(
        nodes,
        name,
        shards.isPresent() ? shards : OptionalInt.of(there.shards()),
        replicas.isPresent() ? replicas : there.replicas());
  }
}
