package org.talksearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.talksearch.testing.Talks.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.talksearch.engine.Timeline.Series;
import org.talksearch.engine.Timeline.ValueSeries;
import org.talksearch.engine.Timeline.Year;
import org.talksearch.engine.Trend.Direction;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;
import org.talksearch.testing.BundledCorpus;

/// Counts by year, on every engine.
public abstract class TimelineContract extends OneIndexContract {
  private static final SearchRequest ALL = SearchRequest.of("").page(0, 0);
  private static final int FIRST = 2030;
  private static final int YEARS = 4;
  private static final int LEAST = 20;

  /// Each year has ten talks more than the one before, of which half are on MySQL: its count rises,
  /// its share does not. Kafka comes, Storm goes.
  @Override
  List<Talk> talks() {
    List<Talk> talks = new ArrayList<>(BundledCorpus.talks());
    for (int year = 0; year < YEARS; year++) {
      int many = LEAST + 10 * year;
      for (int i = 0; i < many; i++) {
        String of = i % 2 == 0 ? "MySQL" : "树";
        String kafka = i < many * year / YEARS ? " Apache Kafka" : "";
        String storm = i < many * (YEARS - year) / YEARS ? " Apache Storm" : "";
        talks.add(
            talk("y" + year + "-" + i).titled(of + kafka + storm).at("示例", FIRST + year).build());
      }
    }
    return talks;
  }

  static Stream<Arguments> timelines() {
    SearchRequest query = SearchRequest.of("docker 实践").page(0, 0);
    return Stream.of(
        Arguments.of(ALL, Facet.TECHNOLOGY),
        Arguments.of(ALL.filteredBy(Facet.COMPANY, List.of("京东", "google")), Facet.COMPANY),
        Arguments.of(query, Facet.CATEGORY),
        Arguments.of(query.filteredBy(Facet.YEAR, List.of("2014..2015")), Facet.EVENT));
  }

  @ParameterizedTest
  @MethodSource("timelines")
  void everyYearLeadsToAsManyTalksAsItSays(SearchRequest request, Facet facet) {
    Timeline timeline = engine.timeline(request, Optional.of(Axis.of(facet, 15)));

    assertThat(timeline.total()).isEqualTo(engine.search(request).total());
    assertThat(timeline.undated() + counts(timeline.all()).stream().mapToInt(i -> i).sum())
        .isEqualTo(timeline.total());
    assertThat(timeline.values()).isNotEmpty();
    List<Year> years = new ArrayList<>(timeline.all().years());
    timeline.values().forEach(value -> years.addAll(value.series().years()));
    for (Year year : years) {
      assertThat(total(request, year.filters())).as(year.toString()).isEqualTo(year.count());
      assertThat(total(ALL, Map.of(Facet.YEAR, List.of(String.valueOf(year.year())))))
          .isEqualTo(year.talks());
    }
  }

  @Test
  void whatRisesAndFallsIsToldByTheShareOfTheYear() {
    SearchRequest late = ALL.filteredBy(Facet.YEAR, List.of("2030.."));
    Timeline timeline =
        engine.timeline(
            late, Optional.of(new Axis(Facet.TECHNOLOGY, List.of("kafka", "mysql", "storm"), 9)));

    assertThat(counts(timeline.all())).containsExactly(20, 30, 40, 50);
    assertThat(timeline.values())
        .extracting(series -> series.series().trend().direction())
        .containsExactly(Direction.RISING, Direction.STEADY, Direction.FALLING);
    Series kafka = timeline.values().getFirst().series();
    assertThat(counts(kafka)).containsExactly(0, 7, 20, 37);
    assertThat(kafka.years().get(2).share()).isEqualTo(0.5);
    assertThat(kafka.trend().perYear()).isCloseTo(0.25, within(0.01));
    assertThat(kafka.trend().score()).isPositive();
    assertThat(timeline.all().trend().direction()).isEqualTo(Direction.STEADY);
  }

  @Test
  void valuesThatAreNamedAreToldOfInThatOrder_evenIfNoTalkHasThem() {
    Timeline timeline =
        engine.timeline(
            ALL.filteredBy(Facet.YEAR, List.of("2030..")),
            Optional.of(new Axis(Facet.COMPANY, List.of("京东", "JD.com", "google"), 5)));

    assertThat(timeline.values())
        .extracting(series -> series.value().value())
        .containsExactly("jd", "google");
    assertThat(timeline.values())
        .allSatisfy(series -> assertThat(counts(series.series())).containsExactly(0, 0, 0, 0));
    assertThat(timeline.values().getFirst().series().trend().direction())
        .isEqualTo(Direction.STEADY);
  }

  @Test
  void aValueThatItsOwnFilterLeavesOutIsNotToldOf() {
    Timeline timeline =
        engine.timeline(
            ALL.filteredBy(Facet.COMPANY, List.of("京东")),
            Optional.of(new Axis(Facet.COMPANY, List.of("google", "jd"), 5)));

    assertThat(timeline.values()).extracting(ValueSeries::value).hasSize(1);
  }

  @Test
  void withoutAnAxisOnlyAllTalksAreToldOf() {
    assertThat(engine.timeline(ALL, Optional.empty()).values()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engine.timeline(ALL, Optional.of(Axis.of(Facet.YEAR, 5))));
  }

  private static List<Integer> counts(Series series) {
    return series.years().stream().map(Year::count).toList();
  }

  private int total(SearchRequest request, Map<Facet, List<String>> filters) {
    SearchRequest narrowed = request;
    for (Map.Entry<Facet, List<String>> filter : filters.entrySet()) {
      narrowed = narrowed.filteredBy(filter.getKey(), filter.getValue());
    }
    return engine.search(narrowed).total();
  }
}
