package org.talksearch.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.lucene.QueryUnit.Gram;
import org.talksearch.talk.Entity;
import org.talksearch.vocabulary.Candidate;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.Vocabulary;

/// Cuts plain words of a query into units, with the analyzers that cut the talks.
final class QueryCutter {
  private final Vocabulary vocabulary;
  private final TalkAnalyzers analyzers;

  QueryCutter(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
  }

  /// The units of a run of plain words: names of entities, and the words between them, none twice.
  /// Stop words are left out, unless there is nothing else.
  List<QueryUnit> units(String text) {
    List<QueryUnit> units = new ArrayList<>();
    int at = 0;
    for (Candidate name : vocabulary.candidates(text, analyzers.wordBoundaries(text))) {
      addWords(text, at, name.start(), units);
      units.add(unit(text.substring(name.start(), name.end()), List.of(name.entity())));
      at = name.end();
    }
    addWords(text, at, text.length(), units);
    if (units.isEmpty() && !grams(text).isEmpty()) {
      units.add(unit(text, List.of()));
    }
    return distinct(units);
  }

  /// Text that is to be found as it stands.
  QueryUnit unit(String text, List<Entity> entities) {
    return new QueryUnit(
        text,
        entities,
        tokens(analyzers.words(), text).stream().map(WordToken::term).toList(),
        grams(text),
        false);
  }

  private void addWords(String text, int start, int end, List<QueryUnit> units) {
    String part = text.substring(start, end);
    List<WordToken> tokens = tokens(analyzers.words(), part);
    for (int i = 0; i < tokens.size(); i++) {
      int last = lastOfUnknownWord(part, tokens, i);
      String word = part.substring(tokens.get(i).start(), tokens.get(last).end());
      List<String> terms = tokens.subList(i, last + 1).stream().map(WordToken::term).toList();
      units.add(new QueryUnit(word, List.of(), terms, grams(word), false));
      i = last;
    }
  }

  /// SmartCN cuts a word that it does not know, such as a person's name, into single characters;
  /// these are one unit. Says which token is the last of it.
  private static int lastOfUnknownWord(String text, List<WordToken> tokens, int first) {
    int last = first;
    while (last + 1 < tokens.size()
        && isSingleHan(text, tokens.get(last))
        && isSingleHan(text, tokens.get(last + 1))
        && tokens.get(last).end() == tokens.get(last + 1).start()) {
      last++;
    }
    return last;
  }

  private static boolean isSingleHan(String text, WordToken token) {
    return text.codePointCount(token.start(), token.end()) == 1
        && Character.isIdeographic(text.codePointAt(token.start()));
  }

  private List<Gram> grams(String text) {
    return tokens(analyzers.gramQuery(), text).stream()
        .map(token -> new Gram(token.term(), token.position()))
        .toList();
  }

  private static List<QueryUnit> distinct(List<QueryUnit> units) {
    Map<Object, QueryUnit> byMeaning = new LinkedHashMap<>();
    for (QueryUnit unit : units) {
      Object meaning = unit.entities().isEmpty() ? Folding.fold(unit.text()) : unit.entities();
      byMeaning.putIfAbsent(meaning, unit);
    }
    return List.copyOf(byMeaning.values());
  }

  private record WordToken(String term, int start, int end, int position) {}

  private static List<WordToken> tokens(Analyzer analyzer, String text) {
    List<WordToken> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(
            new WordToken(term.toString(), offset.startOffset(), offset.endOffset(), position));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return tokens;
  }
}
