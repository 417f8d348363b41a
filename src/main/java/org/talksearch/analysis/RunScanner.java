package org.talksearch.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/// Cuts text into runs of Han characters and words of other scripts: by the word rules of Unicode
/// (UAX #29), but terms with symbols stay whole (C++, C#, .NET, CI/CD).
final class RunScanner {
  /// As long as UAX #29 runs get here; Lucene refuses a document with a term beyond 32,766 bytes.
  private static final int LONGEST_WORD = 255;

  private static final String SYMBOLS = "+#/&.";

  /// Folded terms with symbols that UAX #29 would cut or strip, longest first.
  private final List<String> symbolTerms;

  /// @param foldedNames names that may hold symbols; others are ignored
  RunScanner(Set<String> foldedNames) {
    symbolTerms =
        foldedNames.stream()
            .filter(RunScanner::needsProtection)
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
            .toList();
  }

  /// The runs of a folded text, in order; what is neither letter nor digit is in none.
  List<TextRun> scan(String folded) {
    List<TextRun> runs = new ArrayList<>();
    int start = 0;
    for (TextRun symbols : symbolRuns(folded)) {
      addUnicodeRuns(folded, start, symbols.start(), runs);
      runs.add(symbols);
      start = symbols.end();
    }
    addUnicodeRuns(folded, start, folded.length(), runs);
    return runs;
  }

  private static void addUnicodeRuns(String folded, int from, int to, List<TextRun> runs) {
    // Lucene's tokenizer gives nothing at all for text that ends in half a code point; a space ends
    // it.
    StandardTokenizerImpl unicode =
        new StandardTokenizerImpl(new StringReader(folded.substring(from, to) + ' '));
    try {
      for (int type = unicode.getNextToken();
          type != StandardTokenizerImpl.YYEOF;
          type = unicode.getNextToken()) {
        int start = from + unicode.yychar();
        int end = start + unicode.yylength();
        if (type == StandardTokenizerImpl.IDEOGRAPHIC_TYPE) {
          add(runs, new TextRun(true, start, end));
        } else {
          addWord(folded, start, end, runs);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
  }

  /// Adds what is a word to UAX #29, which takes some Han characters for letters of any script: 々
  /// would be one word with what follows it.
  private static void addWord(String folded, int start, int end, List<TextRun> runs) {
    int from = start;
    for (int at = start; at < end; at++) {
      if (isHanLetter(folded.charAt(at))) {
        if (at > from) {
          runs.add(new TextRun(false, from, at));
        }
        add(runs, new TextRun(true, at, at + 1));
        from = at + 1;
      }
    }
    boolean something = folded.substring(from, end).chars().anyMatch(Character::isLetterOrDigit);
    if (from == start || something) {
      runs.add(new TextRun(false, from, end));
    }
  }

  /// 々, 〻 and the numerals of Suzhou.
  private static boolean isHanLetter(char c) {
    return c >= '\u3005' && c <= '\u303b' && UnicodeScript.of(c) == UnicodeScript.HAN;
  }

  private static void add(List<TextRun> runs, TextRun run) {
    if (run.han() && !runs.isEmpty()) {
      TextRun before = runs.getLast();
      if (before.han() && before.end() == run.start()) {
        runs.set(runs.size() - 1, new TextRun(true, before.start(), run.end()));
        return;
      }
    }
    runs.add(run);
  }

  private List<TextRun> symbolRuns(String folded) {
    List<TextRun> runs = new ArrayList<>();
    int at = 0;
    while (at < folded.length()) {
      int end = startsWord(folded, at) ? symbolTermEnd(folded, at) : at;
      if (end > at) {
        runs.add(new TextRun(false, at, end));
        at = end;
      } else {
        at++;
      }
    }
    return runs;
  }

  private int symbolTermEnd(String folded, int start) {
    for (String term : symbolTerms) {
      int end = start + term.length();
      if (folded.startsWith(term, start) && !continues(folded, end)) {
        return end;
      }
    }
    int letters = start;
    while (letters < folded.length()
        && letters - start < LONGEST_WORD
        && isAsciiWord(folded.charAt(letters))) {
      letters++;
    }
    if (letters > start && folded.startsWith("++", letters)) {
      return letters + 2;
    }
    if (letters == start + 1
        && folded.startsWith("#", letters)
        && Character.isLetter(folded.charAt(start))
        && !continues(folded, letters + 1)) {
      return letters + 1;
    }
    return start;
  }

  private static boolean startsWord(String folded, int at) {
    char c = folded.charAt(at);
    return (isAsciiWord(c) || c == '.') && (at == 0 || !isAsciiWord(folded.charAt(at - 1)));
  }

  private static boolean continues(String folded, int end) {
    return end < folded.length()
        && folded.charAt(end - 1) != '+'
        && (isAsciiWord(folded.charAt(end))
            || folded.charAt(end) == '#'
            || folded.startsWith("++", end));
  }

  private static boolean needsProtection(String name) {
    boolean ascii = name.chars().allMatch(c -> c < 128 && c != ' ');
    boolean symbol = name.chars().anyMatch(c -> SYMBOLS.indexOf(c) >= 0);
    boolean innerDotsOnly = name.matches("\\w+(\\.\\w+)+");
    return ascii && symbol && !innerDotsOnly;
  }

  private static boolean isAsciiWord(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
  }
}
