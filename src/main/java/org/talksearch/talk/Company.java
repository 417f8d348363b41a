package org.talksearch.talk;

/// An organisation: a firm, a cloud brand, a university, a foundation.
///
/// @param home its home page, or empty
/// @param known whether the vocabulary has it; of others a speaker's affiliation is all that is
///   known, and the id is made from it
public record Company(String id, String chineseName, String englishName, String home, boolean known)
    implements Entity {

  /// A company of the vocabulary.
  public Company(String id, String chineseName, String englishName, String home) {
    this(id, chineseName, englishName, home, true);
  }
}
