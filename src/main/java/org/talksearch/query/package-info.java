/// What a person asked: the request, the tree of the query's expression, the facets to filter and
/// count by.
///
/// Entry types: [org.talksearch.query.SearchRequest] and [org.talksearch.query.QueryParser]. This
/// room knows no index, no analyzer and no HTTP; what a word means is the engine's business.
@NullMarked
package org.talksearch.query;

import org.jspecify.annotations.NullMarked;
