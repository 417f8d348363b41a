package org.talksearch.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.talksearch.query.Facet;
import org.talksearch.query.Position;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.talk.Talk;
import org.talksearch.testing.BundledCorpus;
import org.talksearch.testing.Talks;

/// Who asks for the hits after the last one time and again walks through all of them, on every
/// engine.
public abstract class WalkContract {
  private static final long SEED = 20150829;
  private static final int KEPT = 60;
  private static final int MOST_YEARS = 4;

  /// The index of one test.
  protected abstract TestIndex index();

  /// How many walks go on while talks come and go.
  protected int walks() {
    return 2;
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void aWalkGivesWhatPagesGive(Sort sort) {
    Random random = new Random(SEED);
    index().index(BundledCorpus.talks());
    try (SearchEngine engine = index().engine()) {
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
    index()
        .index(
            IntStream.range(0, many)
                .mapToObj(i -> Talks.talk("t" + i).titled("Docker").at("E", 2010 + i % 2).build())
                .toList());
    try (SearchEngine engine = index().engine()) {
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
    for (long seed = SEED; seed < SEED + walks(); seed++) {
      Random random = new Random(seed);
      Map<String, Talk> talks = new HashMap<>();
      Set<String> staying = new HashSet<>();
      for (int i = 0; i < KEPT; i++) {
        staying.add("t" + 2 * i);
        talks.put("t" + 2 * i, talk("t" + 2 * i, random));
      }
      index().index(List.copyOf(talks.values()));
      SearchRequest request = SearchRequest.of("").sortedBy(sort).page(0, 16);
      List<String> before = new ArrayList<>();
      List<String> walked = new ArrayList<>();
      try (SearchEngine engine = index().engine()) {
        before.addAll(walk(engine, request, 100));
      }
      Optional<SearchRequest> next = Optional.of(request);
      while (next.isPresent()) {
        SearchResult result = search(next.get());
        walked.addAll(ids(result));
        next = result.next().map(request::after);
        for (int i = 0; i < 10; i++) {
          String other = "t" + (2 * random.nextInt(KEPT) + 1);
          if (random.nextBoolean()) {
            talks.put(other, talk(other, random));
          } else {
            talks.remove(other);
          }
        }
        index().index(List.copyOf(talks.values()));
      }
      assertThat(walked.stream().filter(staying::contains).toList())
          .as("seed %d", seed)
          .isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void theTalkOfAPositionNeedNotBeThere(Sort sort) {
    List<Talk> talks =
        IntStream.range(0, 9)
            .mapToObj(i -> Talks.talk("t" + i).titled("Docker").at("E", 2015).build())
            .toList();
    index().index(talks);
    SearchRequest request = SearchRequest.of("").sortedBy(sort).page(0, 5);
    SearchResult first = search(request);
    assertThat(ids(first)).containsExactly("t0", "t1", "t2", "t3", "t4");

    index().index(talks.subList(5, 9));

    assertThat(ids(search(request.after(first.next().orElseThrow()))))
        .containsExactly("t5", "t6", "t7", "t8");
  }

  /// A name that a new talk brings makes a filter of what were words.
  @Test
  void anOrderThatBeganByScoreGoesOnByScore() {
    List<Talk> talks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      talks.add(Talks.talk("t" + i).titled("company:Zzyzx").at("E", 2015 - i).build());
    }
    index().index(talks);
    SearchRequest request = SearchRequest.of("company:Zzyzx").page(0, 2);
    SearchResult first = search(request);
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
    index().index(talks);

    SearchResult second = search(request.after(first.next().orElseThrow()));
    assertThat(second.total()).isEqualTo(4);
    assertThat(search(request).next()).get().isInstanceOf(Position.Dated.class);
    assertThat(second.next()).get().isInstanceOf(Position.Scored.class);
  }

  @Test
  void theLastPartHasNoNext() {
    index().index(List.of(Talks.talk("a").build(), Talks.talk("b").build()));
    try (SearchEngine engine = index().engine()) {
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

  /// On the newest commit.
  private SearchResult search(SearchRequest request) {
    try (SearchEngine engine = index().engine()) {
      return engine.search(request);
    }
  }

  private static List<String> walk(SearchEngine engine, SearchRequest request, int size) {
    List<String> ids = new ArrayList<>();
    Optional<SearchRequest> next = Optional.of(request.page(0, size));
    while (next.isPresent()) {
      SearchResult result = engine.search(next.get());
      ids.addAll(ids(result));
      next = result.next().map(request.page(0, size)::after);
    }
    return ids;
  }

  private static List<String> pages(SearchEngine engine, SearchRequest request) {
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
