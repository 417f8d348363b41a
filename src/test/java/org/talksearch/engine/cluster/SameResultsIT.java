package org.talksearch.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.engine.Hit;
import org.talksearch.engine.IndexWriting;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.SearchResult;
import org.talksearch.engine.lucene.LuceneEngine;
import org.talksearch.engine.lucene.LuceneIndexWriting;
import org.talksearch.query.Explain;
import org.talksearch.query.Facet;
import org.talksearch.query.RequestTooLargeException;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.talk.Talk;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.testing.RandomQueries;
import org.talksearch.vocabulary.Vocabulary;

/// Random queries and filters have the same answers on the cluster as embedded, up to the order of
/// talks whose scores differ by no more than rounding.
@WithNode
class SameResultsIT {
  private static final long SEED = 20150828;
  private static final int QUERIES = Integer.getInteger("same.queries", 300);
  private static final double ROUNDING = 1e-4;
  private static final String INDEX = "same";
  private static final Vocabulary VOCABULARY = Vocabulary.bundled();
  private static final TalkAnalyzers ANALYZERS = new TalkAnalyzers(VOCABULARY);

  @TempDir private static Path folder;
  private static List<Talk> talks;
  private static SearchEngine embedded;
  private static SearchEngine cluster;

  @BeforeAll
  static void index(URI node) {
    talks = BundledCorpus.talks();
    write(LuceneIndexWriting.open(folder, VOCABULARY, ANALYZERS, false));
    write(
        ClusterIndexWriting.open(
            ClusterIndex.of(List.of(node), INDEX), VOCABULARY, ANALYZERS, false));
    embedded = LuceneEngine.open(folder, VOCABULARY, ANALYZERS);
    cluster =
        ClusterEngine.open(
            ClusterIndex.of(List.of(node), INDEX), VOCABULARY, ANALYZERS, Duration.ofMinutes(1));
  }

  private static void write(IndexWriting opened) {
    Annotator annotator = new Annotator(VOCABULARY, ANALYZERS);
    try (IndexWriting writing = opened) {
      talks.forEach(talk -> writing.put(annotator.annotate(talk)));
      writing.commit("");
    }
  }

  @AfterAll
  static void close() {
    embedded.close();
    cluster.close();
  }

  @Test
  void randomRequests_haveTheSameAnswers() {
    Random random = new Random(SEED);
    RandomQueries queries = new RandomQueries(talks);
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
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
        found += result.hits().isEmpty() ? 0 : 1;
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "query " + i + " of seed " + SEED + ": “" + query + "” " + request, e);
      }
    }
    assertThat(found).as("queries that find anything").isGreaterThan(QUERIES / 4);
  }

  /// Each goes on from its own last hit.
  private static void compareNext(SearchRequest request, SearchResult ours, SearchResult theirs) {
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

  private static SearchRequest request(String query, Random random) {
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
  private static SearchRequest filtered(SearchRequest request, Facet facet, Random random) {
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
