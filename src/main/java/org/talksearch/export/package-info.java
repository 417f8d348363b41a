/// Talks go out: as JSON Lines, CSV, Markdown, as HTML pages, as a static site.
///
/// Entry types: [org.talksearch.export.Export]; [org.talksearch.export.TalkPage] for one talk that
/// reads without JavaScript, on the server's page as in a static site; and
/// [org.talksearch.export.StaticSite]. This room must not know which engine has the talks, nor of
/// requests.
@NullMarked
package org.talksearch.export;

import org.jspecify.annotations.NullMarked;
