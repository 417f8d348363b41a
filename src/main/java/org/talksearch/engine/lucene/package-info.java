/// The engine contract, embedded: a Lucene index in a folder.
///
/// Entry type: [org.talksearch.engine.lucene.LuceneEngine]. This room must not know where talks
/// come from, nor how answers are sent.
@NullMarked
package org.talksearch.engine.lucene;

import org.jspecify.annotations.NullMarked;
