package org.talksearch.corpus;

/// What a column of a table, or a key of a record, says about a talk.
enum TalkField {
  TITLE,
  /// The title in the talk's other language.
  ALTERNATE_TITLE,
  SUBTITLE,
  ABSTRACT,
  /// The abstract in the talk's other language.
  ALTERNATE_ABSTRACT,
  /// One speaker's name, or several.
  SPEAKER,
  AFFILIATION,
  /// The speaker's position.
  ROLE,
  /// What is told of the speaker.
  BIO,
  DATE,
  /// When it begins: a clock time, a day and time, or a span of time.
  START,
  END,
  /// The name of the occasion.
  EVENT,
  YEAR,
  PLACE,
  /// The talk's page.
  URL,
  SLIDES,
  VIDEO,
  /// Other material.
  LINK,
  /// Tags, and what sorts talks: track, level, type.
  TAGS,
  LANGUAGE,
  ID,
  /// What the source numbers talks with.
  NUMBER,
  NOTES,
  /// Something that says nothing of a talk: a picture, a person's address or telephone number, when
  /// the record was changed.
  PASSED_OVER,
  /// Anything else; its text belongs in the notes.
  OTHER
}
