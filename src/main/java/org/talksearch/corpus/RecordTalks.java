package org.talksearch.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Speaker;

/// The talks of all records of a file.
///
/// - Where some records tell who speaks or what about, those that only have a title and a time are
///   left out: they are service, or they repeat what is told elsewhere.
/// - A talk that has a record for each of its speakers is one talk.
final class RecordTalks {
  private final SourceFile file;
  private final Findings findings;
  private final SpeakerDirectory directory;
  private final @Nullable Integer year;
  private final Map<TalkDraft, String> drafts = new LinkedHashMap<>();
  private final Set<TalkDraft> timed = new LinkedHashSet<>();
  private final Set<String> passedOver = new TreeSet<>();

  /// @param year of talks that tell none, if known
  RecordTalks(
      SourceFile file, Findings findings, SpeakerDirectory directory, @Nullable Integer year) {
    this.file = file;
    this.findings = findings;
    this.directory = directory;
    this.year = year;
  }

  void add(RecordGroup group) {
    boolean times =
        group.fields().containsValue(TalkField.START)
            || group.fields().containsValue(TalkField.END);
    for (RecordGroup.Entry entry : group.entries()) {
      RecordTalk talk = new RecordTalk(entry, group.fields(), directory);
      TalkDraft draft = talk.draft(file, year);
      if (draft == null) {
        reject(entry, group);
      } else {
        drafts.put(draft, talk.id());
        if (times) {
          timed.add(draft);
        }
      }
      entry.record().cells().keySet().stream()
          .filter(name -> group.fields().get(name) == TalkField.PASSED_OVER)
          .forEach(passedOver::add);
    }
  }

  /// Hands on what was added.
  void handOn() {
    leaveOutBare();
    joinSpeakers();
    Set<String> repeatedIds = repeated(drafts.values().stream());
    Set<String> repeatedPages = repeated(drafts.keySet().stream().map(draft -> draft.url));
    drafts.forEach((draft, id) -> {
      draft.identity = identity(draft, id, repeatedIds, repeatedPages);
      findings.scheduled(draft);
    });
    if (!passedOver.isEmpty()) {
      findings.leaveOut(
          file.firstTextLine(0),
          String.join(", ", passedOver),
          "Pictures, addresses and dates of change tell nothing of a talk",
          passedOver.size());
    }
  }

  private void reject(RecordGroup.Entry entry, RecordGroup group) {
    String names =
        group.fields().entrySet().stream()
            .filter(field -> field.getValue() == TalkField.TITLE)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    String first =
        entry.record().cells().entrySet().stream()
            .filter(cell -> cell.getValue() instanceof Tree.Scalar)
            .map(cell ->
                cell.getKey() + ": " + cell.getValue().joined().lines().findFirst().orElse(""))
            .findFirst()
            .orElse("nothing else");
    findings.reject(
        entry.record().line(),
        "A talk has no title",
        "The field " + names + " is missing or empty beside " + shortened(first),
        "Give the talk a title, or delete the record.");
  }

  private static String shortened(String text) {
    int end = text.offsetByCodePoints(0, Math.min(60, text.codePointCount(0, text.length())));
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }

  private void leaveOutBare() {
    List<TalkDraft> bare = drafts.keySet().stream().filter(this::isBare).toList();
    if (bare.size() == drafts.size()) {
      return;
    }
    for (TalkDraft draft : bare) {
      findings.leaveOut(
          draft.origin().line() - 1,
          draft.title(),
          "It has a title and a time, but neither speaker nor text, as others in the file have");
      drafts.remove(draft);
    }
  }

  private boolean isBare(TalkDraft draft) {
    return timed.contains(draft)
        && draft.speakers.isEmpty()
        && draft.abstractText.isBlank()
        && draft.alternateAbstract.isBlank()
        && draft.links.isEmpty()
        && draft.url.isEmpty();
  }

  private void joinSpeakers() {
    Map<List<String>, TalkDraft> firsts = new HashMap<>();
    for (TalkDraft draft : List.copyOf(drafts.keySet())) {
      if (draft.abstractText.isBlank()) {
        continue;
      }
      TalkDraft first =
          firsts.putIfAbsent(
              List.of(draft.title(), draft.abstractText, String.valueOf(draft.event.date())),
              draft);
      if (first != null && !draft.speakers.equals(first.speakers)) {
        Set<Speaker> speakers = new LinkedHashSet<>(first.speakers);
        speakers.addAll(draft.speakers);
        first.speakers = List.copyOf(speakers);
        Set<String> notes = new LinkedHashSet<>(first.notes.lines().toList());
        notes.addAll(draft.notes.lines().toList());
        first.notes = String.join("\n", notes);
        drafts.remove(draft);
      }
    }
  }

  private static Identity identity(
      TalkDraft draft, String id, Set<String> repeatedIds, Set<String> repeatedPages) {
    if (!id.isEmpty() && !repeatedIds.contains(id)) {
      String scope = scope(draft, id);
      if (scope != null) {
        return new Identity.SourceId(scope, id);
      }
    }
    return !draft.url.isEmpty() && !repeatedPages.contains(draft.url)
        ? new Identity.Page(draft.url)
        : Identity.FACTS;
  }

  /// Within which an id names one talk; null if nothing is known that would keep it from naming
  /// another talk in another file.
  private static @Nullable String scope(TalkDraft draft, String id) {
    String ofYear = draft.event.year() == null ? "" : draft.event.year().toString();
    String event = draft.event.name();
    if (!event.isEmpty()) {
      return event.contains(ofYear) ? event : event + " " + ofYear;
    }
    boolean rare = id.length() >= 5 && id.chars().anyMatch(c -> !Character.isDigit(c));
    return rare ? ofYear : null;
  }

  private static Set<String> repeated(Stream<String> texts) {
    Set<String> seen = new HashSet<>();
    return texts.filter(text -> !seen.add(text)).collect(Collectors.toSet());
  }
}
