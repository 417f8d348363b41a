/// How text becomes tokens.
///
/// Entry type: [org.talksearch.analysis.TalkAnalyzers]. This room must not know of an index or of
/// the fields of one: both engines use the same analyzers, at index and at query time.
@NullMarked
package org.talksearch.analysis;

import org.jspecify.annotations.NullMarked;
