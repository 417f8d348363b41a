package org.talksearch.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.talk.Entity;
import org.talksearch.vocabulary.Vocabulary;

/// How plain words of a query are cut, told without an index: speakers and frequent words of titles
/// in pinyin, and mistyped words, are left as they are, since only an index knows them.
public final class QueryAnalysis {
  private QueryAnalysis() {}

  /// A part of a query that counts as one.
  ///
  /// @param text as typed
  /// @param entities what it names; empty for a plain word
  /// @param parts the terms and words that a term is made of, if it is made of several
  /// @param readings what it may stand for beside, if it is pinyin
  public record Unit(
      String text, List<Entity> entities, List<String> parts, List<String> readings) {
    public Unit {
      entities = List.copyOf(entities);
      parts = List.copyOf(parts);
      readings = List.copyOf(readings);
    }
  }

  /// The units of plain words, in order.
  public static List<Unit> units(String text, Vocabulary vocabulary, TalkAnalyzers analyzers) {
    try {
      return new QueryCutter(vocabulary, analyzers)
          .units(text, new Lexicon(IndexTerms.NONE, vocabulary)).units().stream()
              .map(unit ->
                  new Unit(
                      unit.text(),
                      unit.entities(),
                      unit.parts().stream().map(QueryUnit::text).toList(),
                      unit.readings()))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }
}
