package org.talksearch.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.talksearch.discovery.LatinWords.Word;
import org.talksearch.discovery.Sightings.Sighted;
import org.talksearch.vocabulary.LatinLetters;

/// Latin names in a text that the vocabulary lacks: words that are written as names are, alone or
/// up to three side by side.
final class LatinNames {
  private static final int LONGEST = 3;
  private static final int SHORTEST = 3;

  /// What is often written beside names, and is none.
  private static final Pattern VERSION =
      Pattern.compile("[vV]?\\d+(?:[._]\\w+)*|[vV]\\d\\S*|(?i:o2o|b2b|pdf|usb|mac|xxx+)");

  private final LatinWords words;

  LatinNames(LatinWords words) {
    this.words = words;
  }

  void see(UnnamedText text, Sightings sightings) {
    List<Word> run = new ArrayList<>();
    for (Word word : LatinWords.in(text.text())) {
      boolean goesOn =
          !run.isEmpty()
              && word.start() == run.getLast().end() + 1
              && text.text().charAt(word.start() - 1) == ' ';
      if (!goesOn) {
        end(run, text, sightings);
      }
      boolean free = text.isFree(word.start(), word.end());
      if (free && (word.isCapital() || word.isTelling())) {
        run.add(word);
      } else {
        end(run, text, sightings);
        if (free && word.amidHan() && isAlone(word, text.text())) {
          end(new ArrayList<>(List.of(word)), text, sightings);
        }
      }
    }
    end(run, text, sightings);
  }

  /// Whether no Latin word stands beside it, as in a sentence in English.
  private static boolean isAlone(Word word, String text) {
    return !isLatin(text, word.start() - 1)
        && !isLatin(text, word.start() - 2)
        && !isLatin(text, word.end())
        && !isLatin(text, word.end() + 1);
  }

  private static boolean isLatin(String text, int at) {
    return at >= 0 && at < text.length() && LatinLetters.contains(text.charAt(at));
  }

  private void end(List<Word> run, UnnamedText text, Sightings sightings) {
    if (run.size() > LONGEST) {
      // A title in English: its words are all capital.
      run.stream()
          .filter(word -> word.isTelling() && !words.isOrdinary(word.text()))
          .forEach(word -> add(List.of(word), text, sightings));
    } else {
      List<Word> name = new ArrayList<>(run);
      while (!name.isEmpty() && isNoName(name.getFirst())) {
        name.removeFirst();
      }
      while (!name.isEmpty() && isNoName(name.getLast())) {
        name.removeLast();
      }
      add(name, text, sightings);
    }
    run.clear();
  }

  private boolean isNoName(Word word) {
    return words.isOrdinary(word.text()) || words.isCapitalByPlace(word);
  }

  private static void add(List<Word> name, UnnamedText text, Sightings sightings) {
    if (!name.isEmpty()) {
      int start = name.getFirst().start();
      int end = name.getLast().end();
      if (end - start >= SHORTEST
          && !VERSION.matcher(text.text().substring(start, end)).matches()) {
        Sighted sighted =
            sightings.add(
                text.text().substring(start, end),
                text.place(),
                text.talk(),
                text.around(start, end));
        if (name.stream().anyMatch(word -> word.isTelling() || word.amidHan())) {
          sighted.written++;
        }
      }
    }
  }
}
