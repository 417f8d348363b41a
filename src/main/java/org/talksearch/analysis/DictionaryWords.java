package org.talksearch.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;

/// The words of SmartCN's dictionary. SmartCN joins characters to such words only: where none of
/// them reaches across, it cuts, whatever else the sentence says. To look that up costs a small
/// part of a segmentation.
final class DictionaryWords {
  private static final String FILE = "coredict.mem";
  private static final int EXPECTED_WORDS = 100_000;
  private static final int BITS_OF_HASH = 20;

  private final CharArraySet words = new CharArraySet(EXPECTED_WORDS, false);

  /// Hashes of the words, and of the pairs of characters that stand side by side in one. Most of
  /// what stands in a text is none of these, and bits fit into a processor's cache.
  private final BitSet hashes = new BitSet(1 << BITS_OF_HASH);

  private final BitSet pairs = new BitSet(1 << BITS_OF_HASH);

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
            if (rest != null) {
              add(firstByHash[hash], rest);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("arrays are in every Java", e);
    }
  }

  private void add(char first, char[] rest) {
    char[] word = new char[1 + rest.length];
    word[0] = first;
    System.arraycopy(rest, 0, word, 1, rest.length);
    words.add(word);
    int hash = first;
    for (int at = 1; at < word.length; at++) {
      hash = hash(hash, word[at]);
      pairs.set(bits(hash(word[at - 1], word[at])));
    }
    hashes.set(bits(hash));
  }

  /// Whether a word of the dictionary stands in the text with a part on either side of an offset.
  boolean reachesAcross(char[] text, int offset) {
    if (!isPair(text, offset)) {
      return false;
    }
    int start = offset - 1;
    do {
      int hash = text[start];
      for (int at = start + 1; at < offset; at++) {
        hash = hash(hash, text[at]);
      }
      for (int end = offset + 1; end == offset + 1 || isPair(text, end - 1); end++) {
        hash = hash(hash, text[end - 1]);
        if (hashes.get(bits(hash)) && words.contains(text, start, end - start)) {
          return true;
        }
        if (end == text.length) {
          break;
        }
      }
      start--;
    } while (start >= 0 && isPair(text, start + 1));
    return false;
  }

  private boolean isPair(char[] text, int offset) {
    return pairs.get(bits(hash(text[offset - 1], text[offset])));
  }

  private static int hash(int before, char next) {
    return before * 0x9E3779B1 + next;
  }

  private static int bits(int hash) {
    return (hash * 0x85EBCA6B) >>> (Integer.SIZE - BITS_OF_HASH);
  }
}
