package org.talksearch.engine.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Event;
import org.talksearch.talk.Talk;

/// Where a talk stands in a list of talks by year, event, date, title and id.
///
/// Kept for each talk of a list in place of the talk itself, since a list may be as long as the
/// index.
///
/// @param doc Lucene's number of the talk
record CatalogueOrder(
    int doc,
    @Nullable Integer year,
    String event,
    @Nullable LocalDate date,
    String title,
    String id) {

  private static final Comparator<CatalogueOrder> WITHIN_A_YEAR =
      Comparator.comparing(CatalogueOrder::event)
          .thenComparing(
              CatalogueOrder::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(CatalogueOrder::title)
          .thenComparing(CatalogueOrder::id);

  /// Reads a talk by Lucene's number.
  interface Reading {
    Talk talk(int doc) throws IOException;
  }

  /// The same talks in order; those of unknown year are last.
  static int[] of(int[] docs, Reading reading, boolean oldestFirst) throws IOException {
    List<CatalogueOrder> places = new ArrayList<>(docs.length);
    for (int doc : docs) {
      Talk talk = reading.talk(doc);
      Event event = talk.event();
      places.add(
          new CatalogueOrder(
              doc, event.year(), event.name(), event.date(), talk.title(), talk.id().value()));
    }
    Comparator<Integer> years = oldestFirst ? Comparator.naturalOrder() : Comparator.reverseOrder();
    places.sort(
        Comparator.comparing(CatalogueOrder::year, Comparator.nullsLast(years))
            .thenComparing(WITHIN_A_YEAR));
    return places.stream().mapToInt(CatalogueOrder::doc).toArray();
  }
}
