/// Corpus to annotator to index, with a report.
///
/// Entry type: [org.talksearch.indexing.IndexingRun]. This room must not know a format of files or
/// an engine, only their contracts.
@NullMarked
package org.talksearch.indexing;

import org.jspecify.annotations.NullMarked;
