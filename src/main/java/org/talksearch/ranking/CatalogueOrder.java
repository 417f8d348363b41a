package org.talksearch.ranking;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Event;
import org.talksearch.talk.Talk;

/// Where a talk stands in a list of talks by year, event, date, title and id.
///
/// Kept for each talk of a list in place of the talk itself, since a list may be as long as the
/// index.
///
/// @param doc the engine's number of the talk
public record CatalogueOrder(
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

  public static CatalogueOrder of(int doc, Talk talk) {
    Event event = talk.event();
    return new CatalogueOrder(
        doc, event.year(), event.name(), event.date(), talk.title(), talk.id().value());
  }

  /// The order; talks of unknown year are last.
  public static Comparator<CatalogueOrder> comparator(boolean oldestFirst) {
    Comparator<Integer> years = oldestFirst ? Comparator.naturalOrder() : Comparator.reverseOrder();
    return Comparator.comparing(CatalogueOrder::year, Comparator.nullsLast(years))
        .thenComparing(WITHIN_A_YEAR);
  }
}
