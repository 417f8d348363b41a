package org.talksearch.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;

/// How often two words stand side by side in Chinese at large: the counts that SmartCN comes with.
/// What is frequent there is nobody's term.
public final class GeneralChinese {
  private static final String FILE = "bigramdict.mem";
  private static final long FNV_PRIME = 1_099_511_628_211L;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;

  private final Map<Long, Integer> countByHash = new HashMap<>();
  private long total;

  public GeneralChinese() {
    try (InputStream in = HHMMSegmenter.class.getResourceAsStream(FILE);
        ObjectInputStream objects = new ObjectInputStream(Objects.requireNonNull(in, FILE))) {
      long[] hashes = (long[]) objects.readObject();
      int[] counts = (int[]) objects.readObject();
      for (int i = 0; i < hashes.length; i++) {
        if (hashes[i] != 0) {
          countByHash.put(hashes[i], counts[i]);
          total += counts[i];
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("arrays are in every Java", e);
    }
  }

  /// Of all pairs of words, the share that these two are, each as SmartCN cuts it, in Simplified
  /// characters; above 0 for those that never were side by side, too, as if they had been once.
  public double share(String word, String next) {
    return (1.0 + countByHash.getOrDefault(hash(word + "@" + next), 0)) / total;
  }

  /// The 64-bit FNV-1a hash, of the lower byte of each character before its upper one, by which
  /// SmartCN's table goes.
  private static long hash(String pair) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < pair.length(); i++) {
      hash = (hash ^ (pair.charAt(i) & 0xFF)) * FNV_PRIME;
      hash = (hash ^ (pair.charAt(i) >> 8)) * FNV_PRIME;
    }
    return hash;
  }
}
