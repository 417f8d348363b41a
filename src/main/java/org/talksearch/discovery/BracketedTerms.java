package org.talksearch.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.analysis.AnalyzedToken;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Entity;
import org.talksearch.talk.TalkId;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.Vocabulary;

/// Finds which words translate each other, as texts tell in brackets: 栅格化 (rasterization), Deletion
/// Vectors（删除向量）. One text is enough.
final class BracketedTerms {
  private static final String LATIN = "[A-Za-z][A-Za-z0-9-]+(?: [A-Za-z][A-Za-z0-9-]+){0,3}";
  private static final Pattern LATIN_BEHIND =
      Pattern.compile("(\\p{IsHan}{2,14}) ?[(（] ?(" + LATIN + ") ?[)）]");
  private static final Pattern HAN_BEHIND =
      Pattern.compile("(?<![\\w.-])(?<![A-Za-z] )(" + LATIN + ") ?[(（] ?(\\p{IsHan}{2,8}) ?[)）]");
  private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9-]{1,5}s?");
  private static final Pattern SPACE = Pattern.compile(" ");

  /// Words of the sentence that a name stands in, at its beginning.
  private static final Set<String> BEFORE_NAMES =
      Set.of(
          "包括", "以及", "来", "做", "来做", "发送", "面临", "取得", "关于", "构建", "利用", "介绍", "使用", "采用", "遇到",
          "会遇到", "一旦", "中", "支持", "推荐", "有", "将", "把", "对", "种", "上", "处理", "通过", "进行", "实现", "提供",
          "基于", "比", "最", "应用", "其", "如", "例如", "像", "从", "到", "向", "让", "被", "组成", "甚至", "或", "会",
          "能", "要");

  private static final int EXAMPLES = 2;
  private static final int SHORTEST_OF_ACRONYM = 4;

  private final KnownTerms known;
  private final TalkAnalyzers analyzers;

  BracketedTerms(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    known = new KnownTerms(vocabulary);
    this.analyzers = analyzers;
  }

  private record Pair(String chinese, String english) {}

  /// Where a pair stands.
  private static final class Seen {
    private final Set<TalkId> talks = new HashSet<>();
    private final List<String> examples = new ArrayList<>();

    /// Whether a text told where the Chinese name begins, as one in brackets does.
    private boolean sure;
  }

  List<TermPair> of(List<AnnotatedTalk> talks) {
    LatinWords words = new LatinWords(talks, analyzers);
    Map<Pair, Seen> pairs = new LinkedHashMap<>();
    for (AnnotatedTalk talk : talks) {
      for (TextField field : TextField.values()) {
        if (field != TextField.SPEAKERS && field != TextField.TAGS) {
          UnnamedText text = UnnamedText.of(talk, field);
          see(LATIN_BEHIND.matcher(text.text()), 2, 1, text, words, pairs);
          see(HAN_BEHIND.matcher(text.text()), 1, 2, text, words, pairs);
        }
      }
    }
    return pairs.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Pair, Seen> entry) -> entry.getValue().sure ? 0 : 1)
                .thenComparingInt(entry -> -entry.getValue().talks.size())
                .thenComparingInt(entry -> isAcronym(entry.getKey().english) ? 1 : 0)
                .thenComparing(entry -> entry.getKey().english)
                .thenComparing(entry -> entry.getKey().chinese))
        .flatMap(entry -> proposed(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  private void see(
      Matcher matcher,
      int latin,
      int han,
      UnnamedText text,
      LatinWords words,
      Map<Pair, Seen> pairs) {
    while (matcher.find()) {
      String english = matcher.group(latin);
      int longest = longestHan(english, words);
      // In front of brackets a sentence may go on; what stands within them is the name.
      String chinese =
          han == 1 ? lastWords(matcher.group(han), longest) : Folding.fold(matcher.group(han));
      boolean fits =
          chinese.length() >= (isAcronym(english) ? SHORTEST_OF_ACRONYM : 2)
              && chinese.length() <= longest
              && !words.isSpeaker(chinese)
              && !words.isSpeaker(english);
      if (fits) {
        boolean acronym = isAcronym(english);
        boolean whole = han == 2 || chinese.length() == matcher.group(han).length();
        Seen seen =
            pairs.computeIfAbsent(
                new Pair(chinese, acronym ? english : english.toLowerCase(Locale.ROOT)),
                each -> new Seen());
        seen.sure |= whole;
        if (seen.talks.add(text.talk().talk().id()) && seen.examples.size() < EXAMPLES) {
          seen.examples.add(text.around(matcher.start(), matcher.end()));
        }
      }
    }
  }

  private static boolean isAcronym(String english) {
    return ACRONYM.matcher(english).matches();
  }

  /// How many Han characters translate it at most; 0 if it reads like somebody's name.
  private static int longestHan(String english, LatinWords words) {
    if (isAcronym(english)) {
      return 2 * english.length() + 1;
    }
    List<String> all = SPACE.splitAsStream(english).toList();
    boolean noName = all.stream().anyMatch(words::isEnglish) && !words.isStopWord(all.getFirst());
    return noName ? 3 * all.size() + 1 : 0;
  }

  /// The words at the end of a text that stand side by side, with nothing between that says
  /// nothing.
  private String lastWords(String text, int longest) {
    List<AnalyzedToken> tokens = analyzers.wordsOf(text);
    int start = text.length();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).end() != start || text.length() - tokens.get(i).start() > longest) {
        break;
      }
      start = tokens.get(i).start();
    }
    for (AnalyzedToken token : tokens) {
      boolean first = token.start() == start && token.end() < text.length();
      if (first && BEFORE_NAMES.contains(Folding.fold(text.substring(start, token.end())))) {
        start = token.end();
      }
    }
    return Folding.fold(text.substring(start));
  }

  private Optional<TermPair> proposed(Pair pair, Seen seen) {
    Optional<Entity> chinese = known.entity(pair.chinese);
    Optional<Entity> english = known.entity(pair.english);
    if (chinese.isPresent() && english.isPresent()) {
      return Optional.empty();
    }
    Optional<Entity> one = chinese.or(() -> english);
    if (one.isPresent() && !(seen.sure && known.isOpen(one.get()))) {
      return Optional.empty();
    }
    return Optional.of(
        new TermPair(
            pair.chinese,
            pair.english,
            1,
            seen.talks.size(),
            one.map(known::names).orElse(List.of()),
            seen.examples));
  }
}
