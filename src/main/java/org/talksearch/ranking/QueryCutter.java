package org.talksearch.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talksearch.analysis.AnalyzedToken;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.ranking.Lexicon.Reading;
import org.talksearch.ranking.QueryUnit.Form;
import org.talksearch.ranking.QueryUnit.Gram;
import org.talksearch.talk.Entity;
import org.talksearch.vocabulary.Candidate;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.LatinLetters;
import org.talksearch.vocabulary.Vocabulary;

/// Cuts plain words of a query into units, with the analyzers that cut the talks.
public final class QueryCutter {
  private static final int MOST_SYLLABLES = 6;
  private static final int MOST_READINGS = 4;

  private final Vocabulary vocabulary;
  private final TalkAnalyzers analyzers;

  public QueryCutter(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
  }

  /// Plain words, cut.
  ///
  /// @param units what talks are to have
  /// @param asking words that only put a question: talks need not have them, but may
  /// @param adjacent those of both that stand side by side, in order
  public record Cut(List<QueryUnit> units, List<QueryUnit> asking, List<AdjacentUnits> adjacent) {}

  /// The units of a run of plain words: names of entities, and the words between them, none twice.
  /// Stop words are left out, unless there is nothing else. Words that hardly any talk has may also
  /// stand for words that are spelled nearly like them, or for Han words in pinyin.
  public Cut units(String text, Lexicon lexicon) {
    List<Piece> pieces = withReadings(text, cut(text), lexicon);
    List<AdjacentUnits> adjacent = adjacent(text, pieces);
    List<Edit> edits = corrections(pieces, lexicon);
    if (!edits.isEmpty()) {
      pieces = corrected(text, edits, lexicon);
    }
    Map<Boolean, List<QueryUnit>> units =
        distinct(pieces.stream().map(Piece::unit).toList()).stream()
            .collect(Collectors.partitioningBy(unit -> analyzers.isQuestionWord(unit.text())));
    List<QueryUnit> telling = units.getOrDefault(false, List.of());
    List<QueryUnit> asking = units.getOrDefault(true, List.of());
    if (!telling.isEmpty()) {
      return new Cut(telling, asking, adjacent);
    }
    if (asking.isEmpty() && !grams(text).isEmpty()) {
      return new Cut(List.of(unit(text, List.of())), List.of(), List.of());
    }
    return new Cut(asking, List.of(), adjacent);
  }

  private List<AdjacentUnits> adjacent(String text, List<Piece> pieces) {
    List<AdjacentUnits> adjacent = new ArrayList<>();
    for (int i = 1; i < pieces.size(); i++) {
      Piece first = pieces.get(i - 1);
      Piece second = pieces.get(i);
      if (text.substring(first.end, second.start).codePoints().allMatch(QueryCutter::joins)) {
        List<AnalyzedToken> words = analyzers.wordsOf(text.substring(first.start, second.end));
        if (words.size() > 1) {
          adjacent.add(new AdjacentUnits(first.unit, second.unit, words));
        }
      }
    }
    return adjacent;
  }

  /// Only stop words and spaces stand between units that belong together, no comma.
  private static boolean joins(int c) {
    return Character.isLetterOrDigit(c) || Character.isWhitespace(c);
  }

  /// Text that is to be found as it stands.
  public QueryUnit unit(String text, List<Entity> entities) {
    return new QueryUnit(text, entities, List.of(form(text)));
  }

  private Form form(String text) {
    return new Form(
        text,
        analyzers.wordsOf(text).stream().map(AnalyzedToken::term).toList(),
        grams(text),
        false);
  }

  /// A unit, and where it stands in the text.
  private record Piece(QueryUnit unit, int start, int end) {
    /// Whether it is a word that might mean something else.
    boolean isOpen() {
      return unit.entities().isEmpty() && unit.forms().size() == 1 && unit.typed().isLatinWord();
    }

    String word() {
      return unit.typed().grams().getFirst().term();
    }
  }

  /// A word put in place of a mistyped one.
  private record Edit(int start, int end, String word) {}

  private List<Piece> cut(String text) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    IntPredicate boundaries = analyzers.wordBoundaries(text);
    for (Candidate name : vocabulary.candidates(text, boundaries)) {
      if (!name.inner()) {
        addWords(text, at, name.start(), pieces);
        String typed = text.substring(name.start(), name.end());
        pieces.add(
            new Piece(
                new QueryUnit(
                    typed,
                    List.of(name.entity()),
                    List.of(form(typed)),
                    parts(text, boundaries, name)),
                name.start(),
                name.end()));
        at = name.end();
      }
    }
    addWords(text, at, text.length(), pieces);
    return pieces;
  }

  /// What a name is made of, if there is another name in it: 微服务 and 治理 of 微服务治理, the company and
  /// the word of _Baidu Apollo_.
  private List<QueryUnit> parts(String text, IntPredicate boundaries, Candidate whole) {
    List<Piece> parts = new ArrayList<>();
    int at = whole.start();
    for (Candidate name : within(text, boundaries, whole)) {
      addWords(text, at, name.start(), parts);
      String typed = text.substring(name.start(), name.end());
      parts.add(new Piece(unit(typed, List.of(name.entity())), name.start(), name.end()));
      at = name.end();
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    addWords(text, at, whole.end(), parts);
    return parts.size() < 2 ? List.of() : parts.stream().map(Piece::unit).toList();
  }

  /// The names within a name, in order, none overlapping another; of two that overlap, the longer.
  private List<Candidate> within(String text, IntPredicate boundaries, Candidate whole) {
    int first = whole.start() + 1;
    while (first < whole.end() && isWithinLatinWord(text, first)) {
      first++;
    }
    int last = whole.end() - 1;
    while (last > whole.start() && isWithinLatinWord(text, last)) {
      last--;
    }
    List<Candidate> found = new ArrayList<>();
    // Without its last word or character, and without its first, it is not found itself.
    addNames(text, boundaries, whole.start(), last, found);
    addNames(text, boundaries, first, whole.end(), found);
    found.sort(Comparator.comparingInt(inner -> inner.start() - inner.end()));
    List<Candidate> kept = new ArrayList<>();
    for (Candidate inner : found) {
      if (kept.stream().noneMatch(k -> inner.start() < k.end() && k.start() < inner.end())) {
        kept.add(inner);
      }
    }
    kept.sort(Comparator.comparingInt(Candidate::start));
    return kept;
  }

  /// PDK is no part of DPDK.
  private static boolean isWithinLatinWord(String text, int offset) {
    return LatinLetters.contains(text.charAt(offset - 1))
        && LatinLetters.contains(text.charAt(offset));
  }

  private void addNames(
      String text, IntPredicate boundaries, int start, int end, List<Candidate> found) {
    vocabulary
        .candidates(
            text.substring(start, end),
            offset -> offset == 0 || start + offset == end || boundaries.test(start + offset))
        .stream()
        .filter(name -> !name.inner())
        .forEach(name ->
            found.add(
                new Candidate(
                    name.entity(),
                    start + name.start(),
                    start + name.end(),
                    false,
                    name.ambiguous(),
                    name.others())));
  }

  /// Joins words side by side that spell one Han word or name in pinyin (_wei fu wu_, _Yihui Xie_),
  /// the longest first.
  private List<Piece> withReadings(String text, List<Piece> pieces, Lexicon lexicon) {
    List<Piece> read = new ArrayList<>();
    int first = 0;
    while (first < pieces.size()) {
      int last = first;
      while (last + 1 < pieces.size()
          && last + 1 - first < MOST_SYLLABLES
          && pieces.get(last + 1).isOpen()
          && text.substring(pieces.get(last).end, pieces.get(last + 1).start).isBlank()) {
        last++;
      }
      Piece piece = pieces.get(first);
      if (piece.isOpen()) {
        while (last > first && reading(text, pieces.subList(first, last + 1), lexicon) == null) {
          last--;
        }
        Piece spelled = reading(text, pieces.subList(first, last + 1), lexicon);
        read.add(spelled == null ? piece : spelled);
        first = spelled == null ? first + 1 : last + 1;
      } else {
        read.add(piece);
        first++;
      }
    }
    return read;
  }

  /// One unit for these words, if they spell anything in pinyin.
  private @Nullable Piece reading(String text, List<Piece> words, Lexicon lexicon) {
    String letters = words.stream().map(Piece::word).collect(Collectors.joining());
    boolean known = words.stream().allMatch(word -> lexicon.frequency(word.word()) > 0);
    List<Entity> entities = new ArrayList<>();
    List<Form> forms = new ArrayList<>();
    List<QueryUnit> parts = List.of();
    for (Reading reading : lexicon.readings(letters)) {
      // A word of a title is no reason to doubt a Latin word that talks have.
      if (forms.size() < MOST_READINGS && (!known || reading.name())) {
        forms.add(form(reading.han()));
        IntPredicate boundaries = analyzers.wordBoundaries(reading.han());
        for (Candidate name : vocabulary.candidates(reading.han(), offset -> true)) {
          if (!name.inner() && name.start() == 0 && name.end() == reading.han().length()) {
            entities.add(name.entity());
            parts = parts.isEmpty() ? parts(reading.han(), boundaries, name) : parts;
          }
        }
      }
    }
    if (forms.isEmpty()) {
      return null;
    }
    int start = words.getFirst().start;
    int end = words.getLast().end;
    QueryUnit typed = unit(text.substring(start, end), List.of()).or(entities, forms);
    return new Piece(
        new QueryUnit(typed.text(), typed.entities(), typed.forms(), parts), start, end);
  }

  private static List<Edit> corrections(List<Piece> pieces, Lexicon lexicon) {
    List<Edit> edits = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.isOpen()) {
        lexicon
            .correction(piece.word())
            .ifPresent(word -> edits.add(new Edit(piece.start, piece.end, word)));
      }
    }
    return edits;
  }

  /// The units of the text with all words put right; what was typed stands in them, too.
  private List<Piece> corrected(String text, List<Edit> edits, Lexicon lexicon) {
    StringBuilder right = new StringBuilder();
    List<Integer> typedOffsets = new ArrayList<>();
    int at = 0;
    for (Edit edit : edits) {
      for (; at < edit.start; at++) {
        right.append(text.charAt(at));
        typedOffsets.add(at);
      }
      for (int i = 0; i < edit.word.length(); i++) {
        right.append(edit.word.charAt(i));
        typedOffsets.add(i == 0 ? edit.start : edit.end);
      }
      at = edit.end;
    }
    for (; at <= text.length(); at++) {
      typedOffsets.add(at);
    }
    right.append(text, edits.getLast().end, text.length());
    String corrected = right.toString();
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : withReadings(corrected, cut(corrected), lexicon)) {
      String typed = text.substring(typedOffsets.get(piece.start), typedOffsets.get(piece.end));
      boolean same = typed.equals(piece.unit.text());
      pieces.add(
          same
              ? piece
              : new Piece(
                  unit(typed, List.of()).or(piece.unit.entities(), piece.unit.forms()),
                  piece.start,
                  piece.end));
    }
    return pieces;
  }

  private void addWords(String text, int start, int end, List<Piece> pieces) {
    String part = text.substring(start, end);
    List<AnalyzedToken> tokens = analyzers.wordsOf(part);
    for (int i = 0; i < tokens.size(); i++) {
      int last = lastOfUnknownWord(part, tokens, i);
      int wordStart = tokens.get(i).start();
      int wordEnd = tokens.get(last).end();
      String word = part.substring(wordStart, wordEnd);
      List<String> terms = tokens.subList(i, last + 1).stream().map(AnalyzedToken::term).toList();
      Form form = new Form(word, terms, grams(word), false);
      pieces.add(
          new Piece(
              new QueryUnit(word, List.of(), List.of(form)), start + wordStart, start + wordEnd));
      i = last;
    }
  }

  /// SmartCN cuts a word that it does not know, such as a person's name, into single characters;
  /// these are one unit. Says which token is the last of it.
  private static int lastOfUnknownWord(String text, List<AnalyzedToken> tokens, int first) {
    int last = first;
    while (last + 1 < tokens.size()
        && isSingleHan(text, tokens.get(last))
        && isSingleHan(text, tokens.get(last + 1))
        && tokens.get(last).end() == tokens.get(last + 1).start()) {
      last++;
    }
    return last;
  }

  private static boolean isSingleHan(String text, AnalyzedToken token) {
    return text.codePointCount(token.start(), token.end()) == 1
        && Character.isIdeographic(text.codePointAt(token.start()));
  }

  private List<Gram> grams(String text) {
    return analyzers.gramQueryOf(text).stream()
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
}
