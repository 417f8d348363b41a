package org.talksearch.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.Vocabulary;

/// The analyzers of talks' text, for a vocabulary whose names they keep whole. Safe for use by many
/// threads.
///
/// All of them fold their text first ([Folding]), and all give offsets in the text as it was handed
/// in.
public final class TalkAnalyzers {
  /// Grows when tokens change for another reason than the vocabulary, Lucene or the JDK.
  private static final int FORM = 5;

  private final Vocabulary vocabulary;
  private final Analyzer words;
  private final Analyzer grams;
  private final Analyzer gramQuery;
  private final String fingerprint;
  private volatile @Nullable Parts parts;

  /// What it takes to cut text, made when there is some: a run that finds nothing changed cuts
  /// none.
  private record Parts(
      RunScanner scanner,
      WordCutter cutter,
      DictionaryWords dictionary,
      RememberedCuts cuts,
      CharArraySet names,
      CharArraySet stopWords,
      CharArraySet questionWords,
      NormalizeCharMap spelledOut) {}

  public TalkAnalyzers(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    words = analyzer(() -> new WordTokenizer(parts().scanner, parts().cutter), this::stopAndStem);
    grams = analyzer(() -> new GramTokenizer(parts().scanner, false), tokens -> tokens);
    gramQuery = analyzer(() -> new GramTokenizer(parts().scanner, true), tokens -> tokens);
    fingerprint =
        String.join(
            " ",
            "analysis " + FORM,
            "lucene " + Version.LATEST,
            "java " + Runtime.version().feature(),
            "vocabulary " + vocabulary.fingerprint());
  }

  /// Reads dictionaries and names now, for which the first text would wait otherwise.
  public void warmUp() {
    parts();
  }

  private Parts parts() {
    Parts known = parts;
    return known == null ? madeParts() : known;
  }

  private synchronized Parts madeParts() {
    Parts known = parts;
    if (known == null) {
      Set<String> foldedNames = vocabulary.foldedNames();
      Set<String> kept = new HashSet<>(foldedNames);
      kept.addAll(vocabulary.foldedTerms());
      WordCutter cutter = new WordCutter(kept);
      known =
          new Parts(
              new RunScanner(foldedNames),
              cutter,
              new DictionaryWords(),
              new RememberedCuts(cutter),
              CharArraySet.unmodifiableSet(new CharArraySet(foldedNames, false)),
              CharArraySet.unmodifiableSet(wordList("stopwords.txt")),
              CharArraySet.unmodifiableSet(wordList("questionwords.txt")),
              spelledOut());
      parts = known;
    }
    return known;
  }

  /// Words, one token a position, for ranking; the same at index and at query time.
  public Analyzer words() {
    return words;
  }

  /// Single Han characters and pairs of them, words of other scripts and their parts, so that
  /// nothing is missed; for index time.
  public Analyzer grams() {
    return grams;
  }

  /// As [#grams], for query time: a phrase of these tokens is a substring.
  public Analyzer gramQuery() {
    return gramQuery;
  }

  /// The tokens that [#words] gives for a text.
  public List<AnalyzedToken> wordsOf(String text) {
    return AnalyzedToken.of(words, text);
  }

  /// The tokens that [#grams] gives for a text.
  public List<AnalyzedToken> gramsOf(String text) {
    return AnalyzedToken.of(grams, text);
  }

  /// The tokens that [#gramQuery] gives for a text.
  public List<AnalyzedToken> gramQueryOf(String text) {
    return AnalyzedToken.of(gramQuery, text);
  }

  /// Whether a word begins or ends at an offset of the text; what no word covers is all boundaries.
  public IntPredicate wordBoundaries(String text) {
    return new WordEdges(Folding.units(text), parts().dictionary, parts().cuts);
  }

  /// Whether a word only puts a question: it says nothing of what is looked for.
  public boolean isQuestionWord(String word) {
    return parts().questionWords.contains(Folding.fold(word));
  }

  /// Tells these analyzers from any that give other tokens.
  public String fingerprint() {
    return fingerprint;
  }

  private TokenStream stopAndStem(TokenStream tokens) {
    TokenStream kept = new StopFilter(new EnglishPossessiveFilter(tokens), parts().stopWords);
    return new EnglishMinimalStemFilter(new SetKeywordMarkerFilter(kept, parts().names));
  }

  private interface Source {
    BufferedTokenizer tokenizer();
  }

  private interface Chain {
    TokenStream after(TokenStream tokens);
  }

  private Analyzer analyzer(Source source, Chain chain) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        BufferedTokenizer tokenizer = source.tokenizer();
        return new TokenStreamComponents(tokenizer, chain.after(tokenizer));
      }

      @Override
      protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(parts().spelledOut, reader);
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return 100;
      }
    };
  }

  /// What NFKC spells with several characters (`㎞`, `ﬁ`, `①` is one); what it spells with one is
  /// [Folding]'s business.
  private static NormalizeCharMap spelledOut() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (char c = '\u2000'; c < Character.MAX_VALUE; c++) {
      if (isLigature(c) || (!Character.isSurrogate(c) && !Character.isLetter(c))) {
        String normal = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        if (normal.length() > 1) {
          map.add(Character.toString(c), normal);
        }
      }
    }
    return map.build();
  }

  private static boolean isLigature(char c) {
    return c >= '\ufb00' && c <= '\ufb06';
  }

  private static CharArraySet wordList(String file) {
    try (InputStream in = TalkAnalyzers.class.getResourceAsStream("/vocabulary/" + file)) {
      CharArraySet words = new CharArraySet(200, false);
      new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(Pattern.compile("\\s+")::splitAsStream)
          .forEach(words::add);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
