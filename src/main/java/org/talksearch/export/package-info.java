/// Talks go out: as JSON Lines, as CSV, as Markdown.
///
/// Entry type: [org.talksearch.export.Export]. This room must not know where talks come from, nor
/// where they go: it writes characters, one talk after the other.
@NullMarked
package org.talksearch.export;

import org.jspecify.annotations.NullMarked;
