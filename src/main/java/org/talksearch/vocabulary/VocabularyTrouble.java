package org.talksearch.vocabulary;

/// Something in a file of a user's own entries that could not be taken.
///
/// @param file path below the corpus folder
/// @param line from 1
/// @param what the trouble, such as `An entry was not taken`
/// @param why the reason
/// @param remedy what a person can do about it
public record VocabularyTrouble(String file, int line, String what, String why, String remedy) {
  private static final String SENTENCE = ". ";

  /// All of it in one line, as compilers tell mistakes.
  public String told() {
    return "%s:%d: %s. %s. %s".formatted(file, line, what, why, remedy);
  }

  /// An entry that was refused with a message whose last sentence says what to do.
  static VocabularyTrouble refused(String file, int line, RuntimeException refusal) {
    String message = String.valueOf(refusal.getMessage());
    int end = message.lastIndexOf(SENTENCE);
    return new VocabularyTrouble(
        file,
        line,
        "An entry was not taken",
        end < 0 ? message : message.substring(0, end),
        end < 0
            ? "Compare it with the entries of src/main/resources/vocabulary."
            : message.substring(end + SENTENCE.length()));
  }
}
