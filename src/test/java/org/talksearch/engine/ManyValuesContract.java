package org.talksearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.Talk;

/// A facet of more values than a cluster counts at once, on every engine.
public abstract class ManyValuesContract extends OneIndexContract {
  private static final int TALKS = 101;
  private static final int TAGS_OF_ONE = 100;
  private static final int TOLD_AS_DIFFERENT = 10_000;
  private static final int VALUES = TALKS * TAGS_OF_ONE + 1;
  private static final int SHOWN = 200;
  private static final String OFTEN = "often";

  /// The last one of all that are equally frequent.
  private static final String LAST = tag(TALKS * TAGS_OF_ONE - 1);

  private static final SearchRequest ALL = SearchRequest.of("").counting(Set.of(Facet.TAG));

  @Override
  List<Talk> talks() {
    return IntStream.range(0, TALKS)
        .mapToObj(number ->
            talk("t" + number)
                .tagged(
                    IntStream.range(0, TAGS_OF_ONE)
                        .mapToObj(i -> tag(number * TAGS_OF_ONE + i))
                        .toArray(String[]::new))
                .tagged(OFTEN)
                .build())
        .toList();
  }

  private static String tag(int number) {
    return "tag-%05d".formatted(number);
  }

  @Test
  void theMostFrequentComesFirst_andHowManyThereAreIsTold() {
    FacetResult tags = engine.search(ALL).facets().getFirst();

    assertThat(tags.values()).hasSize(SHOWN);
    assertThat(tags.values().getFirst())
        .extracting(Value::value, Value::count)
        .containsExactly(OFTEN, TALKS);
    boolean limited =
        index().differences().contains(EngineDifference.DIFFERENT_VALUES_UP_TO_A_LIMIT);
    assertThat(tags.distinct()).isEqualTo(limited ? TOLD_AS_DIFFERENT : VALUES);
  }

  @Test
  void whatIsFilteredByIsCounted_howeverRareItIs() {
    FacetResult tags = engine.search(ALL.filteredBy(Facet.TAG, List.of(LAST))).facets().getFirst();

    assertThat(tags.values()).hasSize(SHOWN + 1);
    assertThat(tags.values().stream().filter(Value::selected))
        .singleElement()
        .extracting(Value::value, Value::count)
        .containsExactly(LAST, 1);
  }

  @Test
  void everyValueIsFound_howeverRareItIs() {
    assertThat(engine.findValues(ALL, Facet.TAG, LAST, 5).facet().values())
        .singleElement()
        .extracting(Value::value, Value::count)
        .containsExactly(LAST, 1);
    assertThat(engine.findValues(ALL, Facet.TAG, "", 5).facet().distinct()).isEqualTo(VALUES);
  }
}
