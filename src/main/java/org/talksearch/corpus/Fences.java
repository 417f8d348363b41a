package org.talksearch.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The code fences of a file of numbered talks, as most people would read them.
///
/// A fence that somebody forgot to close would swallow the next talk and turn every later fence
/// inside out; but what stands in a fence may look like a talk and be an example. So of all ways to
/// pair the fence lines the one that asks for the least belief is taken. To believe that a fence is
/// never closed, and ends at the next numbered heading, costs [#UNCLOSED], or
/// [#UNCLOSED_AT_EXAMPLE] if that heading has neither a URL below it nor the number after the one
/// before. To believe that a heading within a fence is no talk costs [#HIDDEN_WITH_URL] if it has a
/// URL, [#HIDDEN_IN_SEQUENCE] if it has that number, else nothing: it is an example.
///
/// Computed from the last line to the first; the time is linear, since no more than
/// [#HEADINGS_LOOKED_AT] headings of a fence are counted.
final class Fences {
  private static final int UNCLOSED = 2;
  private static final int UNCLOSED_AT_EXAMPLE = 4;
  private static final int HIDDEN_WITH_URL = 6;
  private static final int HIDDEN_IN_SEQUENCE = 1;
  private static final int HEADINGS_LOOKED_AT = 10;

  /// A fence.
  ///
  /// @param open index of the line that opens it
  /// @param contentEnd index after its last line of content
  /// @param next index of the line after it
  record Fence(int open, int contentEnd, int next) {
    boolean closed() {
      return next > contentEnd;
    }
  }

  /// A line that opens or closes a fence.
  ///
  /// @param length how often `sign` stands there
  /// @param info what stands behind; a fence is closed only by a line with nothing behind
  record Marker(char sign, int length, String info) {
    private static final Pattern LINE = Pattern.compile("\\s*(`{3,}|~{3,})(.*)", Pattern.DOTALL);

    static @Nullable Marker of(String line) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        return null;
      }
      String signs = matcher.group(1);
      String info = matcher.group(2).strip();
      boolean codeSpan = signs.charAt(0) == '`' && info.indexOf('`') >= 0;
      return codeSpan ? null : new Marker(signs.charAt(0), signs.length(), info);
    }
  }

  private final Map<Integer, Fence> byOpeningLine;

  private Fences(Map<Integer, Fence> byOpeningLine) {
    this.byOpeningLine = byOpeningLine;
  }

  /// The fence that opens on that line, reading from the top or from the end of another fence.
  @Nullable Fence openingAt(int index) {
    return byOpeningLine.get(index);
  }

  /// @param headings the numbered headings, those within fences too
  static Fences in(List<String> lines, List<UnderlinedHeading> headings) {
    Map<Integer, Fence> fences = new HashMap<>();
    int[] cost = new int[lines.size() + 1];
    Map<Character, NavigableMap<Integer, Integer>> closers =
        Map.of('`', new TreeMap<>(), '~', new TreeMap<>());
    int following = headings.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      while (following > 0 && headings.get(following - 1).index() > i) {
        following--;
      }
      Marker marker = Marker.of(lines.get(i));
      if (marker == null) {
        cost[i] = cost[i + 1];
        continue;
      }
      NavigableMap<Integer, Integer> below = closers.getOrDefault(marker.sign(), new TreeMap<>());
      int stop = following < headings.size() ? headings.get(following).index() : lines.size();
      Fence fence = new Fence(i, stop, stop);
      cost[i] = unclosed(headings, following) + cost[stop];
      Map.Entry<Integer, Integer> closer = below.ceilingEntry(marker.length());
      if (closer != null) {
        int close = closer.getValue();
        int closedCost = hidden(headings, following, close) + cost[close + 1];
        if (closedCost <= cost[i]) {
          cost[i] = closedCost;
          fence = new Fence(i, close, close + 1);
        }
      }
      fences.put(i, fence);
      if (marker.info().isEmpty()) {
        below.headMap(marker.length(), true).clear();
        below.put(marker.length(), i);
      }
    }
    return new Fences(fences);
  }

  /// What it costs to end an unclosed fence at a heading, or at the end of the file.
  private static int unclosed(List<UnderlinedHeading> headings, int stop) {
    boolean credible =
        stop == headings.size()
            || headings.get(stop).urlBelow()
            || headings.get(stop).number() == numberAfter(headings, stop - 1);
    return credible ? UNCLOSED : UNCLOSED_AT_EXAMPLE;
  }

  /// What it costs to take the headings from one on, up to a line, for the content of a fence.
  private static int hidden(List<UnderlinedHeading> headings, int from, int end) {
    int next = numberAfter(headings, from - 1);
    int cost = 0;
    int until = Math.min(headings.size(), from + HEADINGS_LOOKED_AT);
    for (int i = from; i < until && headings.get(i).index() < end; i++) {
      UnderlinedHeading heading = headings.get(i);
      if (heading.urlBelow()) {
        cost += HIDDEN_WITH_URL;
        next = heading.number() + 1;
      } else if (heading.number() == next) {
        cost += HIDDEN_IN_SEQUENCE;
        next++;
      }
    }
    return cost;
  }

  private static int numberAfter(List<UnderlinedHeading> headings, int index) {
    return index < 0 ? 0 : headings.get(index).number() + 1;
  }
}
