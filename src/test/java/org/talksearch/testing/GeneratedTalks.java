package org.talksearch.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talksearch.talk.Link;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;
import org.talksearch.talk.TextField;

/// Any number of talks that look to a search engine like those of a model: which fields they have,
/// how long these are, and the languages, events, years, tags and kinds are as often as there,
/// words follow each other as there, and words and speakers that no other talk has keep coming.
///
/// The talk of a number is the same for the same model and seed, whichever are asked for before it,
/// so that none has to be held. Safe for use by many threads.
public final class GeneratedTalks {
  private static final List<TextField> TEXTS =
      List.of(
          TextField.TITLE,
          TextField.ALTERNATE_TITLE,
          TextField.ABSTRACT,
          TextField.ALTERNATE_ABSTRACT,
          TextField.NOTES);

  /// Texts shorter than this are no title.
  private static final int SHORTEST_TITLE = 4;

  /// Of a talk's tags, this many in ten are those of other talks.
  private static final int OTHER_TAGS = 3;

  private static final int TEN = 10;

  private final List<Talk> model;
  private final long seed;
  private final Map<Texts, TextChain> chains = new HashMap<>();
  private final GeneratedSpeakers speakers;

  /// The texts of a field in talks of a language.
  private record Texts(TextField field, String language) {}

  private GeneratedTalks(List<Talk> model, long seed) {
    this.model = List.copyOf(model);
    this.seed = seed;
    RareWords rareWords = new RareWords(hanCharacters(model));
    Map<Texts, List<String>> learned = new HashMap<>();
    for (Talk talk : model) {
      for (TextField field : TEXTS) {
        if (!talk.text(field).isBlank()) {
          learned
              .computeIfAbsent(new Texts(field, talk.language()), _ -> new ArrayList<>())
              .add(talk.text(field));
        }
      }
    }
    learned.forEach((texts, all) -> chains.put(texts, new TextChain(all, rareWords)));
    speakers = new GeneratedSpeakers(model);
  }

  /// Learns from talks, of which there must be some.
  public static GeneratedTalks like(List<Talk> model, long seed) {
    return new GeneratedTalks(model, seed);
  }

  /// The first talks.
  public Stream<Talk> first(int talks) {
    return IntStream.range(0, talks).mapToObj(this::get);
  }

  /// The talk of a number from 0 on.
  public Talk get(int number) {
    SplittableRandom random = new SplittableRandom(seed);
    random = new SplittableRandom(random.nextLong() + number);
    Talk like = any(random);
    List<Link> links = new ArrayList<>();
    for (Link link : like.links()) {
      links.add(new Link(link.label(), address(number) + "/" + links.size()));
    }
    String title = text(TextField.TITLE, like, random);
    return new Talk(
        new TalkId("generated-" + number),
        like.number(),
        title.length() < SHORTEST_TITLE ? like.title() + " " + number : title,
        text(TextField.ALTERNATE_TITLE, like, random),
        text(TextField.ABSTRACT, like, random),
        text(TextField.ALTERNATE_ABSTRACT, like, random),
        text(TextField.NOTES, like, random),
        speakers.of(like, random),
        like.event(),
        like.language(),
        like.url().isEmpty() ? "" : address(number),
        links,
        tags(like, random),
        like.kind(),
        new Origin("generated.jsonl", number + 1));
  }

  private Talk any(SplittableRandom random) {
    return model.get(random.nextInt(model.size()));
  }

  private static String address(int number) {
    return "https://example.org/talks/" + number;
  }

  private String text(TextField field, Talk like, SplittableRandom random) {
    String text = like.text(field);
    if (text.isBlank()) {
      return "";
    }
    boolean title = field == TextField.TITLE || field == TextField.ALTERNATE_TITLE;
    TextChain chain = Objects.requireNonNull(chains.get(new Texts(field, like.language())));
    return chain.next(random, text.length(), title ? ' ' : '\n');
  }

  private List<String> tags(Talk like, SplittableRandom random) {
    List<String> tags = new ArrayList<>();
    for (String tag : like.tags()) {
      List<String> others = random.nextInt(TEN) < OTHER_TAGS ? any(random).tags() : List.of();
      tags.add(others.isEmpty() ? tag : others.get(random.nextInt(others.size())));
    }
    return tags.stream().distinct().toList();
  }

  private static List<String> hanCharacters(List<Talk> model) {
    return model.stream()
        .flatMapToInt(talk -> (talk.title() + talk.abstractText()).codePoints())
        .filter(Character::isIdeographic)
        .mapToObj(Character::toString)
        .distinct()
        .toList();
  }
}
