/// What the vocabulary lacks, and which of its entries are of no use to a corpus.
///
/// Entry type: [org.talksearch.discovery.Discovery]. This room proposes; it must not know files,
/// the index, or who reads the proposals.
@NullMarked
package org.talksearch.discovery;

import org.jspecify.annotations.NullMarked;
