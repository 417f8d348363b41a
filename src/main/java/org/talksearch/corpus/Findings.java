package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.talk.Event;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// What a reader finds in one file.
final class Findings {
  private static final int MOST_TALKS = 100_000;
  private static final int MOST_TOLD = 1_000;
  private static final int LONGEST_QUOTE = 300;

  private final SourceFile file;
  private final Map<TalkField, String> constants;
  private final TalkIds ids = new TalkIds();
  private final List<Talk> talks = new ArrayList<>();
  private final List<TalkTraits> traits = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private int talksBeyond;
  private int rejectedBeyond;
  private int leftOutBeyond;

  /// @param constants what talks of the file have that do not say otherwise
  Findings(SourceFile file, Map<TalkField, String> constants) {
    this.file = file;
    this.constants = constants;
  }

  /// A talk, or notes. One whose title is only a placeholder is left out, unless it has an
  /// abstract, or notes where notes are all it has.
  void talk(TalkDraft draft) {
    if (talks.size() == MOST_TALKS) {
      talksBeyond++;
      return;
    }
    fillIn(draft);
    List<String> cut = draft.tidy();
    int line = draft.origin().line() - 1;
    if (WrittenText.isPlaceholder(draft.title()) && !saysSomething(draft)) {
      leaveOut(
          line,
          draft.title().isEmpty() ? "An entry" : "The entry " + draft.title(),
          "Its title is only a placeholder, and it has no abstract");
      return;
    }
    if (draft.title().isEmpty()) {
      reject(
          line,
          "An entry has no title",
          "Its title holds no character that can be seen",
          "Give it a title.");
      return;
    }
    if (!cut.isEmpty()) {
      reject(
          line,
          "The entry " + shortened(draft.title()) + " was read only in part",
          "Too long: " + String.join(", ", cut),
          "Split it into several entries.");
    }
    TalkIds.Given given = id(draft);
    Talk talk = draft.finished(given.id());
    talks.add(talk);
    traits.add(TalkTraits.of(talk, draft.identity, given.repeated()));
  }

  /// An entry of a schedule: a talk, unless it is service such as lunch, which is left out. The
  /// draft's title is not blank.
  void scheduled(TalkDraft draft) {
    if (ServiceEntry.is(draft)) {
      leaveOut(draft.origin().line() - 1, draft.title(), "It is service of the event, not a talk");
    } else {
      talk(draft);
    }
  }

  /// Something that could not be taken, or only in part.
  ///
  /// @param line index of the line, from 0
  /// @param what the trouble, such as `Talk 7 has no title`
  /// @param why the reason
  /// @param remedy what a person can do about it
  void reject(int line, String what, String why, String remedy) {
    if (rejected.size() < MOST_TOLD) {
      rejected.add(
          new Rejected(file.origin(line), shortened(what), shortened(why), shortened(remedy)));
    } else {
      rejectedBeyond++;
    }
  }

  /// Something that is no talk and is left out on purpose.
  ///
  /// @param line index of the line, from 0
  /// @param what such as `Lunch`
  /// @param why the reason
  void leaveOut(int line, String what, String why) {
    leaveOut(line, what, why, 1);
  }

  /// Several things of one kind that are no talks and are left out on purpose.
  ///
  /// @param line index of the first one's line, from 0
  /// @param what such as `28 of 31 items`
  /// @param count how many they are
  void leaveOut(int line, String what, String why, int count) {
    if (leftOut.size() < MOST_TOLD) {
      leftOut.add(new LeftOut(file.origin(line), shortened(what), shortened(why), count));
    } else {
      leftOutBeyond += count;
    }
  }

  /// Whether nothing was found, not even something to tell of.
  boolean areNone() {
    return talks.isEmpty() && rejected.isEmpty() && leftOut.isEmpty();
  }

  List<Talk> talks() {
    return talks;
  }

  /// Of each talk, what decides which others are the same one.
  List<TalkTraits> traits() {
    return traits;
  }

  List<Rejected> rejected() {
    List<Rejected> all = new ArrayList<>(rejected);
    if (talksBeyond > 0) {
      all.add(
          new Rejected(
              file.origin(0),
              talksBeyond + " entries were not read",
              "The file has more than " + MOST_TALKS + " entries, the most that is read of a file",
              "Split it into smaller files."));
    }
    if (rejectedBeyond > 0) {
      all.add(
          new Rejected(
              rejected.getLast().origin(),
              rejectedBeyond + " more things in this file were not taken",
              "Only the first " + MOST_TOLD + " of a file are told one by one",
              "Mend those that are told, and read the file again."));
    }
    return all;
  }

  List<LeftOut> leftOut() {
    List<LeftOut> all = new ArrayList<>(leftOut);
    if (leftOutBeyond > 0) {
      all.add(
          new LeftOut(
              leftOut.getLast().origin(),
              "More in this file",
              "Only the first " + MOST_TOLD + " of a file are told one by one",
              leftOutBeyond));
    }
    return all;
  }

  private static boolean saysSomething(TalkDraft draft) {
    return !draft.abstractText.isEmpty()
        || (draft.kind == Talk.Kind.NOTES && !draft.notes.isEmpty());
  }

  /// A message quotes what may be of any length.
  private static String shortened(String text) {
    String line =
        WrittenText.line(
            text.length() > 2 * LONGEST_QUOTE ? text.substring(0, 2 * LONGEST_QUOTE) : text);
    return line.length() > LONGEST_QUOTE ? EntryLimits.start(line, LONGEST_QUOTE) + "…" : line;
  }

  private TalkIds.Given id(TalkDraft draft) {
    return switch (draft.identity) {
      case Identity.Own(TalkId id) -> new TalkIds.Given(id, false);
      case Identity.SourceId(String scope, String id) -> ids.ofSourceId(scope, id, draft.title());
      case Identity.Page(String url) -> ids.ofUrl(file.path(), url, draft.title());
      case Identity.Section(String url, String title, String heading) ->
          ids.ofSection(file.path(), url, title, heading);
      case Identity.Facts() ->
          ids.ofFacts(
              draft.event.name(),
              Objects.toString(draft.event.year(), ""),
              draft.title(),
              draft.speakers.isEmpty() ? "" : draft.speakers.getFirst().name());
    };
  }

  private void fillIn(TalkDraft draft) {
    Event known = draft.event;
    String event = constants.getOrDefault(TalkField.EVENT, "");
    EventDate year = EventDate.of(constants.getOrDefault(TalkField.YEAR, ""));
    draft.event =
        new Event(
            known.name().isEmpty() ? event : known.name(),
            known.date(),
            known.year() == null && year != null ? Integer.valueOf(year.year()) : known.year());
    if (draft.language.isEmpty()) {
      draft.language = constants.getOrDefault(TalkField.LANGUAGE, "");
    }
  }
}
