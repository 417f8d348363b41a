package org.talksearch.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.talksearch.analysis.Numbers;
import org.talksearch.analysis.Numbers.Place;
import org.talksearch.ranking.QueryUnit.Form;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Mention;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.LatinLetters;

/// Finds where a talk has the units of a query, without analysing it again: by the mentions that
/// were stored with it, and by looking for what was typed in its folded text.
///
/// Folding keeps offsets, so a place in folded text is a place in the text. This costs a tenth of a
/// millisecond for ten hits where Lucene's highlighters take one to fifteen.
public final class Marker {
  private static final int LONGEST_ENDING = 2;

  private final List<QueryUnit> units;

  public Marker(List<QueryUnit> units) {
    this.units = units;
  }

  /// The marks of a talk, by field and offset, none overlapping another: the longer of two that do.
  public List<Mark> marks(AnnotatedTalk annotated) {
    List<Mark> marks = new ArrayList<>();
    for (TextField field : TextField.values()) {
      String text = annotated.talk().text(field);
      if (!text.isEmpty()) {
        List<Mark> found = new ArrayList<>();
        addMentions(annotated, field, text, found);
        addForms(field, Folding.fold(text), found);
        marks.addAll(withoutOverlaps(found, text.length()));
      }
    }
    return marks;
  }

  private void addMentions(
      AnnotatedTalk annotated, TextField field, String text, List<Mark> found) {
    for (Mention mention : annotated.mentions()) {
      if (mention.field() == field) {
        for (int unit = 0; unit < units.size(); unit++) {
          if (units.get(unit).entities().contains(mention.entity())) {
            String name = Folding.fold(text.substring(mention.start(), mention.end()));
            found.add(
                new Mark(
                    unit,
                    field,
                    mention.start(),
                    mention.end(),
                    !name.equals(folded(units.get(unit).text()))));
          }
        }
      }
    }
  }

  private void addForms(TextField field, String folded, List<Mark> found) {
    for (int unit = 0; unit < units.size(); unit++) {
      for (Form form : units.get(unit).forms()) {
        boolean alias = !form.equals(units.get(unit).typed());
        String typed = folded(form.text());
        addForm(unit, typed, form.halfTyped(), alias, field, folded, found);
        // A word may stand in another form: query "containers", talk "container".
        if (form.words().size() == 1 && !form.words().getFirst().equals(typed)) {
          addForm(unit, form.words().getFirst(), false, alias, field, folded, found);
        }
        if (form.words().size() == 1) {
          for (Place place : Numbers.places(folded, form.words().getFirst())) {
            String written = folded.substring(place.start(), place.end());
            found.add(new Mark(unit, field, place.start(), place.end(), !written.equals(typed)));
          }
        }
      }
    }
  }

  private static String folded(String text) {
    return Folding.fold(text.strip());
  }

  private static void addForm(
      int unit,
      String form,
      boolean halfTyped,
      boolean alias,
      TextField field,
      String folded,
      List<Mark> found) {
    if (form.isEmpty()) {
      return;
    }
    for (int at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1)) {
      int end = wordEnd(folded, at, form, halfTyped);
      if (end > at) {
        found.add(new Mark(unit, field, at, end, alias));
      }
    }
  }

  /// Where the word ends that this form begins: with an English ending it may have, or with all of
  /// a word that was half typed. Where the form stands inside a Latin word: `at`.
  private static int wordEnd(String folded, int at, String form, boolean halfTyped) {
    int end = at + form.length();
    if (LatinLetters.contains(form.charAt(0))
        && at > 0
        && LatinLetters.contains(folded.charAt(at - 1))) {
      return at;
    }
    if (!LatinLetters.contains(form.charAt(form.length() - 1))) {
      return end;
    }
    int wordEnd = end;
    while (wordEnd < folded.length() && LatinLetters.contains(folded.charAt(wordEnd))) {
      wordEnd++;
    }
    boolean ending =
        wordEnd - end <= LONGEST_ENDING && folded.substring(end, wordEnd).endsWith("s");
    return wordEnd == end || ending || halfTyped ? wordEnd : at;
  }

  private static List<Mark> withoutOverlaps(List<Mark> found, int length) {
    BitSet taken = new BitSet(length);
    List<Mark> kept = new ArrayList<>();
    found.sort(Comparator.comparingInt(Mark::length).reversed().thenComparingInt(Mark::start));
    for (Mark mark : found) {
      int next = taken.nextSetBit(mark.start());
      if (next < 0 || next >= mark.end()) {
        taken.set(mark.start(), mark.end());
        kept.add(mark);
      }
    }
    kept.sort(Comparator.comparingInt(Mark::start));
    return kept;
  }
}
