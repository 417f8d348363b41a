package org.talksearch.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.talksearch.query.Expression.Any;
import org.talksearch.query.Expression.Filter;
import org.talksearch.query.Expression.Not;
import org.talksearch.query.Expression.Phrase;
import org.talksearch.query.Expression.Prefix;
import org.talksearch.query.Expression.Words;

/// Takes a query apart. Nothing that a person types is an error: what is no operator is text.
///
///     query    = { chunk | "OR" }                        OR joins the chunks on its two sides and binds tighter
///     chunk    = [ "-" ] ( filter | phrase | prefix | word )       than standing side by side, which means AND
///     filter   = field ( ":" | "：" ) ( phrase | word )            field: a name of FIELDS, in any letter case
///     phrase   = '"' text '"' | '“' text '”' | '「' text '」'
///     prefix   = word "*"
///     word     = characters up to white space
public final class QueryParser {
  /// The longest query, in UTF-16 code units.
  public static final int LONGEST_QUERY = 512;

  /// The most chunks of a query.
  public static final int MOST_CHUNKS = 32;

  private static final Map<String, Facet> FIELDS =
      Map.ofEntries(
          Map.entry("company", Facet.COMPANY),
          Map.entry("公司", Facet.COMPANY),
          Map.entry("technology", Facet.TECHNOLOGY),
          Map.entry("tech", Facet.TECHNOLOGY),
          Map.entry("技术", Facet.TECHNOLOGY),
          Map.entry("技術", Facet.TECHNOLOGY),
          Map.entry("category", Facet.CATEGORY),
          Map.entry("分类", Facet.CATEGORY),
          Map.entry("分類", Facet.CATEGORY),
          Map.entry("year", Facet.YEAR),
          Map.entry("年", Facet.YEAR),
          Map.entry("年份", Facet.YEAR),
          Map.entry("event", Facet.EVENT),
          Map.entry("会议", Facet.EVENT),
          Map.entry("會議", Facet.EVENT),
          Map.entry("speaker", Facet.SPEAKER),
          Map.entry("讲者", Facet.SPEAKER),
          Map.entry("講者", Facet.SPEAKER),
          Map.entry("lang", Facet.LANG),
          Map.entry("语言", Facet.LANG),
          Map.entry("語言", Facet.LANG),
          Map.entry("kind", Facet.KIND),
          Map.entry("类型", Facet.KIND),
          Map.entry("類型", Facet.KIND),
          Map.entry("tag", Facet.TAG),
          Map.entry("标签", Facet.TAG),
          Map.entry("標籤", Facet.TAG));

  private static final Map<Character, Character> QUOTES = Map.of('"', '"', '“', '”', '「', '」');

  private final String query;
  private int at;
  private int chunks;

  private QueryParser(String query) {
    this.query = query;
  }

  /// Takes `query` apart.
  ///
  /// @throws RequestTooLargeException if it has more than [#LONGEST_QUERY] characters or
  ///   [#MOST_CHUNKS] chunks
  public static Expression parse(String query) {
    if (query.length() > LONGEST_QUERY) {
      throw new RequestTooLargeException(
          "A query of "
              + query.length()
              + " characters is too long. Use "
              + LONGEST_QUERY
              + " at most.");
    }
    return new QueryParser(query).parse();
  }

  private Expression parse() {
    List<Expression> parts = new ArrayList<>();
    boolean joinNext = false;
    while (skipSpace()) {
      if (isOr() && !parts.isEmpty()) {
        at += 2;
        joinNext = true;
        continue;
      }
      Expression chunk = chunk();
      if (++chunks > MOST_CHUNKS) {
        throw new RequestTooLargeException(
            "A query of more than "
                + MOST_CHUNKS
                + " chunks is too long. A chunk is a word, a phrase in quotes or a field with its"
                + " value: leave some out.");
      }
      if (joinNext) {
        parts.add(either(parts.removeLast(), chunk));
        joinNext = false;
      } else {
        parts.add(chunk);
      }
    }
    if (joinNext) {
      parts.add(new Words("OR"));
    }
    return Expression.all(parts);
  }

  private static Expression either(Expression left, Expression right) {
    List<Expression> parts = new ArrayList<>();
    if (left instanceof Any(List<Expression> before)) {
      parts.addAll(before);
    } else {
      parts.add(left);
    }
    parts.add(right);
    return new Any(parts);
  }

  private Expression chunk() {
    if (query.charAt(at) == '-' && at + 1 < query.length() && !isSpace(query.charAt(at + 1))) {
      at++;
      return new Not(positive());
    }
    return positive();
  }

  private Expression positive() {
    Optional<Expression> phrase = quoted().map(Phrase::new);
    if (phrase.isPresent()) {
      return phrase.get();
    }
    Optional<Expression> filter = filter();
    if (filter.isPresent()) {
      return filter.get();
    }
    String word = word();
    if (word.length() > 1 && word.endsWith("*")) {
      String prefix = word.substring(0, word.length() - 1);
      if (Character.isLetterOrDigit(prefix.codePointBefore(prefix.length()))) {
        return new Prefix(prefix);
      }
    }
    return new Words(word);
  }

  private Optional<Expression> filter() {
    int colon = at;
    while (colon < query.length() && Character.isLetter(query.charAt(colon))) {
      colon++;
    }
    if (colon == query.length() || (query.charAt(colon) != ':' && query.charAt(colon) != '：')) {
      return Optional.empty();
    }
    String field = query.substring(at, colon);
    Facet facet = FIELDS.get(field.toLowerCase(Locale.ROOT));
    if (facet == null || colon + 1 == query.length() || isSpace(query.charAt(colon + 1))) {
      return Optional.empty();
    }
    int start = at;
    at = colon + 1;
    boolean quote = QUOTES.containsKey(query.charAt(at));
    Optional<String> quoted = quoted();
    String value = quoted.orElseGet(this::word);
    if ((quote && quoted.isEmpty()) || (facet == Facet.YEAR && YearRange.parse(value).isEmpty())) {
      at = start;
      return Optional.empty();
    }
    return Optional.of(new Filter(facet, field, value));
  }

  /// What stands between the quotes that begin here, if they do, are closed, and hold anything.
  private Optional<String> quoted() {
    Character closing = at < query.length() ? QUOTES.get(query.charAt(at)) : null;
    if (closing == null) {
      return Optional.empty();
    }
    int end = query.indexOf(closing, at + 1);
    if (end < 0 || query.substring(at + 1, end).isBlank()) {
      return Optional.empty();
    }
    String text = query.substring(at + 1, end).strip();
    at = end + 1;
    return Optional.of(text);
  }

  private String word() {
    int start = at;
    at++;
    while (at < query.length() && !isSpace(query.charAt(at))) {
      at++;
    }
    return query.substring(start, at);
  }

  private boolean isOr() {
    return query.startsWith("OR", at)
        && (at + 2 == query.length() || isSpace(query.charAt(at + 2)));
  }

  private boolean skipSpace() {
    while (at < query.length() && isSpace(query.charAt(at))) {
      at++;
    }
    return at < query.length();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
