package org.talksearch.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talksearch.engine.Snippet;
import org.talksearch.engine.Snippet.Span;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TextField;

/// Cuts the passages of a talk that show best why it was found.
///
/// A passage is one or more sentences of a line, as long as about two lines on a page. The best has
/// the most different units of the query, then the most marks, then comes first.
public final class Passages {
  private static final int MOST = 3;
  private static final int LONGEST = 180;
  private static final int LEAD = 40;
  private static final String SENTENCE_ENDS = "。！？!?；;";
  private static final String CUT = "…";

  private final Talk talk;
  private final Map<TextField, List<Mark>> marks = new EnumMap<>(TextField.class);

  public Passages(Talk talk, List<Mark> marks) {
    this.talk = talk;
    for (Mark mark : marks) {
      this.marks.computeIfAbsent(mark.field(), field -> new ArrayList<>()).add(mark);
    }
  }

  /// The title if it has marks, whole; then the best passages, at most three. Without any marked
  /// passage, the beginning of the abstract or the notes.
  public List<Snippet> snippets() {
    List<Snippet> snippets = new ArrayList<>();
    addWhole(TextField.TITLE, snippets);
    addWhole(TextField.ALTERNATE_TITLE, snippets);
    List<Passage> passages = new ArrayList<>();
    for (TextField field :
        List.of(TextField.ABSTRACT, TextField.ALTERNATE_ABSTRACT, TextField.NOTES)) {
      passages.addAll(passages(field));
    }
    passages.sort(
        Comparator.comparingInt(Passage::units)
            .thenComparingInt(passage -> passage.marks.size())
            .reversed());
    if (!passages.isEmpty()) {
      best(passages).stream()
          .sorted(Comparator.comparing((Passage p) -> p.field).thenComparingInt(p -> p.start))
          .forEach(passage -> snippets.add(snippet(passage)));
      return snippets;
    }
    addWhole(TextField.SPEAKERS, snippets);
    addWhole(TextField.TAGS, snippets);
    addBeginning(snippets);
    return snippets;
  }

  /// The first of them, none with a text that another has.
  private List<Passage> best(List<Passage> passages) {
    Set<String> texts = new HashSet<>();
    return passages.stream()
        .filter(p -> texts.add(talk.text(p.field).substring(p.start, p.end)))
        .limit(MOST)
        .toList();
  }

  private void addWhole(TextField field, List<Snippet> snippets) {
    List<Mark> found = marks.get(field);
    if (found != null) {
      snippets.add(
          new Snippet(
              field,
              "",
              talk.text(field),
              found.stream().map(mark -> new Span(mark.start(), mark.end())).toList()));
    }
  }

  private void addBeginning(List<Snippet> snippets) {
    for (TextField field :
        List.of(TextField.ABSTRACT, TextField.ALTERNATE_ABSTRACT, TextField.NOTES)) {
      List<Passage> all = cut(field);
      if (!all.isEmpty()) {
        snippets.add(snippet(all.getFirst()));
        return;
      }
    }
  }

  private List<Passage> passages(TextField field) {
    if (!marks.containsKey(field)) {
      return List.of();
    }
    return cut(field).stream().filter(passage -> !passage.marks.isEmpty()).toList();
  }

  private record Passage(TextField field, int start, int end, List<Mark> marks) {
    int units() {
      BitSet units = new BitSet();
      marks.forEach(mark -> units.set(mark.unit()));
      return units.cardinality();
    }
  }

  /// A field's text as passages: lines, cut at the ends of sentences where they are longer than a
  /// passage.
  private List<Passage> cut(TextField field) {
    String text = talk.text(field);
    List<Mark> all = marks.getOrDefault(field, List.of());
    List<Passage> passages = new ArrayList<>();
    int next = 0;
    int lineEnd = -1;
    int start = 0;
    while (start < text.length()) {
      if (Character.isWhitespace(text.charAt(start))) {
        start++;
        continue;
      }
      if (lineEnd <= start) {
        int newline = text.indexOf('\n', start);
        lineEnd = newline < 0 ? text.length() : newline;
      }
      int end = passageEnd(text, start, lineEnd);
      // Texts may be long and their marks many: both are walked once, side by side.
      List<Mark> inside = new ArrayList<>();
      for (; next < all.size() && all.get(next).start() < end; next++) {
        if (all.get(next).start() >= start && all.get(next).end() <= end) {
          inside.add(all.get(next));
        }
      }
      passages.add(new Passage(field, start, strippedEnd(text, start, end), inside));
      start = end;
    }
    return passages;
  }

  /// The last end of a sentence within reach, else of the first sentence.
  private static int passageEnd(String text, int start, int lineEnd) {
    if (lineEnd - start <= LONGEST) {
      return lineEnd;
    }
    int best = -1;
    for (int at = start; at < lineEnd; at++) {
      if (endsSentence(text, at)) {
        if (at + 1 - start > LONGEST) {
          return best > 0 ? best : at + 1;
        }
        best = at + 1;
      }
    }
    return best > 0 && lineEnd - start > LONGEST && best - start > LONGEST / 3 ? best : lineEnd;
  }

  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    if (c == '.') {
      return at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }
    return SENTENCE_ENDS.indexOf(c) >= 0;
  }

  private static int strippedEnd(String text, int start, int end) {
    int stripped = end;
    while (stripped > start && Character.isWhitespace(text.charAt(stripped - 1))) {
      stripped--;
    }
    return stripped;
  }

  private Snippet snippet(Passage passage) {
    String text = talk.text(passage.field);
    int start = passage.start;
    int end = passage.end;
    if (end - start > LONGEST) {
      int first = passage.marks.isEmpty() ? start : passage.marks.getFirst().start();
      start = onCodePoint(text, Math.clamp(first - LEAD, start, Math.max(start, end - LONGEST)));
      end = onCodePoint(text, Math.min(end, start + LONGEST));
    }
    String before = start > passage.start ? CUT : "";
    String after = end < passage.end ? CUT : "";
    List<Span> spans = new ArrayList<>();
    for (Mark mark : passage.marks) {
      if (mark.start() >= start && mark.end() <= end) {
        int shift = before.length() - start;
        spans.add(new Span(mark.start() + shift, mark.end() + shift));
      }
    }
    return new Snippet(
        passage.field,
        heading(text, passage.start),
        before + text.substring(start, end) + after,
        spans);
  }

  /// The nearest line above that is a Markdown heading, without its marks.
  private static String heading(String text, int start) {
    int lineEnd = text.lastIndexOf('\n', start);
    while (lineEnd > 0) {
      int lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
      if (text.charAt(lineStart) == '#') {
        String line = text.substring(lineStart, lineEnd);
        return line.replaceFirst("^#+", "").strip();
      }
      lineEnd = lineStart - 1;
    }
    return "";
  }

  private static int onCodePoint(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
