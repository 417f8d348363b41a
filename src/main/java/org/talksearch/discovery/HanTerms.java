package org.talksearch.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.talksearch.analysis.AnalyzedToken;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.Vocabulary;

/// Finds Chinese terms in running text: two words side by side, one of them a name that the
/// vocabulary has, that stick together, go on in many ways before and behind, and are repeated
/// where they are used at all. What any sentence is made of is spread evenly over talks; what a
/// talk is about is not.
///
/// They stick together if their pointwise mutual information is high (Church and Hanks, Word
/// Association Norms, Computational Linguistics 16, 1990), and are repeated if there are many
/// occurrences a talk (Church and Gale, Poisson Mixtures, Natural Language Engineering 1, 1995).
final class HanTerms {
  private static final int FEWEST_TALKS = 3;
  private static final int FEWEST_NEIGHBOURS = 3;
  private static final double LEAST_COHESION = 2;
  private static final double LEAST_REPEATED = 1.15;
  private static final int EXAMPLES = 2;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{3,6}");

  /// What counts, points and judges, and what people say of the event itself.
  private static final Pattern NO_TERM =
      Pattern.compile(
          "[本这那各每某几一二三四五六七八九十两第首前后上下位次场种条台项笔个名届很更最较非将能才会给是可被把让向从对与和及或等其任现].*"
              + "|(?:比较|准备|感谢|提取|整个|所有|部分|许多|大家|我们|他们|你们|如何|怎么|什么|目前|已经|通过|进行|关于|使用|利用|来自).*"
              + "|.*[人们到出会有才的了著着等中上下里内后前]|.*(?:一下|一些|方法|问题|时间|时候|之间|方面|部分|工作|情况|复杂)"
              + "|.*(?:现场|沙龙|讲师|嘉宾|大会|活动|主题|问答|老师|报名|分享|演讲|议程|议题|会议|志工|讲者|专场|腾讯|大厦).*");

  private final KnownTerms known;
  private final TalkAnalyzers analyzers;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> talksOfPairs = new HashMap<>();
  private final Map<String, Phrase> phrases = new HashMap<>();
  private int total;

  HanTerms(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    known = new KnownTerms(vocabulary);
    this.analyzers = analyzers;
  }

  /// Two words side by side that enough talks have.
  private static final class Phrase {
    private final String first;
    private final String second;
    private final Set<TalkId> talks = new HashSet<>();
    private final Set<String> before = new HashSet<>();
    private final Set<String> behind = new HashSet<>();
    private final List<String> examples = new ArrayList<>();
    private int occurrences;

    private Phrase(Pair pair) {
      first = pair.word(0);
      second = pair.word(1);
    }
  }

  /// Two words side by side in a text; `at` is the place of the first of them among the tokens.
  private record Pair(UnnamedText text, List<AnalyzedToken> tokens, int at) {
    String word(int offset) {
      AnalyzedToken token = tokens.get(at + offset);
      return Folding.fold(text.text().substring(token.start(), token.end()));
    }

    /// The word before or behind both, or what stands in its place.
    String neighbour(int offset) {
      int end = offset < 0 ? tokens.get(at).start() : tokens.get(at + 1).end();
      int place = offset < 0 ? end - 1 : end;
      return place < 0 || place >= text.text().length()
          ? ""
          : text.text().substring(place, place + 1);
    }
  }

  List<HanTerm> of(List<AnnotatedTalk> talks) {
    for (AnnotatedTalk talk : talks) {
      Set<String> here = new HashSet<>();
      see(talk, (name, pair) -> here.add(name));
      here.forEach(name -> talksOfPairs.merge(name, 1, Integer::sum));
    }
    words.clear();
    total = 0;
    talksOfPairs.values().removeIf(count -> count < FEWEST_TALKS);
    talks.forEach(talk -> see(talk, this::look));
    return phrases.entrySet().stream()
        .filter(entry -> isTerm(entry.getKey(), entry.getValue()))
        .map(entry -> term(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble((HanTerm term) -> -term.score())
                .thenComparing(HanTerm::name))
        .toList();
  }

  private void see(AnnotatedTalk talk, BiConsumer<String, Pair> pairs) {
    for (TextField field : TextField.values()) {
      if (field == TextField.SPEAKERS || field == TextField.TAGS) {
        continue;
      }
      UnnamedText text = UnnamedText.of(talk, field);
      List<AnalyzedToken> tokens = analyzers.wordsOf(text.text());
      for (int i = 0; i < tokens.size(); i++) {
        Pair pair = new Pair(text, tokens, i);
        words.merge(pair.word(0), 1, Integer::sum);
        total++;
        if (i + 1 < tokens.size()
            && tokens.get(i + 1).start() == tokens.get(i).end()
            && isOfField(text, tokens.get(i), tokens.get(i + 1))) {
          String name = pair.word(0) + pair.word(1);
          if (HAN.matcher(name).matches()) {
            pairs.accept(name, pair);
          }
        }
      }
    }
  }

  /// Whether one of the two is a name, or has one in it, and both are no part of a longer one.
  private static boolean isOfField(UnnamedText text, AnalyzedToken one, AnalyzedToken next) {
    return text.isFree(one.start(), one.end()) != text.isFree(next.start(), next.end())
        && text.talk().mentions().stream()
            .filter(mention -> mention.field() == text.field())
            .filter(mention -> mention.start() < next.end() && mention.end() > one.start())
            .allMatch(mention -> mention.start() >= one.start() && mention.end() <= next.end());
  }

  private void look(String name, Pair pair) {
    if (!talksOfPairs.containsKey(name)) {
      return;
    }
    Phrase phrase = phrases.computeIfAbsent(name, each -> new Phrase(pair));
    phrase.occurrences++;
    phrase.before.add(pair.neighbour(-1));
    phrase.behind.add(pair.neighbour(1));
    if (phrase.talks.add(pair.text.talk().talk().id()) && phrase.examples.size() < EXAMPLES) {
      phrase.examples.add(
          pair.text.around(pair.tokens.get(pair.at).start(), pair.tokens.get(pair.at + 1).end()));
    }
  }

  private boolean isTerm(String name, Phrase phrase) {
    return phrase.before.size() >= FEWEST_NEIGHBOURS
        && phrase.behind.size() >= FEWEST_NEIGHBOURS
        && cohesion(phrase) >= LEAST_COHESION
        && repeated(phrase) >= LEAST_REPEATED
        && !NO_TERM.matcher(name).matches()
        && known.entity(name).isEmpty();
  }

  private double cohesion(Phrase phrase) {
    return Math.log(
        (double) phrase.occurrences
            * total
            / words.getOrDefault(phrase.first, 1)
            / words.getOrDefault(phrase.second, 1));
  }

  private static double repeated(Phrase phrase) {
    return (double) phrase.occurrences / phrase.talks.size();
  }

  private HanTerm term(String name, Phrase phrase) {
    double score = cohesion(phrase) * Math.log(phrase.talks.size()) * (repeated(phrase) - 1);
    return new HanTerm(name, score, phrase.talks.size(), phrase.examples);
  }
}
