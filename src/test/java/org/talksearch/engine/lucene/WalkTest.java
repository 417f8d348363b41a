package org.talksearch.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.talksearch.engine.Hit;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.Facet;
import org.talksearch.query.Position;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.talk.Talk;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.testing.Talks;

/// Who asks for the hits after the last one time and again walks through all of them.
class WalkTest {
  private static final long SEED = 20150829;
  private static final int KEPT = 60;
  private static final int MOST_YEARS = 4;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Sort.class)
  void aWalkGivesWhatPagesGive(Sort sort) {
    Random random = new Random(SEED);
    try (LuceneEngine engine = Indexes.warmEngine(folder, BundledCorpus.talks())) {
      for (String query :
          List.of("", "docker", "容器 云", "京东 OR 网易", "kube*", "company:京东", "\"微服务\"", "zzzz")) {
        SearchRequest request = SearchRequest.of(query).sortedBy(sort);
        assertThat(walk(engine, request, 1 + random.nextInt(SearchRequest.LARGEST_SIZE)))
            .as(query)
            .isEqualTo(pages(engine, request));
      }
      SearchRequest filtered =
          SearchRequest.of("docker").sortedBy(sort).filteredBy(Facet.YEAR, List.of("2015"));
      assertThat(walk(engine, filtered, 1)).isEqualTo(pages(engine, filtered));
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void aWalkReachesEveryTalk(Sort sort) {
    int many = 1_050;
    Indexes.index(
        folder,
        IntStream.range(0, many)
            .mapToObj(i -> Talks.talk("t" + i).titled("Docker").at("E", 2010 + i % 2).build())
            .toList());
    try (LuceneEngine engine = Indexes.engine(folder)) {
      for (String query : List.of("", "docker")) {
        assertThat(walk(engine, SearchRequest.of(query).sortedBy(sort), 90))
            .doesNotHaveDuplicates()
            .hasSize(many);
      }
    }
  }

  /// Most talks are of the same few days, so that ids have to tell them apart.
  @ParameterizedTest
  @EnumSource(value = Sort.class, mode = Mode.EXCLUDE, names = "RELEVANCE")
  void aTalkThatStaysComesOnce_whateverCommitsAddChangeAndRemove(Sort sort) {
    for (long seed = SEED; seed < SEED + 2; seed++) {
      Random random = new Random(seed);
      Map<String, Talk> talks = new HashMap<>();
      Set<String> staying = new HashSet<>();
      for (int i = 0; i < KEPT; i++) {
        staying.add("t" + 2 * i);
        talks.put("t" + 2 * i, talk("t" + 2 * i, random));
      }
      Indexes.index(folder, List.copyOf(talks.values()));
      try (LuceneEngine engine = Indexes.engine(folder)) {
        SearchRequest request = SearchRequest.of("").sortedBy(sort);
        List<String> before = walk(engine, request, 100);
        List<String> walked = new ArrayList<>();
        Optional<SearchRequest> next = Optional.of(request.page(0, 12));
        while (next.isPresent()) {
          SearchResult result = engine.search(next.get());
          walked.addAll(ids(result));
          next = result.next().map(request.page(0, 12)::after);
          for (int i = 0; i < 10; i++) {
            String other = "t" + (2 * random.nextInt(KEPT) + 1);
            if (random.nextBoolean()) {
              talks.put(other, talk(other, random));
            } else {
              talks.remove(other);
            }
          }
          Indexes.index(folder, List.copyOf(talks.values()));
          awaitTalks(engine, talks.size());
        }
        assertThat(walked.stream().filter(staying::contains).toList())
            .as("seed %d", seed)
            .isEqualTo(before);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void theTalkOfAPositionNeedNotBeThere(Sort sort) {
    List<Talk> talks =
        IntStream.range(0, 9)
            .mapToObj(i -> Talks.talk("t" + i).titled("Docker").at("E", 2015).build())
            .toList();
    Indexes.index(folder, talks);
    try (LuceneEngine engine = Indexes.engine(folder)) {
      SearchRequest request = SearchRequest.of("").sortedBy(sort).page(0, 5);
      SearchResult first = engine.search(request);
      assertThat(ids(first)).containsExactly("t0", "t1", "t2", "t3", "t4");
      Indexes.index(folder, talks.subList(5, 9));
      awaitTalks(engine, 4);
      assertThat(ids(engine.search(request.after(first.next().orElseThrow()))))
          .containsExactly("t5", "t6", "t7", "t8");
    }
  }

  /// A name that a new talk brings makes a filter of what were words.
  @Test
  void anOrderThatBeganByScoreGoesOnByScore() {
    List<Talk> talks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      talks.add(Talks.talk("t" + i).titled("company:Zzyzx").at("E", 2015 - i).build());
    }
    Indexes.index(folder, talks);
    try (LuceneEngine engine = Indexes.engine(folder)) {
      SearchRequest request = SearchRequest.of("company:Zzyzx").page(0, 2);
      SearchResult first = engine.search(request);
      assertThat(ids(first)).containsExactly("t0", "t1");
      for (int i = 0; i < 4; i++) {
        talks.set(
            i,
            Talks.talk("t" + i)
                .titled("company:Zzyzx")
                .by("A", "Zzyzx", "")
                .at("E", 2015 - i)
                .build());
      }
      talks.add(Talks.talk("t5").build());
      Indexes.index(folder, talks);
      awaitTalks(engine, 5);
      SearchResult second = engine.search(request.after(first.next().orElseThrow()));
      assertThat(second.total()).isEqualTo(4);
      assertThat(engine.search(request).next()).get().isInstanceOf(Position.Dated.class);
      assertThat(second.next()).get().isInstanceOf(Position.Scored.class);
    }
  }

  @Test
  void theLastPartHasNoNext() {
    Indexes.index(folder, List.of(Talks.talk("a").build(), Talks.talk("b").build()));
    try (LuceneEngine engine = Indexes.engine(folder)) {
      SearchRequest all = SearchRequest.of("");
      assertThat(engine.search(all.page(0, 1)).next()).isPresent();
      assertThat(engine.search(all.page(1, 1)).next()).isEmpty();
      assertThat(engine.search(all.page(0, 2)).next()).isEmpty();
      assertThat(engine.search(all.page(0, 0)).next()).isEmpty();
    }
  }

  private static Talk talk(String id, Random random) {
    Talks talk = Talks.talk(id).titled("Docker " + random.nextInt());
    return switch (random.nextInt(3)) {
      case 0 -> talk.build();
      case 1 -> talk.at("E", 2015 + random.nextInt(MOST_YEARS)).build();
      default ->
          talk.at("E", LocalDate.of(2015 + random.nextInt(MOST_YEARS), 5, 1 + random.nextInt(2)))
              .build();
    };
  }

  private static void awaitTalks(LuceneEngine engine, int talks) {
    while (engine.state().talks() != talks) {
      Thread.onSpinWait();
    }
  }

  private static List<String> walk(LuceneEngine engine, SearchRequest request, int size) {
    List<String> ids = new ArrayList<>();
    Optional<SearchRequest> next = Optional.of(request.page(0, size));
    while (next.isPresent()) {
      SearchResult result = engine.search(next.get());
      ids.addAll(ids(result));
      next = result.next().map(request.page(0, size)::after);
    }
    return ids;
  }

  private static List<String> pages(LuceneEngine engine, SearchRequest request) {
    List<String> ids = new ArrayList<>();
    int total = engine.search(request).total();
    for (int offset = 0; offset < total; offset += SearchRequest.LARGEST_SIZE) {
      ids.addAll(ids(engine.search(request.page(offset, SearchRequest.LARGEST_SIZE))));
    }
    return ids;
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::talk).map(talk -> talk.talk().id().value()).toList();
  }
}
