package org.talksearch.talk;

/// Who gave a talk.
///
/// @param name never blank
/// @param affiliation the company or school, or empty
/// @param role the position there, or empty
public record Speaker(String name, String affiliation, String role) {

  /// @throws IllegalArgumentException if the name is blank
  public Speaker {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A speaker without a name. Leave the speaker out.");
    }
  }

  /// Name, affiliation and role, what is empty left out, with a space between: the speaker's line
  /// in [TextField#SPEAKERS].
  public String line() {
    StringBuilder line = new StringBuilder(name);
    if (!affiliation.isEmpty()) {
      line.append(' ').append(affiliation);
    }
    if (!role.isEmpty()) {
      line.append(' ').append(role);
    }
    return line.toString();
  }
}
