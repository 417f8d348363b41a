package org.talksearch.ranking;

/// What ranking counts, and how much: all of it stands here. `talksearch evaluate` says what a
/// change is worth; small changes are worth nothing, so that these are round numbers.
///
/// A talk's score for a query is the sum over the query's units. For a unit it is BM25 over the
/// talk's parts, for the words as typed and for the entity that they name, saturated as a whole,
/// and a bonus for having the unit at all; a further one for two units side by side: see
/// [UnitQueries].
public final class Weights {
  /// BM25's k1: how long more of the same word is worth more. Talks are short, and one that says a
  /// word again means it.
  public static final float K1 = 2.1f;

  /// BM25's b: how much a long text is held against a talk.
  public static final float B = 0.95f;

  /// A title says in few words what a talk is about.
  static final float TITLE = 2;

  static final float ABSTRACT = 1;

  /// Notes hold whatever came up.
  static final float NOTES = 0.8f;

  /// Tags and speakers.
  static final float ABOUT = 0.6f;

  /// What BM25 over all parts and names of a unit comes close to, however often a talk has it. Each
  /// part alone is saturated by [#K1], but a talk that has one unit of a query in every part, in
  /// both languages, would still come before one that has all units: the parts have to be saturated
  /// together (Robertson, Zaragoza and Taylor, Simple BM25 Extension to Multiple Weighted Fields,
  /// 2004).
  static final float SATURATION = 16;

  /// The bonus for a unit that a single talk has; for others it shrinks with the logarithm of how
  /// many have it, to nothing for what all have. It makes a talk with all of a query's words come
  /// before one that has one of them often.
  static final float BONUS = 16;

  /// To what power a unit's rarity counts, for its bonus and for how much of a query it is: above
  /// 1, so that it is the rare units of a question that decide.
  static final double RARITY = 1.3;

  /// How much of the bonus a unit brings that stands in a title.
  static final float IN_TITLE = 1.6f;

  /// How much of the bonus the name of an entity brings that stands there as a word, but does not
  /// name it: to go is not Go.
  static final float AS_WORD = 0.95f;

  /// How much of the bonus of its own each part of a term brings where the term itself is not.
  static final float AS_PARTS = 0.6f;

  /// How much of it if only something narrower is named: MySQL for database.
  static final float AS_NARROWER = 0.7f;

  /// How much of it if the letters stand there only within other words.
  static final float AS_GRAMS = 0.6f;

  /// How much of the bonus of the commoner one two units bring that stand side by side in the query
  /// and in the talk: words that were put together mean something together (Metzler and Croft, A
  /// Markov Random Field Model for Term Dependencies, 2005).
  static final float ADJACENT = 0.7f;

  /// How much BM25 counts for a part of a term.
  static final float PART = 0.65f;

  /// How much BM25 counts for what is narrower, all of it as if it were one word.
  static final float NARROWER = 0.5f;

  /// How many times that in a title, which says that the talk is about the narrower thing.
  static final float NARROWER_IN_TITLE = 1.5f;

  /// How much the words count that only put a question: who remembers a title remembers them, too.
  static final float ASKING = 0.7f;

  private Weights() {}
}
