package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// What a reader finds in one file.
final class Findings {
  private final SourceFile file;
  private final TalkIds ids = new TalkIds();
  private final List<Talk> talks = new ArrayList<>();
  private final List<TalkTraits> traits = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  Findings(SourceFile file) {
    this.file = file;
  }

  /// A talk, or notes. The draft's title is not blank.
  void talk(TalkDraft draft) {
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
    rejected.add(new Rejected(file.origin(line), what, why, remedy));
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
    leftOut.add(new LeftOut(file.origin(line), what, why, count));
  }

  List<Talk> talks() {
    return talks;
  }

  /// Of each talk, what decides which others are the same one.
  List<TalkTraits> traits() {
    return traits;
  }

  List<Rejected> rejected() {
    return rejected;
  }

  List<LeftOut> leftOut() {
    return leftOut;
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
}
