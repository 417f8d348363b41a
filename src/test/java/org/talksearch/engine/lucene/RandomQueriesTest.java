package org.talksearch.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talksearch.engine.Hit;
import org.talksearch.engine.SearchResult;
import org.talksearch.engine.Snippet;
import org.talksearch.query.Explain;
import org.talksearch.query.Facet;
import org.talksearch.query.RequestTooLargeException;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.talk.Talk;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.testing.RandomQueries;
import org.talksearch.testing.RandomText;

/// Whatever is typed is answered.
class RandomQueriesTest {
  private static final long SEED = 20150828;
  private static final int QUERIES = 500;
  private static final List<Sort> SORTS = List.of(Sort.values());
  private static final List<Facet> FACETS = List.of(Facet.values());
  @TempDir private static Path folder;
  private static List<Talk> talks;
  private static LuceneEngine engine;

  @BeforeAll
  static void index() {
    talks = BundledCorpus.talks();
    engine = Indexes.warmEngine(folder, talks);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void everyQuery_isAnswered() {
    Random random = new Random(SEED);
    RandomQueries queries = new RandomQueries(talks);
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      String query = queries.next(random);
      try {
        SearchRequest request = request(query, random);
        SearchResult result = engine.search(request);
        check(request, result);
        found += result.hits().isEmpty() ? 0 : 1;
      } catch (RequestTooLargeException e) {
        assertThat(e).hasMessageContaining("chunks");
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("query " + i + " of seed " + SEED + ": “" + query + "”", e);
      }
    }
    assertThat(found).as("queries that find anything").isGreaterThan(QUERIES / 4);
  }

  private static void check(SearchRequest request, SearchResult result) {
    assertThat(result.hits()).hasSizeLessThanOrEqualTo(request.size());
    assertThat(result.total()).isBetween(result.hits().size(), talks.size());
    assertThat(result.understanding().required()).isBetween(0, 100);
    assertThat(result.understanding().units()).hasSizeLessThanOrEqualTo(32);
    Set<String> ids = new HashSet<>();
    double last = Double.MAX_VALUE;
    for (Hit hit : result.hits()) {
      assertThat(ids.add(hit.talk().talk().id().value())).as("a talk comes once").isTrue();
      assertThat(hit.score()).isNotNaN().isLessThanOrEqualTo(last);
      last = hit.score();
      for (Snippet snippet : hit.snippets()) {
        int end = 0;
        for (Snippet.Span span : snippet.spans()) {
          assertThat(span.start()).isGreaterThanOrEqualTo(end);
          assertThat(span.end()).isGreaterThan(span.start());
          end = span.end();
        }
        assertThat(end).isLessThanOrEqualTo(snippet.text().length());
      }
    }
  }

  private static SearchRequest request(String query, Random random) {
    SearchRequest request =
        SearchRequest.of(query)
            .page(random.nextInt(3) * 5, random.nextInt(12))
            .explained(Explain.SCORE);
    if (random.nextInt(4) == 0) {
      request = request.sortedBy(SORTS.get(random.nextInt(SORTS.size())));
    }
    if (random.nextInt(4) == 0) {
      request = request.counting(EnumSet.allOf(Facet.class));
    }
    if (random.nextInt(4) == 0) {
      Facet facet = FACETS.get(random.nextInt(FACETS.size()));
      request =
          request.filteredBy(facet, List.of(RandomText.of(random, random.nextInt(9)), "docker"));
    }
    return request;
  }
}
