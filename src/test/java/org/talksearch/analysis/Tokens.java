package org.talksearch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// What analyzers make of a text, and whether one such result has another as a phrase.
final class Tokens {
  private Tokens() {}

  static List<Token> of(Analyzer analyzer, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("any", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new Token(
                term.toString(),
                offset.startOffset(),
                offset.endOffset(),
                increment.getPositionIncrement()));
      }
      stream.end();
      assertThat(offset.endOffset()).as("end of “%s”", text).isEqualTo(text.length());
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return tokens;
  }

  /// The terms at each position.
  static Map<Integer, Set<String>> positions(List<Token> tokens) {
    Map<Integer, Set<String>> positions = new HashMap<>();
    int position = -1;
    for (Token token : tokens) {
      position += token.increment();
      positions.computeIfAbsent(position, p -> new HashSet<>()).add(token.term());
    }
    return positions;
  }

  /// Whether a phrase query of the tokens `phrase`, without slop, matches.
  static boolean hasPhrase(Map<Integer, Set<String>> positions, List<Token> phrase) {
    Map<Integer, Set<String>> wanted = positions(phrase);
    int first = wanted.keySet().stream().min(Integer::compare).orElseThrow();
    return positions.keySet().stream()
        .anyMatch(start ->
            wanted.entrySet().stream()
                .allMatch(at ->
                    positions
                        .getOrDefault(start + at.getKey() - first, Set.of())
                        .containsAll(at.getValue())));
  }
}
