package org.talksearch.http;

import java.nio.charset.StandardCharsets;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.SearchRequest;

/// The answer to a search as `/api/search` gives it, for those who ask without HTTP.
public final class SearchJson {
  private SearchJson() {}

  /// The first page of hits.
  public static String of(SearchRequest request, SearchResult result) {
    return new String(
        Json.write(SearchAnswer.page(request, 1, RequestLimits.DEFAULT_WINDOW, result)),
        StandardCharsets.UTF_8);
  }
}
