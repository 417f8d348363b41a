/// Talks go out: as JSON Lines, CSV, Markdown, as HTML pages.
///
/// Entry types: [org.talksearch.export.Export], and [org.talksearch.export.TalkPage] for one talk
/// that reads without JavaScript, on the server's page as in a static site. This room must not know
/// where talks are found, nor of requests.
@NullMarked
package org.talksearch.export;

import org.jspecify.annotations.NullMarked;
