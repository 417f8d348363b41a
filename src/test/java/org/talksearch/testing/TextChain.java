package org.talksearch.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Texts whose every piece follows the two before it as it does somewhere in texts that were
/// learned.
///
/// A piece is a word of letters and digits or one Han character, with the spaces and signs after
/// it. Now and then a piece follows from the one before alone, so that rare pairs do not lead
/// through a whole learned text, and now and then a [RareWords] stands in the place of a word.
final class TextChain {
  /// One in so many pieces follows from the one before alone.
  private static final int FORGETFUL = 6;

  /// One in so many pieces is a rare word.
  private static final int RARE = 60;

  private static final int END = 0;

  private final RareWords rareWords;
  private final List<String> words = new ArrayList<>(List.of(""));

  /// The learned texts one after the other, an [#END] before and after each.
  private final int[] pieces;

  /// The places of all pieces, those of the same piece side by side, and among them those with the
  /// same piece before.
  private final int[] sorted;

  /// For each place where in `sorted` those of the same pair begin and end, and those of the same
  /// piece.
  private final int[] pairFrom;

  private final int[] pairTo;
  private final int[] pieceFrom;
  private final int[] pieceTo;
  private final int[] starts;

  /// @param texts none of them empty
  TextChain(List<String> texts, RareWords rareWords) {
    this.rareWords = rareWords;
    Map<String, Integer> ids = new HashMap<>();
    int[] gathered = new int[1 << 10];
    int count = 1;
    starts = new int[texts.size()];
    for (int text = 0; text < texts.size(); text++) {
      starts[text] = count;
      for (String piece : cut(texts.get(text))) {
        int id =
            ids.computeIfAbsent(
                piece,
                added -> {
                  words.add(added);
                  return words.size() - 1;
                });
        if (count + 1 >= gathered.length) {
          gathered = Arrays.copyOf(gathered, 2 * gathered.length);
        }
        gathered[count++] = id;
      }
      gathered[count++] = END;
    }
    pieces = Arrays.copyOf(gathered, count);
    sorted = sorted();
    pairFrom = new int[count];
    pairTo = new int[count];
    pieceFrom = new int[count];
    pieceTo = new int[count];
    bounds(true, pairFrom, pairTo);
    bounds(false, pieceFrom, pieceTo);
  }

  private int[] sorted() {
    long[] keyed = new long[pieces.length - 1];
    Integer[] places = new Integer[keyed.length];
    for (int i = 0; i < keyed.length; i++) {
      keyed[i] = ((long) pieces[i + 1] << Integer.SIZE) | pieces[i];
      places[i] = i + 1;
    }
    Arrays.sort(places, Comparator.comparingLong(place -> keyed[place - 1]));
    return Arrays.stream(places).mapToInt(Integer::intValue).toArray();
  }

  private void bounds(boolean pairs, int[] from, int[] to) {
    int first = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || !isAlike(sorted[first], sorted[i], pairs)) {
        for (int member = first; member < i; member++) {
          from[sorted[member]] = first;
          to[sorted[member]] = i;
        }
        first = i;
      }
    }
  }

  private boolean isAlike(int one, int other, boolean pairs) {
    return pieces[one] == pieces[other] && (!pairs || pieces[one - 1] == pieces[other - 1]);
  }

  /// A text of about so many characters.
  ///
  /// @param between what stands between a text that ends before that and the one that goes on
  String next(RandomGenerator random, int length, char between) {
    StringBuilder text = new StringBuilder(length + length / 8);
    int place = start(random);
    while (text.length() < length) {
      if (pieces[place] == END) {
        text.append(between);
        place = start(random);
      }
      String piece = words.get(pieces[place]);
      text.append(random.nextInt(RARE) == 0 ? rareWords.insteadOf(piece, random) : piece);
      place = successor(place, random);
    }
    return text.toString().strip();
  }

  private int start(RandomGenerator random) {
    return starts[random.nextInt(starts.length)];
  }

  private int successor(int place, RandomGenerator random) {
    return 1
        + (random.nextInt(FORGETFUL) == 0
            ? sorted[random.nextInt(pieceFrom[place], pieceTo[place])]
            : sorted[random.nextInt(pairFrom[place], pairTo[place])]);
  }

  private static List<String> cut(String text) {
    List<String> cut = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = RareWords.wordEnd(text, start);
      while (end < text.length() && !Character.isLetterOrDigit(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      cut.add(text.substring(start, end));
      start = end;
    }
    return cut;
  }
}
