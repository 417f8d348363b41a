package org.talksearch.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;

/// The words of SmartCN's dictionary. SmartCN joins characters to such words only: where none of
/// them reaches across, it cuts, whatever else the sentence says. To look that up costs a small
/// part of a segmentation.
final class DictionaryWords {
  private static final String FILE = "coredict.mem";
  private final Set<String> words = new HashSet<>();

  /// Pairs of characters that stand side by side in a word, in order.
  private final int[] pairs;

  DictionaryWords() {
    try (InputStream in = HHMMSegmenter.class.getResourceAsStream(FILE);
        ObjectInputStream objects = new ObjectInputStream(Objects.requireNonNull(in, FILE))) {
      short[] rowsByHash = (short[]) objects.readObject();
      char[] firstByHash = (char[]) objects.readObject();
      char[][][] restsByRow = (char[][][]) objects.readObject();
      for (int hash = 0; hash < firstByHash.length; hash++) {
        int row = rowsByHash[hash];
        char[][] rests = row < 0 || row >= restsByRow.length ? null : restsByRow[row];
        if (firstByHash[hash] != 0 && rests != null) {
          for (char[] rest : rests) {
            words.add(firstByHash[hash] + (rest == null ? "" : new String(rest)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("arrays are in every Java", e);
    }
    pairs =
        words.stream()
            .flatMapToInt(word -> IntStream.range(1, word.length()).map(at -> pair(word, at)))
            .distinct()
            .sorted()
            .toArray();
  }

  /// Whether a word of the dictionary stands in the text with a part on either side of an offset.
  boolean reachesAcross(String text, int offset) {
    if (!isPair(text, offset)) {
      return false;
    }
    int start = offset - 1;
    do {
      for (int end = offset + 1; end == offset + 1 || isPair(text, end - 1); end++) {
        if (words.contains(text.substring(start, end))) {
          return true;
        }
        if (end == text.length()) {
          break;
        }
      }
      start--;
    } while (start >= 0 && isPair(text, start + 1));
    return false;
  }

  private boolean isPair(String text, int offset) {
    return Arrays.binarySearch(pairs, pair(text, offset)) >= 0;
  }

  private static int pair(String text, int offset) {
    return text.charAt(offset - 1) << 16 | text.charAt(offset);
  }
}
