package org.talksearch.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talksearch.corpus.CorpusEntry.Kept;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Parsed;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.corpus.CorpusFile;
import org.talksearch.corpus.CorpusReading;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// What was understood of material that someone wants to import.
///
/// @param name what its file in the corpus shall be called
/// @param talks each id once
record Understood(
    String name,
    List<CorpusFile> files,
    List<Talk> talks,
    List<Rejected> rejected,
    List<LeftOut> leftOut) {
  private static final int MOST_TITLES = 5;
  private static final int MOST_PLACES = 20;

  /// The talks of the material before, by id.
  static final class Seen {
    private final Map<TalkId, Origin> places = new HashMap<>();
  }

  static Understood of(String name, CorpusReading reading, Seen seen) {
    List<Talk> talks = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    reading.forEach(entry -> {
      switch (entry) {
        case Parsed(Talk talk) -> {
          Origin first = seen.places.putIfAbsent(talk.id(), talk.origin());
          if (first == null) {
            talks.add(talk);
          } else {
            rejected.add(twice(talk, first));
          }
        }
        case Kept kept -> throw new IllegalStateException("kept without a state: " + kept);
        case Rejected trouble -> rejected.add(trouble);
        case LeftOut left -> leftOut.add(left);
      }
    });
    return new Understood(name, reading.files(), talks, rejected, leftOut);
  }

  private static Rejected twice(Talk talk, Origin first) {
    return new Rejected(
        talk.origin(),
        "The talk “" + talk.title() + "” was not taken",
        "It has the id of the talk at " + first + ", " + talk.id(),
        "Give them different ids, if they are two talks.");
  }

  /// For people: each file with its format, the first titles, then what was not taken.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    list(text, files.stream().map(Understood::line).toList(), MOST_PLACES, "");
    list(text, talks.stream().map(Talk::title).toList(), MOST_TITLES, "    ");
    list(text, rejected.stream().map(Understood::line).toList(), MOST_PLACES, "");
    list(text, leftOut.stream().map(Understood::line).toList(), MOST_PLACES, "");
    return text.toString();
  }

  private static void list(StringBuilder text, List<String> lines, int most, String indent) {
    lines.stream()
        .limit(most)
        .forEach(line -> text.append(indent).append(line).append(System.lineSeparator()));
    if (lines.size() > most) {
      text.append(indent).append("and ").append(lines.size() - most).append(" more");
      text.append(System.lineSeparator());
    }
  }

  private static String line(CorpusFile file) {
    String form =
        file.format().isEmpty()
            ? "not understood"
            : file.encoding().isEmpty() ? file.format() : file.format() + ", " + file.encoding();
    return "%s (%s): talks %d, problems %d, left out %d"
        .formatted(file.path(), form, file.talks(), file.rejected(), file.leftOut());
  }

  private static String line(Rejected rejected) {
    return """
    %s: %s
        Why:   %s
        To do: %s\
    """
        .formatted(rejected.origin(), rejected.what(), rejected.why(), rejected.remedy());
  }

  private static String line(LeftOut left) {
    return "%s: left out: %s (%s)".formatted(left.origin(), left.what(), left.why());
  }
}
