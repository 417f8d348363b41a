package org.talksearch.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.SearchResult;
import org.talksearch.export.Html;
import org.talksearch.export.Words;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;

/// What a search found, as HTML that reads without JavaScript.
///
/// @param parameters what was asked for
/// @param number which page it is, from 1
/// @param window how far into the hits pages go that have a number of their own
record SearchPage(
    Parameters parameters,
    int number,
    SearchRequest request,
    int window,
    SearchResult found,
    PageLinks links,
    Words words) {
  private static final int MOST_VALUES = 15;

  String title() {
    List<String> asked = SearchParameters.asked(parameters);
    return asked.isEmpty() ? words.say("welcome.title") : String.join(" ", asked);
  }

  void write(Html html) {
    html.element("h1", words.count("count.talks", found.total()));
    if (found.partial()) {
      html.element("p", words.say("count.partial"));
    }
    filters(html);
    orders(html);
    if (found.hits().isEmpty()) {
      none(html);
    } else {
      HitMarkup markup = new HitMarkup(html, links, words);
      html.start(
          "ol", "class", "found", "start", String.valueOf((number - 1) * request.size() + 1));
      found.hits().forEach(hit -> markup.write(hit, "h2"));
      html.end();
      pages(html);
    }
    found.facets().forEach(facet -> values(html, facet));
  }

  /// The filters in force, each with the way to drop it.
  private void filters(Html html) {
    List<Runnable> items = new ArrayList<>();
    for (Parameter filter : SearchParameters.filterParameters()) {
      for (String value : parameters.all(filter.name())) {
        items.add(() -> {
          String label =
              words.say(
                  "chip.label",
                  Map.of("facet", words.say("facet." + filter.name()), "value", nameOf(value)));
          link(html, words.say("chip.drop", Map.of("label", label)), toggled(filter.name(), value));
        });
      }
    }
    list(html, words.say("chip.list"), items);
  }

  /// What a facet's value is called, if it was counted.
  private String nameOf(String value) {
    return found.facets().stream()
        .flatMap(facet -> facet.values().stream())
        .flatMap(FacetResult.Value::leaves)
        .filter(one -> one.selected() && one.value().equals(value))
        .findFirst()
        .map(one -> words.nameOf(one.chineseName(), one.englishName()))
        .orElse(value);
  }

  private void orders(Html html) {
    List<Runnable> items = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      if (sort == Sort.RELEVANCE && request.query().isBlank()) {
        continue; // there are no words to be relevant to
      }
      items.add(() ->
          html.start("li")
              .element(
                  "a",
                  words.say("sort." + sort.key()),
                  "href",
                  links.search(first().with("sort", List.of(sort.key()))),
                  "aria-current",
                  request.sort() == sort ? "true" : "")
              .end());
    }
    list(html, words.say("sort.label"), items);
  }

  private static void list(Html html, String label, List<Runnable> items) {
    if (!items.isEmpty()) {
      html.start("ul", "class", "names", "aria-label", label);
      items.forEach(Runnable::run);
      html.end();
    }
  }

  private void none(Html html) {
    html.element("p", words.say("none.title"));
    html.start("ul");
    if (SearchParameters.filterParameters().stream()
        .anyMatch(filter -> !parameters.all(filter.name()).isEmpty())) {
      link(html, words.say("none.dropAll"), parameters.only(List.of(Parameter.single("q"))));
    }
    link(html, words.say("none.browse"), Parameters.NONE.with("sort", List.of(Sort.NEWEST.key())));
    html.end();
  }

  private void pages(Html html) {
    Optional<Parameters> next = next();
    if (number == 1 && next.isEmpty()) {
      return;
    }
    html.start("nav", "aria-label", words.say("pager.label")).start("ul", "class", "names");
    int before = Math.min(number - 1, lastPage());
    if (before > 0) {
      boolean nextDoor = before == number - 1;
      link(html, nextDoor ? words.say("pager.previous") : name(before), page(before));
    }
    html.element("li", name(number));
    next.ifPresent(to -> link(html, words.say("pager.next"), to));
    html.end().end();
  }

  /// The next page: by its number as far as there are such, then by a cursor.
  private Optional<Parameters> next() {
    if (number < lastPage()) {
      return number * request.size() < found.total()
          ? Optional.of(page(number + 1))
          : Optional.empty();
    }
    return Cursor.next(request, found)
        .map(cursor -> page(number + 1).with("cursor", List.of(cursor)));
  }

  private String name(int page) {
    return words.say("pager.page", Map.of("page", words.number(page)));
  }

  private int lastPage() {
    return window / request.size();
  }

  private Parameters page(int page) {
    return page == 1 ? first() : first().with("page", List.of(String.valueOf(page)));
  }

  private Parameters first() {
    return parameters.with("page", List.of()).with("cursor", List.of());
  }

  private void values(Html html, FacetResult facet) {
    // a technology that stands in several categories is there once for each
    Map<String, FacetResult.Value> counted = new LinkedHashMap<>();
    facet.values().stream()
        .flatMap(FacetResult.Value::leaves)
        .filter(value -> value.facet() == facet.facet() && value.count() > 0)
        .forEach(value -> counted.putIfAbsent(value.value(), value));
    List<FacetResult.Value> values = new ArrayList<>(counted.values());
    if (facet.facet() == Facet.TECHNOLOGY) {
      values.sort(Comparator.comparingInt(FacetResult.Value::count).reversed());
    }
    if (values.isEmpty()) {
      return;
    }
    String key = facet.facet().key();
    html.start("section").element("h2", words.say("facet." + key));
    html.start("ul", "class", "names");
    values.stream()
        .limit(MOST_VALUES)
        .forEach(value ->
            html.start("li")
                .element(
                    "a",
                    words.nameOf(value.chineseName(), value.englishName()),
                    "href",
                    links.search(toggled(key, value.value())),
                    "aria-current",
                    value.selected() ? "true" : "")
                .text(" " + words.number(value.count()))
                .end());
    html.end().end();
  }

  /// The first page with this value chosen as well, or, if it is, without it.
  private Parameters toggled(String filter, String value) {
    List<String> chosen = new ArrayList<>(parameters.all(filter));
    if (!chosen.remove(value)) {
      chosen.add(value);
    }
    return first().with(filter, chosen);
  }

  private void link(Html html, String text, Parameters target) {
    html.start("li").element("a", text, "href", links.search(target)).end();
  }
}
