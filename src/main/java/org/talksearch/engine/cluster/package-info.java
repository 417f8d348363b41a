/// The contract of an index, on an OpenSearch cluster.
///
/// Entry types: [org.talksearch.engine.cluster.ClusterEngine] for reading,
/// [org.talksearch.engine.cluster.ClusterIndexWriting] for writing. No plugin is needed there: our
/// analyzers run here, and the cluster gets their tokens. This room must not know where talks come
/// from or how answers are sent.
@NullMarked
package org.talksearch.engine.cluster;

import org.jspecify.annotations.NullMarked;
