package org.talksearch.ranking;

import org.talksearch.talk.TextField;

/// What ranking tells apart; each holds the text of one or more of a talk's fields, and has four
/// fields of an index.
public enum Part {
  TITLE("title", Weights.TITLE, Weights.IN_TITLE),
  ABSTRACT("abstract", Weights.ABSTRACT, 1),
  NOTES("notes", Weights.NOTES, 1),
  ABOUT("about", Weights.ABOUT, 1);

  /// What the names of fields end in.
  public static final String WORDS = ".words";

  public static final String GRAMS = ".grams";
  public static final String ENTITIES = ".entities";
  public static final String BROADER = ".broader";

  private final String key;
  private final float weight;
  private final float bonus;

  Part(String key, float weight, float bonus) {
    this.key = key;
    this.weight = weight;
    this.bonus = bonus;
  }

  /// What BM25 counts here.
  public float weight() {
    return weight;
  }

  /// How much of a unit's bonus it brings to have it here.
  float bonus() {
    return bonus;
  }

  public String words() {
    return key + WORDS;
  }

  public String grams() {
    return key + GRAMS;
  }

  public String entities() {
    return key + ENTITIES;
  }

  /// What the entities are a kind or a part of.
  public String broader() {
    return key + BROADER;
  }

  public static Part of(TextField field) {
    return switch (field) {
      case TITLE, ALTERNATE_TITLE -> TITLE;
      case ABSTRACT, ALTERNATE_ABSTRACT -> ABSTRACT;
      case NOTES -> NOTES;
      case TAGS, SPEAKERS -> ABOUT;
    };
  }
}
