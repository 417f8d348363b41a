package org.talksearch.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Folding;

/// The Latin words of a corpus, and which of them are ordinary: those that English text has in
/// small letters, stop words, and those of speakers' and events' names.
final class LatinWords {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\w.@/#+-])[A-Za-z][A-Za-z0-9]*(?:[._-]?[A-Za-z0-9]+)*(?:\\+\\+|#)?(?![\\w@])");
  private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]+");

  /// Of the talks that have a word, the share that has it as English has ordinary words.
  private static final double ORDINARY = 0.25;

  private final Map<String, Integer> small = new HashMap<>();
  private final Map<String, Integer> named = new HashMap<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> speakers = new HashSet<>();
  private final Map<String, Boolean> ordinary = new HashMap<>();
  private final TalkAnalyzers analyzers;

  /// A word in a text.
  ///
  /// @param amidHan whether its line is Chinese
  /// @param first whether a sentence begins with it, so that a capital says nothing
  record Word(String text, int start, int end, boolean amidHan, boolean first) {
    boolean isCapital() {
      return Character.isUpperCase(text.charAt(0));
    }

    /// Whether ordinary words are not written so: GraphQL, S3, ngx_lua.
    boolean isTelling() {
      return text.chars()
              .skip(1)
              .anyMatch(
                  c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '_' || c == '#')
          && text.length() > 1;
    }
  }

  LatinWords(List<AnnotatedTalk> talks, TalkAnalyzers analyzers) {
    this.analyzers = analyzers;
    for (AnnotatedTalk talk : talks) {
      Set<String> smallHere = new HashSet<>();
      Set<String> namedHere = new HashSet<>();
      for (TextField field : TextField.values()) {
        if (field != TextField.SPEAKERS && field != TextField.TAGS) {
          for (Word word : in(talk.talk().text(field))) {
            boolean english = !word.isCapital() && !word.isTelling() && !word.amidHan();
            if (english || !word.first() || word.isTelling()) {
              (english ? smallHere : namedHere).add(word.text().toLowerCase(Locale.ROOT));
            }
          }
        }
      }
      smallHere.forEach(word -> small.merge(word, 1, Integer::sum));
      namedHere.forEach(word -> named.merge(word, 1, Integer::sum));
      talk.talk()
          .speakers()
          .forEach(speaker -> {
            addOther(speaker.name());
            speakers.add(Folding.fold(speaker.name()));
          });
      addOther(talk.talk().event().name());
    }
  }

  /// Whether a speaker is called so.
  boolean isSpeaker(String name) {
    return speakers.contains(Folding.fold(name));
  }

  private void addOther(String name) {
    Matcher matcher = LATIN_WORD.matcher(name);
    while (matcher.find()) {
      others.add(matcher.group().toLowerCase(Locale.ROOT));
    }
  }

  /// The Latin words of a text, in order.
  static List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(
          new Word(
              matcher.group(),
              matcher.start(),
              matcher.end(),
              isAmidHan(text, matcher),
              isFirst(text, matcher.start())));
    }
    return words;
  }

  private static boolean isFirst(String text, int start) {
    int before = start - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before < 0 || "\n.!?:;。！？：；“\"•*-".indexOf(text.charAt(before)) >= 0;
  }

  private static boolean isAmidHan(String text, Matcher word) {
    int from = text.lastIndexOf('\n', word.start()) + 1;
    int to = text.indexOf('\n', word.end());
    return text.substring(from, to < 0 ? text.length() : to)
        .codePoints()
        .anyMatch(Character::isIdeographic);
  }

  /// Whether a word says too little to be a name by itself.
  boolean isOrdinary(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return ordinary.computeIfAbsent(lower, this::isOrdinaryAnew);
  }

  /// Whether texts in English have a word in small letters, so that it is nobody's name.
  boolean isEnglish(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int often = small.getOrDefault(lower, 0);
    return often > ORDINARY * (often + named.getOrDefault(lower, 0)) && !isStopWord(lower);
  }

  private boolean isOrdinaryAnew(String lower) {
    int often = small.getOrDefault(lower, 0);
    int singular =
        lower.endsWith("s") ? small.getOrDefault(lower.substring(0, lower.length() - 1), 0) : 0;
    int asName = named.getOrDefault(lower, 0);
    return Math.max(often, singular) > ORDINARY * (often + asName)
        || others.contains(lower)
        || isStopWord(lower);
  }

  /// Whether nothing but its place at the beginning of sentences gives a word its capital.
  boolean isCapitalByPlace(Word word) {
    return word.first()
        && !word.isTelling()
        && !named.containsKey(word.text().toLowerCase(Locale.ROOT));
  }

  boolean isStopWord(String word) {
    return analyzers.wordsOf(word).isEmpty();
  }
}
