package org.talksearch.engine.lucene;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// Terms of a field with the number of times each is there, told at once instead of a token for
/// each time: a talk mentions the same few entities over and over.
final class CountedTerms extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Map<String, Integer> counts;
  private Iterator<Map.Entry<String, Integer>> rest;

  /// @param counts how often each term is there, at least once
  CountedTerms(Map<String, Integer> counts) {
    this.counts = counts;
    this.rest = counts.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    Map.Entry<String, Integer> next = rest.next();
    clearAttributes();
    term.append(next.getKey());
    frequency.setTermFrequency(next.getValue());
    return true;
  }

  @Override
  public void reset() {
    rest = counts.entrySet().iterator();
  }
}
