package org.talksearch.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.talksearch.analysis.AnalyzedToken;
import org.talksearch.analysis.Pinyin;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.ranking.QueryAnalysis;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Mention;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Vocabulary;

/// What becomes of a text in the index, and in a query. Its components are the members of the JSON.
///
/// @param words what the fields of words hold: what ranking counts
/// @param grams what the fields of grams hold, so that nothing is missed
/// @param gramQuery the grams that a query looks for
/// @param entities what the text names
/// @param pinyin spellings of the words of Han characters
/// @param units how the text is cut if it is a query
record TextAnalysis(
    String text,
    List<AnalyzedToken> words,
    List<AnalyzedToken> grams,
    List<AnalyzedToken> gramQuery,
    List<NamedPlace> entities,
    Map<String, Set<String>> pinyin,
    List<UnitText> units) {

  static TextAnalysis of(String text, Vocabulary vocabulary, TalkAnalyzers analyzers) {
    List<AnalyzedToken> words = analyzers.wordsOf(text);
    return new TextAnalysis(
        text,
        words,
        analyzers.gramsOf(text),
        analyzers.gramQueryOf(text),
        new Annotator(vocabulary, analyzers)
            .mentions(TextField.TITLE, text).stream()
                .map(mention -> NamedPlace.of(mention, text))
                .toList(),
        spellings(words),
        QueryAnalysis.units(text, vocabulary, analyzers).stream().map(UnitText::of).toList());
  }

  private static Map<String, Set<String>> spellings(List<AnalyzedToken> words) {
    Map<String, Set<String>> spellings = new LinkedHashMap<>();
    for (AnalyzedToken word : words) {
      if (Character.isIdeographic(word.term().codePointAt(0))) {
        spellings.put(word.term(), Pinyin.spellings(word.term()));
      }
    }
    return spellings;
  }

  /// A place where the text names an entity.
  record NamedPlace(String id, String kind, String text, int start, int end) {
    static NamedPlace of(Mention mention, String text) {
      return new NamedPlace(
          mention.entity().id(),
          mention.entity().getClass().getSimpleName().toLowerCase(Locale.ROOT),
          text.substring(mention.start(), mention.end()),
          mention.start(),
          mention.end());
    }
  }

  /// A unit of a query.
  ///
  /// @param entities ids
  record UnitText(String text, List<String> entities, List<String> parts, List<String> readings) {
    static UnitText of(QueryAnalysis.Unit unit) {
      return new UnitText(
          unit.text(),
          unit.entities().stream().map(Entity::id).toList(),
          unit.parts(),
          unit.readings());
    }
  }

  /// For people: a line for each token.
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    tokens("Words: position, offsets, token", words, lines);
    tokens("Grams in the index", grams, lines);
    tokens("Grams of a query", gramQuery, lines);
    lines.append("Entities").append(System.lineSeparator());
    entities.forEach(each ->
        lines.append(
            "     %4d-%-4d %s: %s %s%n"
                .formatted(each.start, each.end, each.text, each.kind, each.id)));
    lines.append("Pinyin").append(System.lineSeparator());
    pinyin.forEach((word, spellings) ->
        lines.append("               %s: %s%n".formatted(word, String.join(", ", spellings))));
    lines.append("As a query").append(System.lineSeparator());
    units.forEach(unit -> lines.append("               %s%s%n".formatted(unit.text, means(unit))));
    return lines.toString().stripTrailing();
  }

  private static void tokens(String head, List<AnalyzedToken> tokens, StringBuilder lines) {
    lines.append(head).append(System.lineSeparator());
    tokens.forEach(token ->
        lines.append(
            "%4d %4d-%-4d %s%n"
                .formatted(token.position(), token.start(), token.end(), token.term())));
  }

  private static String means(UnitText unit) {
    return part("names", unit.entities)
        + part("made of", unit.parts)
        + part("may mean", unit.readings);
  }

  private static String part(String what, List<String> names) {
    return names.isEmpty() ? "" : "; " + what + " " + String.join(", ", names);
  }
}
