package org.talksearch.engine;

/// In what an engine may differ from the embedded one, which is the reference, and why that is
/// right. Tests that hold for every engine ask for these, and for nothing else.
public enum EngineDifference {
  /// No more than 10,000 values of a facet are told as different ones beside the hits: a cluster
  /// builds a bucket for each value of each answer, and refuses to build more than a limit of its
  /// own. Only speakers and tags of large indexes are so many, of which 200 are shown.
  DIFFERENT_VALUES_UP_TO_A_LIMIT,

  /// Which words of a talk are the last of the typical ones is a matter of chance where several are
  /// equally typical, since the cluster chooses them itself, each shard by its own talks. So scores
  /// of similar talks, and the order of those that are hardly similar, may be others.
  LAST_TYPICAL_WORDS
}
