package org.talksearch.engine.cluster;

import static org.talksearch.engine.TestIndex.ANNOTATOR;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.talksearch.query.Explain;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Talk;
import org.talksearch.testing.GeneratedTalks;

/// What people may ask of generated talks: pieces of their titles, what they name, in both
/// languages, under filters. Equal seeds give equal questions.
final class SizingQueries {
  /// What the page asks to be counted.
  private static final Set<Facet> COUNTED =
      EnumSet.of(
          Facet.COMPANY,
          Facet.TECHNOLOGY,
          Facet.YEAR,
          Facet.EVENT,
          Facet.SPEAKER,
          Facet.LANG,
          Facet.KIND);

  /// So many letters of a text are typed when suggestions are asked for.
  private static final int MOST_TYPED = 8;

  private static final int LONGEST_PIECE = 24;

  private final GeneratedTalks talks;
  private final int size;
  private final Random random;
  private final Map<SearchRequest, Kind> kinds = new HashMap<>();

  /// What is asked for.
  enum Kind {
    /// A piece of a title.
    PIECE,
    TITLE,
    NAME,
    TWO_NAMES,
    /// A name under a filter.
    FILTERED,
    /// All talks, as the page shows them first.
    EVERYTHING
  }

  /// @param size how many of the talks there are
  SizingQueries(GeneratedTalks talks, int size, long seed) {
    this.talks = talks;
    this.size = size;
    random = new Random(seed);
  }

  List<SearchRequest> requests(int many) {
    List<SearchRequest> requests = new ArrayList<>();
    while (requests.size() < many) {
      // Of six requests one is of each kind.
      Kind kind = Kind.values()[requests.size() % Kind.values().length];
      SearchRequest request =
          switch (kind) {
            case PIECE -> SearchRequest.of(piece(talk().title()));
            case TITLE -> SearchRequest.of(talk().title());
            case NAME -> SearchRequest.of(name());
            case TWO_NAMES -> SearchRequest.of(name() + " " + name());
            case FILTERED -> filtered(SearchRequest.of(name()));
            case EVERYTHING -> SearchRequest.of("");
          };
      request = request.counting(COUNTED).explained(Explain.REASONS);
      kinds.put(request, kind);
      requests.add(request);
    }
    return requests;
  }

  boolean isOf(Kind kind, SearchRequest request) {
    return kinds.get(request) == kind;
  }

  /// What stands in a search box while something is typed.
  List<String> typed(int many) {
    List<String> typed = new ArrayList<>();
    while (typed.size() < many) {
      String text = typed.size() % 2 == 0 ? name() : talk().title();
      typed.add(text.substring(0, Math.min(text.length(), 1 + random.nextInt(MOST_TYPED))));
    }
    return typed;
  }

  private Talk talk() {
    return talks.get(random.nextInt(size));
  }

  private String name() {
    while (true) {
      List<Entity> named = ANNOTATOR.annotate(talk()).named();
      if (!named.isEmpty()) {
        Entity entity = named.get(random.nextInt(named.size()));
        return random.nextBoolean() ? entity.chineseName() : entity.englishName();
      }
    }
  }

  private String piece(String title) {
    int start = random.nextInt(Math.max(1, title.length() / 2));
    return title.substring(
        start, Math.min(title.length(), start + 2 + random.nextInt(LONGEST_PIECE)));
  }

  private SearchRequest filtered(SearchRequest request) {
    Talk talk = talk();
    Integer year = talk.event().year();
    return switch (random.nextInt(3)) {
      case 0 -> request.filteredBy(Facet.COMPANY, List.of(name()));
      case 1 -> request.filteredBy(Facet.EVENT, List.of(talk.event().name()));
      default ->
          request.filteredBy(Facet.YEAR, List.of(year == null ? "2015" : Integer.toString(year)));
    };
  }
}
