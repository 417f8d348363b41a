package org.talksearch.cli;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talksearch.engine.FacetResult;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.engine.Hit;
import org.talksearch.engine.SearchResult;
import org.talksearch.engine.Snippet;
import org.talksearch.engine.Snippet.Span;
import org.talksearch.engine.Understanding;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Event;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TextField;

/// The answer to a search for people.
///
///     1. TITLE
///        EVENT · DATE · SPEAKERS
///        URL
///        a passage that shows why it was found
///        a reason for each part of the query, and how the score came about, if asked for
record ResultText(SearchRequest request, SearchResult result, Terminal terminal) {
  private static final String INDENT = "    ";
  private static final String BETWEEN = " · ";
  private static final Map<Facet, String> SHOWN =
      Map.of(Facet.COMPANY, "Companies:    ", Facet.TECHNOLOGY, "Technologies: ");
  private static final int ALL = 100;
  private static final int MOST_PASSAGES = 2;
  private static final int MOST_VALUES = 8;

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < result.hits().size(); i++) {
      addHit(i + 1, result.hits().get(i), lines);
    }
    addUnderstanding(lines);
    lines.add(sum());
    result.facets().stream()
        .filter(facet -> SHOWN.containsKey(facet.facet()) && !facet.values().isEmpty())
        .forEach(facet -> lines.add(facet(facet)));
    return String.join(System.lineSeparator(), lines);
  }

  /// What was not taken as typed, and how to have it so.
  private void addUnderstanding(List<String> lines) {
    Understanding understanding = result.understanding();
    for (Understanding.Unit unit : understanding.units()) {
      if (!unit.readings().isEmpty()) {
        lines.add(
            "“%s” also searched as %s. For the word as typed, put it in double quotes."
                .formatted(unit.text(), String.join(", ", unit.readings())));
      }
    }
    int required = understanding.required();
    if (result.total() > 0 && understanding.units().size() > 1 && required < ALL) {
      lines.add(
          "Few talks have all of it; these have %s of it at least."
              .formatted(required > ALL / 2 ? "most" : "some"));
    }
  }

  private String sum() {
    if (result.total() == 0) {
      return "No talk matches. Try fewer words or filters.";
    }
    String sum =
        result.hits().size() < result.total()
            ? "The first " + result.hits().size() + " of " + result.total() + " talks."
            : result.total() == 1 ? "1 talk." : result.total() + " talks.";
    return result.partial() ? sum + " The time limit ended the search: there may be more." : sum;
  }

  private void addHit(int number, Hit hit, List<String> lines) {
    Talk talk = hit.talk().talk();
    lines.add("%2d. %s".formatted(number, title(hit)));
    String meta =
        Stream.concat(
                Stream.of(talk.event().name(), date(talk.event())),
                talk.speakers().stream().map(Speaker::name))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(BETWEEN));
    Stream.of(meta, talk.url())
        .filter(line -> !line.isEmpty())
        .forEach(line -> lines.add(INDENT + terminal.dim(line)));
    hit.snippets().stream()
        .filter(snippet -> snippet.field() != TextField.TITLE)
        .limit(MOST_PASSAGES)
        .forEach(snippet -> lines.add(INDENT + marked(snippet)));
    hit.explanation().forEach(reason -> lines.add(INDENT + new ReasonText(reason)));
    hit.scoring().lines().forEach(line -> lines.add(INDENT + terminal.dim(line)));
    lines.add("");
  }

  private String title(Hit hit) {
    return hit.snippets().stream()
        .filter(snippet -> snippet.field() == TextField.TITLE)
        .findFirst()
        .map(this::marked)
        .orElseGet(() -> oneLine(hit.talk().talk().title()));
  }

  private static String date(Event event) {
    if (event.date() != null) {
      return event.date().toString();
    }
    return event.year() == null ? "" : event.year().toString();
  }

  private String marked(Snippet snippet) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Span span : snippet.spans()) {
      marked.append(snippet.text(), at, span.start());
      marked.append(terminal.bold(snippet.text().substring(span.start(), span.end())));
      at = span.end();
    }
    return oneLine(marked.append(snippet.text().substring(at)).toString());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private String facet(FacetResult facet) {
    List<Value> values = leaves(facet);
    String shown =
        values.stream()
            .limit(MOST_VALUES)
            .map(value -> name(value) + " (" + value.count() + ")")
            .collect(Collectors.joining(", "));
    return SHOWN.get(facet.facet()) + shown + (values.size() > MOST_VALUES ? ", …" : "");
  }

  /// A technology once, though it stands in several categories.
  private static List<Value> leaves(FacetResult facet) {
    if (facet.facet() != Facet.TECHNOLOGY) {
      return facet.values();
    }
    Map<String, Value> technologies = new LinkedHashMap<>();
    facet.values().stream()
        .flatMap(Value::leaves)
        .filter(value -> value.facet() == Facet.TECHNOLOGY)
        .forEach(technology -> technologies.putIfAbsent(technology.value(), technology));
    return technologies.values().stream()
        .sorted(Comparator.comparingInt(Value::count).reversed())
        .toList();
  }

  private String name(Value value) {
    return asksInChinese() ? value.chineseName() : value.englishName();
  }

  private boolean asksInChinese() {
    return request
        .query()
        .codePoints()
        .anyMatch(character -> UnicodeScript.of(character) == UnicodeScript.HAN);
  }
}
