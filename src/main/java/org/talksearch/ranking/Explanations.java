package org.talksearch.ranking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.Hit.Explanation;
import org.talksearch.engine.Hit.Match;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Mention;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.Vocabulary;

/// Tells in words why one talk was found: which unit of the query it has, in which way, where, and
/// under which name.
public final class Explanations {
  private static final int MOST_NAMES = 5;

  private final Vocabulary vocabulary;
  private final TalkAnalyzers analyzers;
  private final AnnotatedTalk talk;
  private final List<Mark> marks;
  private final Map<TextField, IntPredicate> boundaries = new EnumMap<>(TextField.class);

  public Explanations(
      Vocabulary vocabulary, TalkAnalyzers analyzers, AnnotatedTalk talk, List<Mark> marks) {
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
    this.talk = talk;
    this.marks = marks;
  }

  /// A reason for each unit that the talk has.
  public List<Explanation> of(List<QueryUnit> units) {
    List<Explanation> explanations = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      int index = i;
      List<Mark> found = marks.stream().filter(mark -> mark.unit() == index).toList();
      of(units.get(i), found).ifPresent(explanations::add);
    }
    return explanations;
  }

  private Optional<Explanation> of(QueryUnit unit, List<Mark> found) {
    if (found.stream().anyMatch(this::isWord) || isNamed(unit.entities())) {
      return Optional.of(explanation(unit, match(unit, found), found));
    }
    return parts(unit, true)
        .or(() -> narrower(unit))
        .or(() ->
            found.isEmpty()
                ? Optional.empty()
                : Optional.of(explanation(unit, Match.WITHIN, found)))
        .or(() -> parts(unit, false));
  }

  private Match match(QueryUnit unit, List<Mark> found) {
    if (found.stream().anyMatch(mark -> !mark.alias() && !goesOn(unit, mark))) {
      return Match.WORD;
    }
    if (found.stream().anyMatch(mark -> goesOn(unit, mark))) {
      return Match.BEGINNING;
    }
    return unit.readings().isEmpty() ? Match.NAME : Match.READING;
  }

  /// Whether a word stands there that was typed half.
  private boolean goesOn(QueryUnit unit, Mark mark) {
    String typed = Folding.fold(unit.typed().text());
    String there = Folding.fold(text(mark));
    return unit.typed().halfTyped() && there.startsWith(typed) && !there.equals(typed);
  }

  private Explanation explanation(QueryUnit unit, Match match, List<Mark> found) {
    Stream<Mark> other = found.stream().filter(mark -> mark.alias() || goesOn(unit, mark));
    return new Explanation(
        unit.text(), match, names(other.map(this::text)), fields(found.stream().map(Mark::field)));
  }

  /// @param allOfThem whether each has to be there, or any
  private Optional<Explanation> parts(QueryUnit unit, boolean allOfThem) {
    List<Mark> found = new Marker(unit.parts()).marks(talk);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    boolean enough =
        !allOfThem
            || Stream.iterate(0, i -> i < unit.parts().size(), i -> i + 1)
                .allMatch(part -> found.stream().anyMatch(mark -> mark.unit() == part));
    return enough
        ? Optional.of(
            new Explanation(
                unit.text(),
                Match.PARTS,
                names(found.stream().map(this::text)),
                fields(found.stream().map(Mark::field))))
        : Optional.empty();
  }

  private Optional<Explanation> narrower(QueryUnit unit) {
    Set<String> ids = unit.entities().stream().map(Entity::id).collect(Collectors.toSet());
    List<Mention> found =
        talk.mentions().stream()
            .filter(mention -> !Collections.disjoint(vocabulary.broader(mention.entity()), ids))
            .toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Explanation(
                unit.text(),
                Match.NARROWER,
                names(found.stream().map(this::text)),
                fields(found.stream().map(Mention::field))));
  }

  private boolean isNamed(List<Entity> entities) {
    return talk.mentions().stream().anyMatch(mention -> entities.contains(mention.entity()));
  }

  private boolean isWord(Mark mark) {
    IntPredicate boundary =
        boundaries.computeIfAbsent(
            mark.field(), field -> analyzers.wordBoundaries(talk.talk().text(field)));
    return boundary.test(mark.start()) && boundary.test(mark.end());
  }

  private String text(Mark mark) {
    return talk.talk().text(mark.field()).substring(mark.start(), mark.end());
  }

  private String text(Mention mention) {
    return talk.talk().text(mention.field()).substring(mention.start(), mention.end());
  }

  /// Each once, whatever its letter case and script.
  private static List<String> names(Stream<String> texts) {
    Map<String, String> names = new LinkedHashMap<>();
    texts.forEach(text -> names.putIfAbsent(Folding.fold(text), text));
    return names.values().stream().limit(MOST_NAMES).toList();
  }

  private static List<String> fields(Stream<TextField> fields) {
    return fields.distinct().sorted().map(TextField::key).toList();
  }
}
