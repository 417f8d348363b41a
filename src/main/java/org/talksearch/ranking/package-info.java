/// How talks stand in an index, which of them match a query, what each is worth, and what is shown
/// of it: all that is the same on every engine.
///
/// Entry types: [org.talksearch.ranking.IndexedTalk] for writing,
/// [org.talksearch.ranking.QueryTranslator] for searching. An engine answers the questions of
/// [org.talksearch.ranking.IndexStatistics] and [org.talksearch.ranking.IndexTerms], and turns an
/// [org.talksearch.ranking.IndexQuery] into one of its own. This room must not know how any index
/// works.
@NullMarked
package org.talksearch.ranking;

import org.jspecify.annotations.NullMarked;
