package org.talksearch.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.talksearch.engine.TestIndex.ANALYZERS;
import static org.talksearch.engine.TestIndex.ANNOTATOR;
import static org.talksearch.engine.TestIndex.VOCABULARY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.talksearch.engine.Hit;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.SearchResult;
import org.talksearch.engine.Suggestion;
import org.talksearch.engine.lucene.LuceneEngine;
import org.talksearch.engine.lucene.LuceneIndexWriting;
import org.talksearch.query.Explain;
import org.talksearch.query.Facet;
import org.talksearch.query.RequestTooLargeException;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Talk;
import org.talksearch.testing.RandomQueries;

/// The same talks on both engines, to be asked the same.
///
/// @param talks some of them, for queries to be made of
record BothEngines(List<Talk> talks, SearchEngine embedded, SearchEngine cluster)
    implements AutoCloseable {
  private static final long SEED = 20150828;
  private static final double ROUNDING = 1e-4;
  private static final int SUGGESTIONS = 8;

  private static final int MOST_COMPARED = 50;
  private static final int SIMILAR = 10;

  /// Talks that queries are made of.
  private static final int MOST_QUOTED = 1_000;

  /// Writes talks to both, and opens them.
  static BothEngines of(Stream<Talk> talks, Path folder, NamedIndex index) {
    List<Talk> quoted = new ArrayList<>();
    try (IndexWriting here = LuceneIndexWriting.open(folder, VOCABULARY, ANALYZERS, false);
        IndexWriting there = index.writing()) {
      talks.forEach(talk -> {
        AnnotatedTalk annotated = ANNOTATOR.annotate(talk);
        here.put(annotated);
        there.put(annotated);
        if (quoted.size() < MOST_QUOTED) {
          quoted.add(talk);
        }
      });
      here.commit("");
      there.commit("");
    }
    return new BothEngines(
        quoted, LuceneEngine.open(folder, VOCABULARY, ANALYZERS), index.engine());
  }

  @Override
  public void close() {
    embedded.close();
    cluster.close();
  }

  /// Asks so many random requests.
  void answerAlike(int requests) {
    Random random = new Random(SEED);
    RandomQueries queries = new RandomQueries(talks);
    int found = 0;
    for (int i = 0; i < requests; i++) {
      String query = queries.next(random);
      SearchRequest request;
      try {
        request = request(query, random);
      } catch (RequestTooLargeException e) {
        continue;
      }
      try {
        SearchResult result = embedded.search(request);
        SearchResult theirs = cluster.search(request);
        compare(result, theirs);
        compareNext(request, result, theirs);
        assertThat(completions(cluster, query)).isEqualTo(completions(embedded, query));
        found += result.hits().isEmpty() ? 0 : 1;
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "query " + i + " of seed " + SEED + ": “" + query + "” " + request, e);
      }
    }
    assertThat(found).as("queries that find anything").isGreaterThan(requests / 4);
  }

  /// Asks for what is similar to some of the talks.
  ///
  /// @param inCommon the least share of the talks found that both engines find
  void findSimilar(double inCommon) {
    int found = 0;
    int same = 0;
    for (Talk talk : talks.subList(0, MOST_COMPARED)) {
      List<String> theirs = similar(cluster, talk);
      List<String> ours = similar(embedded, talk);
      assertThat(theirs).hasSameSizeAs(ours);
      found += ours.size();
      same += (int) ours.stream().filter(theirs::contains).count();
    }
    assertThat((double) same / found).isBetween(inCommon, 1.0);
  }

  private static List<String> similar(SearchEngine engine, Talk talk) {
    return engine.similar(talk.id(), SIMILAR).orElseThrow().stream()
        .map(hit -> hit.talk().talk().id().value())
        .toList();
  }

  /// Of titles any that match are suggested.
  private static List<Suggestion> completions(SearchEngine engine, String query) {
    return engine.suggest(query, SUGGESTIONS).stream()
        .filter(Suggestion.Completion.class::isInstance)
        .toList();
  }

  /// Each goes on from its own last hit.
  private void compareNext(SearchRequest request, SearchResult ours, SearchResult theirs) {
    if (ours.next().isPresent() && theirs.next().isPresent()) {
      SearchRequest next = request.page(0, request.size());
      compare(
          embedded.search(next.after(ours.next().get())),
          cluster.search(next.after(theirs.next().get())));
    }
  }

  private static void compare(SearchResult ours, SearchResult theirs) {
    assertThat(theirs.understanding()).isEqualTo(ours.understanding());
    assertThat(theirs.total()).isEqualTo(ours.total());
    assertThat(theirs.facets()).isEqualTo(ours.facets());
    assertThat(theirs.next().isPresent()).isEqualTo(ours.next().isPresent());
    assertThat(theirs.hits()).hasSameSizeAs(ours.hits());
    for (int i = 0; i < ours.hits().size(); i++) {
      assertThat(theirs.hits().get(i).score())
          .as("score of hit %s", i)
          .isCloseTo(ours.hits().get(i).score(), within(ROUNDING));
    }
    compareByTalk(ours.hits(), theirs.hits());
  }

  /// The last ones may be others if they tie.
  private static void compareByTalk(List<Hit> ours, List<Hit> theirs) {
    Map<String, Hit> byId = new HashMap<>();
    theirs.forEach(hit -> byId.put(hit.talk().talk().id().value(), hit));
    double last = ours.isEmpty() ? 0 : ours.getLast().score();
    for (Hit hit : ours) {
      Hit same = byId.get(hit.talk().talk().id().value());
      if (same == null) {
        assertThat(hit.score()).as("only a tie is left out").isCloseTo(last, within(ROUNDING));
      } else {
        assertThat(same.talk()).isEqualTo(hit.talk());
        assertThat(same.snippets()).isEqualTo(hit.snippets());
        assertThat(same.explanation()).isEqualTo(hit.explanation());
        assertThat(same.score()).isCloseTo(hit.score(), within(ROUNDING));
      }
    }
  }

  private SearchRequest request(String query, Random random) {
    List<Sort> sorts = List.of(Sort.values());
    List<Facet> facets = List.of(Facet.values());
    SearchRequest request =
        SearchRequest.of(query)
            .page(random.nextInt(3) * 5, random.nextInt(25))
            .explained(random.nextBoolean() ? Explain.REASONS : Explain.NOTHING);
    if (random.nextInt(4) == 0) {
      request = request.sortedBy(sorts.get(random.nextInt(sorts.size())));
    }
    if (random.nextInt(2) == 0) {
      request = request.counting(EnumSet.allOf(Facet.class));
    }
    for (int filters = random.nextInt(3); filters > 0; filters--) {
      request = filtered(request, facets.get(random.nextInt(facets.size())), random);
    }
    return request;
  }

  /// By what some talk has, mostly.
  private SearchRequest filtered(SearchRequest request, Facet facet, Random random) {
    Talk talk = talks.get(random.nextInt(talks.size()));
    List<String> values = new ArrayList<>();
    switch (facet) {
      case COMPANY -> values.addAll(List.of("京东", "sina"));
      case TECHNOLOGY -> values.addAll(List.of("docker", "nginx"));
      case CATEGORY -> values.add("database");
      case YEAR -> values.add(random.nextBoolean() ? "2015" : "2012..2016");
      case EVENT -> values.add(talk.event().name());
      case SPEAKER ->
          values.add(talk.speakers().isEmpty() ? "nobody" : talk.speakers().getFirst().name());
      case LANG -> values.add(random.nextBoolean() ? "zh" : "en");
      case KIND -> values.add("talk");
      case TAG -> values.add(talk.tags().isEmpty() ? "none" : talk.tags().getFirst());
    }
    return request.filteredBy(facet, values);
  }
}
