package org.talksearch.annotation;

import java.util.ArrayList;
import java.util.List;
import org.talksearch.talk.Speaker;

/// Where a speaker stands in the text of [org.talksearch.talk.TextField#SPEAKERS].
///
/// @param start offset of the speaker's name
/// @param end offset after all that is told of the speaker
record SpeakerLine(Speaker speaker, int start, int end) {

  static List<SpeakerLine> of(List<Speaker> speakers) {
    List<SpeakerLine> lines = new ArrayList<>();
    int start = 0;
    for (Speaker speaker : speakers) {
      int end = start + speaker.line().length();
      lines.add(new SpeakerLine(speaker, start, end));
      start = end + 1;
    }
    return lines;
  }

  /// Whether an offset is one of the speaker's name.
  boolean isOfName(int offset) {
    return start <= offset && offset < start + speaker.name().length();
  }

  /// The offset of the affiliation.
  int affiliationStart() {
    return start + speaker.name().length() + 1;
  }

  int affiliationEnd() {
    return affiliationStart() + speaker.affiliation().length();
  }
}
