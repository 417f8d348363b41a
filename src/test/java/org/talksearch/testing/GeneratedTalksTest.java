package org.talksearch.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

class GeneratedTalksTest {
  private static final long SEED = 7;
  private static final int MANY = 4_000;
  private static final Pattern WORDS = Pattern.compile("[^a-zA-Z]+");

  private static List<Talk> model;
  private static GeneratedTalks generated;

  @BeforeAll
  static void learn() {
    model = BundledCorpus.spoken();
    generated = GeneratedTalks.like(model, SEED);
  }

  @Test
  void equalSeeds_giveEqualTalks() {
    GeneratedTalks again = GeneratedTalks.like(model, SEED);

    assertThat(again.get(77)).isEqualTo(generated.get(77));
    assertThat(generated.first(100)).containsExactlyElementsOf(again.first(100).toList());
    assertThat(GeneratedTalks.like(model, SEED + 1).get(77)).isNotEqualTo(generated.get(77));
  }

  @Test
  void noTwoAreOneTalk() {
    List<Talk> talks = generated.first(MANY).toList();

    assertThat(talks).extracting(Talk::id).doesNotHaveDuplicates();
    assertThat(talks.stream().map(Talk::title).distinct().count()).isGreaterThan(MANY * 4 / 5);
    assertThat(talks.stream().map(Talk::url).filter(url -> !url.isEmpty())).doesNotHaveDuplicates();
  }

  @Test
  void theyAreAsLong_andAsOftenOfALanguageAndAYear_asThoseOfTheModel() {
    List<Talk> talks = generated.first(MANY).toList();

    for (ToIntFunction<Talk> length :
        List.<ToIntFunction<Talk>>of(
            talk -> talk.title().length(),
            talk -> talk.abstractText().length(),
            talk -> talk.notes().length())) {
      assertThat(mean(talks, length)).isCloseTo(mean(model, length), Percentage.withPercentage(15));
    }
    assertThat(mean(talks, talk -> talk.language().equals("en") ? 1 : 0))
        .isCloseTo(mean(model, talk -> talk.language().equals("en") ? 1 : 0), within(0.02));
    Map<Integer, Long> years = years(talks);
    years(model)
        .forEach((year, count) ->
            assertThat(years.getOrDefault(year, 0L) / (double) MANY)
                .isCloseTo(count / (double) model.size(), within(0.03)));
  }

  @Test
  void wordsAndSpeakersKeepComing() {
    Set<String> some = words(generated.first(MANY / 2));
    Set<String> more = words(generated.first(MANY));
    assertThat(more.size() - some.size()).isBetween(some.size() / 10, some.size());

    List<String> names =
        generated.first(MANY).flatMap(talk -> talk.speakers().stream()).map(Speaker::name).toList();
    assertThat(Set.copyOf(names).size()).isBetween(names.size() / 20, names.size() * 9 / 10);
  }

  private static double mean(List<Talk> talks, ToIntFunction<Talk> figure) {
    return talks.stream().mapToInt(figure).average().orElseThrow();
  }

  private static Map<Integer, Long> years(List<Talk> talks) {
    return talks.stream()
        .filter(talk -> talk.event().year() != null)
        .collect(Collectors.groupingBy(talk -> talk.event().year(), Collectors.counting()));
  }

  private static Set<String> words(Stream<Talk> talks) {
    return talks
        .flatMap(talk -> WORDS.splitAsStream(talk.title() + " " + talk.abstractText()))
        .collect(Collectors.toSet());
  }
}
