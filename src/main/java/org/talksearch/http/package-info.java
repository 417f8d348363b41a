/// Requests in, JSON and the page out.
///
/// Entry type: [org.talksearch.http.HttpServer]. This room turns parameters into a
/// [SearchRequest][org.talksearch.query.SearchRequest] and answers into JSON; it must not know
/// which engine answers.
@NullMarked
package org.talksearch.http;

import org.jspecify.annotations.NullMarked;
