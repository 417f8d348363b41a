package org.talksearch.http;

import static org.talksearch.http.Parameters.bad;
import static org.talksearch.http.Parameters.shown;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talksearch.query.Explain;
import org.talksearch.query.Facet;
import org.talksearch.query.QueryParser;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.query.YearRange;
import org.talksearch.talk.Talk;

/// The parameters of a search, and how they become a [SearchRequest].
final class SearchParameters {
  static final List<Parameter> ACCEPTED =
      Stream.concat(
              Stream.of("q", "sort", "size", "page", "facets", "explain").map(Parameter::single),
              filterParameters().stream())
          .toList();

  /// For people to read, with commas between.
  static final String FACET_NAMES = keys(Arrays.stream(Facet.values()).map(Facet::key));

  private static final int DEFAULT_SIZE = 10;
  private static final Set<Facet> DEFAULT_FACETS =
      EnumSet.of(Facet.COMPANY, Facet.TECHNOLOGY, Facet.YEAR);

  private SearchParameters() {}

  /// @throws ProblemException if a value is none that its parameter takes
  /// @throws org.talksearch.query.RequestTooLargeException if a limit is passed
  ///
  /// @param window how far into the hits pages go
  static SearchRequest request(Parameters parameters, int window) {
    int size = parameters.number("size", 0, SearchRequest.LARGEST_SIZE, DEFAULT_SIZE);
    return request(parameters, size, window);
  }

  /// @param size hits a page
  /// @param window how far into the hits pages go
  /// @throws ProblemException if a value is none that its parameter takes
  /// @throws org.talksearch.query.RequestTooLargeException if a limit is passed
  static SearchRequest request(Parameters parameters, int size, int window) {
    String query = parameters.single("q").orElse("");
    int offset = (page(parameters, window) - 1) * size;
    SearchRequest.requireWithin(window, offset, size);
    return new SearchRequest(
        query,
        QueryParser.parse(query),
        filters(parameters),
        sort(parameters),
        Optional.empty(),
        offset,
        size,
        facets(parameters),
        explain(parameters));
  }

  /// The page asked for, from 1.
  ///
  /// @param window how far into the hits pages go
  static int page(Parameters parameters, int window) {
    return parameters.number("page", 1, window, 1);
  }

  /// The parameters of a route that counts talks: query and filters as a search has them, and
  /// these.
  static List<Parameter> counting(Parameter... others) {
    return Stream.concat(
            Stream.concat(Stream.of(Parameter.single("q")), Arrays.stream(others)),
            filterParameters().stream())
        .toList();
  }

  /// The query and filters, as people may read them.
  static List<String> asked(Parameters parameters) {
    return counting().stream()
        .flatMap(parameter -> parameters.all(parameter.name()).stream())
        .filter(value -> !value.isBlank())
        .toList();
  }

  /// Those that narrow a search.
  static List<Parameter> filterParameters() {
    return Arrays.stream(Facet.values()).map(facet -> Parameter.repeatable(facet.key())).toList();
  }

  /// A request for no hits.
  ///
  /// @throws ProblemException if a value is none that its parameter takes
  /// @throws org.talksearch.query.RequestTooLargeException if a limit is passed
  static SearchRequest counted(Parameters parameters) {
    String query = parameters.single("q").orElse("");
    return new SearchRequest(
        query,
        QueryParser.parse(query),
        filters(parameters),
        Sort.RELEVANCE,
        Optional.empty(),
        0,
        0,
        Set.of(),
        Explain.NOTHING);
  }

  /// A facet to count along; that of the default if none is given.
  ///
  /// @throws ProblemException if talks cannot be counted along it
  static Facet axis(Parameters parameters, String name, Facet otherwise, Set<Facet> possible) {
    Optional<String> given = parameters.single(name);
    return given.isEmpty()
        ? otherwise
        : Facet.named(given.get())
            .filter(possible::contains)
            .orElseThrow(() ->
                noValue(
                    name,
                    given.get(),
                    "Give one of: " + keys(possible.stream().map(Facet::key)) + "."));
  }

  private static Map<Facet, List<String>> filters(Parameters parameters) {
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values = parameters.all(facet.key());
      values.forEach(value -> check(facet, value));
      filters.put(facet, values);
    }
    return filters;
  }

  private static void check(Facet facet, String value) {
    if (value.isBlank()) {
      throw bad(facet.key(), "“" + facet.key() + "” has no value.", "Give one, or leave it out.");
    }
    if (facet == Facet.YEAR && YearRange.parse(value).isEmpty()) {
      throw noValue(
          facet.key(), value, "Give a year or a range: 2015, 2015..2016, 2015.., ..2016.");
    }
    if (facet == Facet.KIND
        && Arrays.stream(Talk.Kind.values()).map(TalkAnswer::kind).noneMatch(value::equals)) {
      throw noValue(facet.key(), value, "Give talk or notes.");
    }
  }

  private static Explain explain(Parameters parameters) {
    String given = parameters.single("explain").orElse(Explain.NOTHING.key());
    return Explain.named(given)
        .orElseThrow(() -> noValue("explain", given, "Give true, score or false."));
  }

  private static Sort sort(Parameters parameters) {
    Optional<String> given = parameters.single("sort");
    return given.isEmpty()
        ? Sort.RELEVANCE
        : Sort.named(given.get())
            .orElseThrow(() ->
                noValue(
                    "sort",
                    given.get(),
                    "Give one of: " + keys(Arrays.stream(Sort.values()).map(Sort::key)) + "."));
  }

  private static Set<Facet> facets(Parameters parameters) {
    Optional<String> given = parameters.single("facets");
    if (given.isEmpty()) {
      return DEFAULT_FACETS;
    }
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    if (!given.get().equals("none")) {
      for (String name : given.get().split(",", -1)) {
        facets.add(Facet.named(name).orElseThrow(() -> noFacet(name)));
      }
    }
    return facets;
  }

  private static ProblemException noFacet(String name) {
    return noValue("facets", name, "Give none, or names with commas between: " + FACET_NAMES + ".");
  }

  private static ProblemException noValue(String parameter, String value, String remedy) {
    return bad(parameter, "“" + shown(value) + "” is no value for “" + parameter + "”.", remedy);
  }

  private static String keys(Stream<String> keys) {
    return keys.collect(Collectors.joining(", "));
  }
}
