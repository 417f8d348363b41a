package org.talksearch.ranking;

import java.util.ArrayList;
import java.util.List;
import org.talksearch.talk.Entity;

/// A part of a query's plain words that counts as one: a name of an entity, else a word.
///
/// @param text as typed
/// @param entities what it names; empty for a plain word
/// @param forms the text as typed, then what else it may stand for: the right spelling of a word
///   that was mistyped, the Han words that are spelled like it in pinyin
/// @param parts what a term is made of that is made of others: 开源 and 贡献 of 开源贡献; else none
public record QueryUnit(
    String text, List<Entity> entities, List<Form> forms, List<QueryUnit> parts) {
  public QueryUnit {
    parts = List.copyOf(parts);
    entities = List.copyOf(entities);
    forms = List.copyOf(forms);
  }

  /// A unit of one piece.
  public QueryUnit(String text, List<Entity> entities, List<Form> forms) {
    this(text, entities, forms, List.of());
  }

  /// The same unit, standing for this, too.
  QueryUnit or(List<Entity> others, List<Form> otherForms) {
    List<Entity> allEntities = new ArrayList<>(entities);
    others.stream().filter(entity -> !entities.contains(entity)).forEach(allEntities::add);
    List<Form> allForms = new ArrayList<>(forms);
    allForms.addAll(otherForms);
    return new QueryUnit(text, allEntities, allForms, parts);
  }

  public Form typed() {
    return forms.getFirst();
  }

  /// What it stands for beside what was typed.
  public List<String> readings() {
    return forms.stream().skip(1).map(Form::text).distinct().toList();
  }

  /// One way in which it may stand in a talk.
  ///
  /// @param words its tokens in the fields of words; none for a stop word
  /// @param grams its tokens in the fields of grams, with their positions
  /// @param halfTyped whether it stands for all words of Latin letters that begin with it
  public record Form(String text, List<String> words, List<Gram> grams, boolean halfTyped) {
    public Form asHalfTyped() {
      return new Form(text, words, grams, true);
    }

    /// Whether it is a single word of another script than Han.
    public boolean isLatinWord() {
      return grams.size() == 1 && !startsHan();
    }

    /// Whether it is one Han character.
    public boolean isHanCharacter() {
      return grams.size() == 1
          && startsHan()
          && grams.getFirst().term().codePointCount(0, grams.getFirst().term().length()) == 1;
    }

    private boolean startsHan() {
      return Character.isIdeographic(grams.getFirst().term().codePointAt(0));
    }
  }

  /// A token of the fields of grams.
  ///
  /// @param position counted from the unit's first
  public record Gram(String term, int position) {}
}
