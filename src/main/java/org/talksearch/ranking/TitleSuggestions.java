package org.talksearch.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.engine.Snippet.Span;
import org.talksearch.engine.Suggestion.Title;
import org.talksearch.ranking.CompletionName.Script;
import org.talksearch.ranking.IndexQuery.Clauses;
import org.talksearch.ranking.IndexQuery.Gathering;
import org.talksearch.ranking.IndexQuery.Occur;
import org.talksearch.ranking.IndexQuery.Placed;
import org.talksearch.talk.Talk;
import org.talksearch.vocabulary.Folding;

/// Finds titles that have each word of what was typed, the last one as far as it is typed.
///
/// Titles are asked of the index and never held in memory, however many there are; all that match
/// are worth the same, so the search ends as soon as it has enough.
public final class TitleSuggestions {
  /// A single letter begins too many words.
  private static final int SHORTEST = 2;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern LAST_WORD = Pattern.compile("[a-z0-9]+$");
  private static final String FIELD = Part.TITLE.grams();

  private final TalkAnalyzers analyzers;

  public TitleSuggestions(TalkAnalyzers analyzers) {
    this.analyzers = analyzers;
  }

  /// Finds any talks that match, up to a number.
  public interface Talks {
    List<Talk> find(IndexQuery query, int most) throws IOException;
  }

  /// The titles that were found.
  public List<Title> titles(String typed, int most, Talks talks) throws IOException {
    List<String> words =
        SPACE.splitAsStream(Folding.fold(typed)).filter(word -> !word.isEmpty()).toList();
    if (CompletionName.letters(typed).length() < SHORTEST || words.isEmpty()) {
      return List.of();
    }
    Clauses query = query(words);
    if (query.clauses().isEmpty()) {
      return List.of();
    }
    Set<String> seen = new HashSet<>();
    List<Title> titles = new ArrayList<>();
    for (Talk talk : talks.find(query, 2 * most)) {
      Title title = title(talk, words);
      if (titles.size() < most
          && !title.spans().isEmpty()
          && seen.add(title.text().toLowerCase(Locale.ROOT))) {
        titles.add(title);
      }
    }
    return titles;
  }

  private Clauses query(List<String> words) {
    Gathering query = new Gathering();
    words.subList(0, words.size() - 1).forEach(word -> addPhrase(word, query));
    String last = words.getLast();
    var letters = LAST_WORD.matcher(last);
    if (letters.find()) {
      addPhrase(last.substring(0, letters.start()), query);
      query.add(new IndexQuery.Prefix(FIELD, letters.group()), Occur.FILTER);
    } else {
      addPhrase(last, query);
    }
    return query.build();
  }

  private void addPhrase(String text, Gathering query) {
    List<Placed> terms =
        analyzers.gramQueryOf(text).stream()
            .map(token -> new Placed(token.term(), token.position()))
            .toList();
    if (terms.size() == 1) {
      query.add(new IndexQuery.Term(FIELD, terms.getFirst().term()), Occur.FILTER);
    } else if (!terms.isEmpty()) {
      query.add(new IndexQuery.Phrase(FIELD, terms), Occur.FILTER);
    }
  }

  /// The title that has all words, or the one that has more of them.
  private static Title title(Talk talk, List<String> words) {
    List<Span> spans = spans(talk.title(), words);
    List<Span> other = spans(talk.alternateTitle(), words);
    return spans.size() >= other.size()
        ? new Title(talk.id(), talk.title(), spans)
        : new Title(talk.id(), talk.alternateTitle(), other);
  }

  private static List<Span> spans(String title, List<String> words) {
    String folded = Folding.fold(title);
    List<Span> spans = new ArrayList<>();
    for (String word : words) {
      for (int start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1)) {
        Span span = new Span(start, start + word.length());
        if (beginsWord(folded, start)
            && spans.stream()
                .noneMatch(other -> other.start() < span.end() && span.start() < other.end())) {
          spans.add(span);
          break;
        }
      }
    }
    spans.sort(Comparator.comparingInt(Span::start));
    return spans;
  }

  private static boolean beginsWord(String text, int at) {
    return at == 0
        || Script.of(text.charAt(at)) != Script.LETTERS
        || Script.of(text.charAt(at - 1)) != Script.LETTERS;
  }
}
