/// Files become talks; one private reader a format.
///
/// Entry type: [org.talksearch.corpus.Corpus]. This room must not know what becomes of the talks:
/// no vocabulary, no analyzer, no index.
@NullMarked
package org.talksearch.corpus;

import org.jspecify.annotations.NullMarked;
