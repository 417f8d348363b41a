package org.talksearch.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;

/// Cuts runs of Han characters into words: with SmartCN's segmenter, then names of the vocabulary
/// whose ends fall on word ends take the place of their parts.
///
/// SmartCN knows few names (微博 is two words to it) and no dictionary can be given to it. Joining
/// after it, and only along its own word ends, keeps 同程 out of 不同程度.
final class WordCutter {
  /// SmartCN's time grows with the square of a sentence; no word is cut here that a person would
  /// notice.
  private static final int LONGEST_SENTENCE = 200;

  private final HHMMSegmenter segmenter = new HHMMSegmenter();
  private final Set<String> names = new HashSet<>();
  private final int longestName;

  /// @param foldedNames names to keep whole; those that are not all Han characters are ignored
  WordCutter(Set<String> foldedNames) {
    for (String name : foldedNames) {
      if (name.length() > 1 && name.codePoints().allMatch(Character::isIdeographic)) {
        names.add(name);
      }
    }
    longestName = names.stream().mapToInt(String::length).max().orElse(0);
  }

  /// The ends of the words of a run of folded text, in order, as SmartCN has them.
  List<Integer> segmentEnds(String folded, TextRun run) {
    List<Integer> ends = new ArrayList<>();
    int start = run.start();
    while (start < run.end()) {
      int end = Math.min(run.end(), start + LONGEST_SENTENCE);
      if (end < run.end() && Character.isLowSurrogate(folded.charAt(end))) {
        end--;
      }
      List<SegToken> tokens = segmenter.process(folded.substring(start, end));
      // The first and the last stand for the beginning and the end of the sentence.
      for (SegToken token : tokens.subList(1, tokens.size() - 1)) {
        ends.add(start + token.endOffset);
      }
      start = end;
    }
    return ends;
  }

  /// The words of a run of folded text, names kept whole.
  List<TextRun> cut(String folded, TextRun run) {
    List<Integer> ends = segmentEnds(folded, run);
    List<TextRun> words = new ArrayList<>(ends.size());
    int start = run.start();
    int next = 0;
    while (next < ends.size()) {
      next = lastOfName(folded, start, ends, next);
      words.add(new TextRun(true, start, ends.get(next)));
      start = ends.get(next);
      next++;
    }
    return words;
  }

  /// The last of the segments that make up the longest name from `start`; the first one where there
  /// is none. Only single characters are put together: a name of words is found by these.
  private int lastOfName(String folded, int start, List<Integer> ends, int first) {
    int last = first;
    if (isSingle(folded, start, ends.get(first))) {
      while (last + 1 < ends.size()
          && ends.get(last + 1) - start <= longestName
          && isSingle(folded, ends.get(last), ends.get(last + 1))) {
        last++;
      }
    }
    while (last > first && !names.contains(folded.substring(start, ends.get(last)))) {
      last--;
    }
    return last;
  }

  private static boolean isSingle(String folded, int start, int end) {
    return folded.codePointCount(start, end) == 1;
  }
}
