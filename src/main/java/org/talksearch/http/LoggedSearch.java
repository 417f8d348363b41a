package org.talksearch.http;

import com.google.gson.JsonParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.SearchRequest;

/// A line of the query log: what was asked, and what came of it. Not who asked.
///
/// @param time when it was answered, as ISO 8601 has it
/// @param q the query as typed
/// @param filters the values of each filter, by its name
/// @param hits how many talks matched
/// @param ms how long the engine took
/// @param generation that of the index
public record LoggedSearch(
    String time, String q, Map<String, List<String>> filters, int hits, long ms, long generation) {

  static LoggedSearch of(
      SearchRequest request, SearchResult found, Instant answered, long generation) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    request.filters().forEach((facet, values) -> filters.put(facet.key(), values));
    return new LoggedSearch(
        answered.toString(),
        request.query(),
        filters,
        found.total(),
        found.took().toMillis(),
        generation);
  }

  /// What a line of the log says; nothing if it is none, such as one that was cut off.
  public static Optional<LoggedSearch> parse(String line) {
    try {
      Written written = Json.read(line, Written.class);
      if (written == null || written.time == null || written.q == null) {
        return Optional.empty();
      }
      Instant time = Instant.parse(written.time);
      return Optional.of(
          new LoggedSearch(
              time.toString(),
              written.q,
              written.filters == null ? Map.of() : written.filters,
              written.hits,
              written.ms,
              written.generation));
    } catch (JsonParseException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /// What a line may lack.
  private record Written(
      @Nullable String time,
      @Nullable String q,
      @Nullable Map<String, List<String>> filters,
      int hits,
      long ms,
      long generation) {}
}
