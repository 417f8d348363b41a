package org.talksearch.talk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// An organisation: a firm, a cloud brand, a university, a foundation.
///
/// @param home its home page, or empty
/// @param known whether the vocabulary has it; of others a speaker's affiliation is all that is
///   known, and the id is made from it
public record Company(
    String id, String chineseName, String englishName, Kind kind, String home, boolean known)
    implements Entity {

  /// A company of the vocabulary.
  public Company(String id, String chineseName, String englishName, Kind kind, String home) {
    this(id, chineseName, englishName, kind, home, true);
  }

  /// What an organisation is.
  public enum Kind {
    /// A firm, or a brand or service that people name as they name firms.
    COMPANY,

    /// One that sells computing, storage or platforms by use.
    CLOUD,

    /// One that publishes or teaches: a magazine, a site for developers, a publisher.
    MEDIA,

    /// One that keeps projects or rights for the public.
    FOUNDATION,

    /// People who share an interest: a user group, an association, a volunteers' project.
    COMMUNITY,

    /// A university, or a school or laboratory of one.
    UNIVERSITY,

    /// An institute whose work is research.
    RESEARCH,

    /// An authority, a state agency, or a union of states.
    GOVERNMENT,

    /// One that sets standards.
    STANDARDS;

    /// What vocabularies and answers call it.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of that key.
    public static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }
}
