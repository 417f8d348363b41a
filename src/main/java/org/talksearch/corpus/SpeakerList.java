package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import org.talksearch.talk.Speaker;

/// The speakers of a talk, each once and named.
final class SpeakerList {
  private final List<Speaker> speakers = new ArrayList<>();
  private final List<String> unnamed = new ArrayList<>();

  SpeakerList(List<Speaker> written) {
    for (Speaker one : written) {
      String name = WrittenText.line(one.name());
      String affiliation = WrittenText.unlessPlaceholder(WrittenText.line(one.affiliation()));
      String role = WrittenText.unlessPlaceholder(WrittenText.line(one.role()));
      if (!WrittenText.isPlaceholder(name)) {
        add(new Speaker(name, affiliation, role));
      } else if (!(affiliation + role).isEmpty()) {
        unnamed.add("speaker: " + (affiliation + " " + role).strip());
      }
    }
  }

  List<Speaker> speakers() {
    return List.copyOf(speakers);
  }

  /// What is said of speakers whose name is only a placeholder, a line each.
  List<String> unnamed() {
    return List.copyOf(unnamed);
  }

  /// One who is there twice, once with less said, is there once with all of it.
  private void add(Speaker speaker) {
    for (int i = 0; i < speakers.size(); i++) {
      Speaker known = speakers.get(i);
      if (WrittenText.folded(known.name()).equals(WrittenText.folded(speaker.name()))
          && agree(known.affiliation(), speaker.affiliation())
          && agree(known.role(), speaker.role())) {
        speakers.set(
            i,
            new Speaker(
                known.name(),
                either(known.affiliation(), speaker.affiliation()),
                either(known.role(), speaker.role())));
        return;
      }
    }
    speakers.add(speaker);
  }

  private static boolean agree(String one, String other) {
    return one.isEmpty()
        || other.isEmpty()
        || WrittenText.folded(one).equals(WrittenText.folded(other));
  }

  private static String either(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
