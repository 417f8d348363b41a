package org.talksearch.discovery;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.talksearch.analysis.AnalyzedToken;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Entity;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.Vocabulary;

/// Finds which words translate each other, from texts that are there in both languages: those whose
/// texts coincide.
///
/// The measure is Dice's coefficient over pairs of texts, as Smadja, McKeown and Hatzivassiloglou
/// use it (Translating Collocations for Bilingual Lexicons, Computational Linguistics 22, 1996). A
/// pair counts if each of the two is the best for the other one, the rule that Melamed's
/// competitive linking goes by (Models of Translational Equivalence, Computational Linguistics 26,
/// 2000).
final class TermPairs {
  private static final int FEWEST_TEXTS = 3;
  private static final double LEAST_DICE = 0.4;
  private static final int MOST_HAN_WORDS = 2;
  private static final int MOST_LATIN_WORDS = 3;
  private static final int LONGEST_HAN = 8;
  private static final int EXAMPLES = 2;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,8}");
  private static final Pattern LATIN = Pattern.compile("[a-z][a-z-]+(?: [a-z][a-z-]+)*");

  /// Words that carry a sentence, whatever it is about.
  private static final Pattern FUNCTION_WORDS =
      Pattern.compile(
          "(?:\\w+ly|based|however|between|other|others|another|further|furthermore|moreover|through|if|upper|all|"
              + "any|many|much|few|even|years?|very|own|following|last|first|second|third|next|know|known|one|two|three|"
              + "should|would|could|can|cannot|may|might|must|will|therefore|thus|around|during|itself|due|above|below|"
              + "order|each|every|then|over|under|corresponding|despite|although|though|while|when|where|why|how|what|who|"
              + "which|besides|also|still|too|such|some|several|various|same|different|both|only|not|without|within|"
              + "pre|more|most|less|least|better|best|good|today|now|new|already|yet|again|often|sometimes|always|never|"
              + "before|after|since|until|because|so|like|about|among|across|along|behind|beyond|per|via|well|say|said|"
              + "become|becomes|make|makes|made|take|takes|give|given|get|let|want|need|needs|necessary|unnecessary|"
              + "people|someone|everyone|everybody|thing|things|way|ways|lot|lots|day|days|month|months|past|recent|"
              + "current|ago|once|whether|rather|instead|neither|either|highest|seems|belongs|almost|longer|meanwhile|tens|everything|certain|away|heard|enough|here|there|meets|super|or|and|the|a|an|of|to|in|on|for|with|by|at|from|as|"
              + "than|just|unprecedented|whole|entire|half|hundreds|thousands|millions|up|down|out)");

  /// What marks the id of a term among runs of words.
  private static final String ENTRY = "#";

  private final Vocabulary vocabulary;
  private final KnownTerms known;
  private final TalkAnalyzers analyzers;
  private final Grams chinese = new Grams();
  private final Grams english = new Grams();
  private final List<AnnotatedTalk> units = new ArrayList<>();

  TermPairs(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    this.vocabulary = vocabulary;
    known = new KnownTerms(vocabulary);
    this.analyzers = analyzers;
  }

  /// Runs of words by the texts that have them.
  private static final class Grams {
    final Map<String, List<Integer>> units = new LinkedHashMap<>();

    void add(Set<String> grams, int unit) {
      grams.forEach(gram -> units.computeIfAbsent(gram, each -> new ArrayList<>()).add(unit));
    }

    /// Those that enough texts have, by name so that equal measures come out in the same order.
    List<String> frequent() {
      return units.entrySet().stream()
          .filter(entry -> entry.getValue().size() >= FEWEST_TEXTS)
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
    }
  }

  /// How well two words fit.
  private record Link(int chinese, int english, int both, double dice) {}

  List<TermPair> of(List<AnnotatedTalk> talks) {
    for (AnnotatedTalk talk : talks) {
      add(talk, TextField.TITLE, TextField.ALTERNATE_TITLE);
      add(talk, TextField.ABSTRACT, TextField.ALTERNATE_ABSTRACT);
    }
    List<String> han = chinese.frequent();
    List<String> latin = english.frequent();
    List<List<Integer>> latinByUnit = new ArrayList<>();
    units.forEach(unit -> latinByUnit.add(new ArrayList<>()));
    for (int e = 0; e < latin.size(); e++) {
      for (int unit : english.units.getOrDefault(latin.get(e), List.of())) {
        latinByUnit.get(unit).add(e);
      }
    }
    Link[] bestOfLatin = new Link[latin.size()];
    List<Link> bestOfHan = new ArrayList<>();
    int[] both = new int[latin.size()];
    for (int c = 0; c < han.size(); c++) {
      Arrays.fill(both, 0);
      List<Integer> in = chinese.units.getOrDefault(han.get(c), List.of());
      in.forEach(unit -> latinByUnit.get(unit).forEach(e -> both[e]++));
      Link best = new Link(c, 0, 0, 0);
      for (int e = 0; e < both.length; e++) {
        if (both[e] >= FEWEST_TEXTS) {
          int of = in.size() + english.units.getOrDefault(latin.get(e), List.of()).size();
          Link link = new Link(c, e, both[e], 2.0 * both[e] / of);
          best = better(link, best, latin.get(e), latin.get(best.english));
          Link known = bestOfLatin[e];
          bestOfLatin[e] =
              known == null ? link : better(link, known, han.get(c), han.get(known.chinese));
        }
      }
      bestOfHan.add(best);
    }
    return bestOfHan.stream()
        .filter(link -> link.dice >= LEAST_DICE && link.equals(bestOfLatin[link.english]))
        .sorted(Comparator.comparingDouble((Link link) -> -score(link, latin)))
        .filter(link -> !saysLittle(latin.get(link.english)))
        .filter(link -> !isKnown(han.get(link.chinese), latin.get(link.english)))
        .map(link -> pair(link, han.get(link.chinese), latin.get(link.english)))
        .toList();
  }

  /// Of two that fit as well, that of the longer word: 流量回放 over 回放.
  private static Link better(Link one, Link other, String word, String otherWord) {
    int order = Double.compare(one.dice, other.dice);
    return order > 0 || (order == 0 && word.length() > otherWord.length()) ? one : other;
  }

  /// Dice's coefficient, times how rare the word is: names are rarer than what sentences are made
  /// of.
  private double score(Link link, List<String> latin) {
    int texts = english.units.getOrDefault(latin.get(link.english), List.of()).size();
    return link.dice * Math.log((double) units.size() / texts);
  }

  private static boolean saysLittle(String latin) {
    return Pattern.compile(" ")
        .splitAsStream(latin)
        .anyMatch(word -> FUNCTION_WORDS.matcher(word).matches());
  }

  private boolean isKnown(String han, String latin) {
    boolean hanIsTerm = han.startsWith(ENTRY);
    boolean latinIsTerm = latin.startsWith(ENTRY);
    return (hanIsTerm && latinIsTerm)
        || (!hanIsTerm && known.entity(han).isPresent())
        || (!latinIsTerm && known.entity(latin).isPresent());
  }

  private TermPair pair(Link link, String han, String latin) {
    Set<Integer> in = new HashSet<>(chinese.units.getOrDefault(han, List.of()));
    in.retainAll(new HashSet<>(english.units.getOrDefault(latin, List.of())));
    List<AnnotatedTalk> talks = in.stream().sorted().map(units::get).distinct().toList();
    Optional<Entity> entry =
        Stream.of(han, latin)
            .filter(key -> key.startsWith(ENTRY))
            .findFirst()
            .flatMap(key -> vocabulary.entity(key.substring(ENTRY.length())));
    return new TermPair(
        han.startsWith(ENTRY) ? entry.map(Entity::chineseName).orElse("") : han,
        latin.startsWith(ENTRY) ? entry.map(Entity::englishName).orElse("") : latin,
        link.dice,
        talks.size(),
        entry.map(known::names).orElse(List.of()),
        talks.stream()
            .limit(EXAMPLES)
            .map(talk -> talk.talk().title().replaceAll("[\\p{C}\\s]+", " "))
            .toList());
  }

  private void add(AnnotatedTalk talk, TextField one, TextField other) {
    boolean han = isHan(talk.talk().text(one));
    if (talk.talk().text(one).isEmpty()
        || talk.talk().text(other).isEmpty()
        || han == isHan(talk.talk().text(other))) {
      return;
    }
    units.add(talk);
    TextField chineseField = han ? one : other;
    TextField englishField = han ? other : one;
    Set<String> chineseGrams = grams(UnnamedText.of(talk, chineseField), HAN, "", MOST_HAN_WORDS);
    Set<String> englishGrams =
        grams(UnnamedText.of(talk, englishField), LATIN, " ", MOST_LATIN_WORDS);
    // A term that only one of the texts names may have a name in the other that is not known.
    Set<String> inChinese = terms(talk, chineseField);
    Set<String> inEnglish = terms(talk, englishField);
    inChinese.stream().filter(term -> !inEnglish.contains(term)).forEach(chineseGrams::add);
    inEnglish.stream().filter(term -> !inChinese.contains(term)).forEach(englishGrams::add);
    chinese.add(chineseGrams, units.size() - 1);
    english.add(englishGrams, units.size() - 1);
  }

  private Set<String> terms(AnnotatedTalk talk, TextField field) {
    return talk.mentions().stream()
        .filter(mention -> mention.field() == field && known.isOpen(mention.entity()))
        .map(mention -> ENTRY + mention.entity().id())
        .collect(toSet());
  }

  private static boolean isHan(String text) {
    long han = text.codePoints().filter(Character::isIdeographic).count();
    return 5 * han > text.length();
  }

  private Set<String> grams(UnnamedText text, Pattern form, String between, int most) {
    List<AnalyzedToken> tokens = analyzers.wordsOf(text.text());
    Set<String> grams = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      StringBuilder gram = new StringBuilder();
      for (int n = 0; n < most && i + n < tokens.size(); n++) {
        AnalyzedToken token = tokens.get(i + n);
        boolean beside =
            n == 0
                || (token.position() == tokens.get(i + n - 1).position() + 1
                    && token.start() - tokens.get(i + n - 1).end() == between.length());
        if (!beside || !text.isFree(token.start(), token.end())) {
          break;
        }
        gram.append(n == 0 ? "" : between)
            .append(
                Folding.fold(text.text().substring(token.start(), token.end()))
                    .toLowerCase(Locale.ROOT));
        if (form.matcher(gram).matches()
            && (between.length() == 1 || gram.length() <= LONGEST_HAN)) {
          grams.add(gram.toString());
        }
      }
    }
    return grams;
  }
}
