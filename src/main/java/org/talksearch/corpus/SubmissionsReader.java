package org.talksearch.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the talks or submissions that pretalx hands out, as pages of its REST API, as a bare list,
/// or as the data of its schedule widget. Texts may be objects of texts by language.
final class SubmissionsReader implements TalkReader {
  private static final Set<String> TAKEN =
      Set.of(
          "code",
          "id",
          "title",
          "abstract",
          "description",
          "speakers",
          "submission_type",
          "track",
          "submission_type_id",
          "track_id",
          "state",
          "slot",
          "slots",
          "resources",
          "tags",
          "tag_ids",
          "content_locale",
          "do_not_record",
          "is_featured",
          "slot_count",
          "url",
          "start",
          "end",
          "room",
          "created",
          "pending_state");

  private static final Set<String> NEVER_GIVEN =
      Set.of("canceled", "cancelled", "deleted", "draft", "rejected", "withdrawn");

  @Override
  public String format() {
    return "pretalx";
  }

  @Override
  public boolean recognises(SourceFile file) {
    Data data = file.json();
    return data != null && submissions(data.root()).anyMatch(SubmissionsReader::isSubmission);
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    Data data = Objects.requireNonNull(file.json());
    People people = new People(data.root().items("speakers"));
    submissions(data.root()).forEach(one -> submission(one, people, data.root(), file, findings));
    data.report(findings, "Mend the JSON at that line, or fetch the talks again.");
  }

  private static Stream<Tree.Fields> submissions(Tree root) {
    Stream<Tree> listed =
        root instanceof Tree.Items(List<Tree> values, int _)
            ? values.stream()
            : Stream.of("results", "talks", "submissions").flatMap(key -> root.items(key).stream());
    return listed.filter(Tree.Fields.class::isInstance).map(Tree.Fields.class::cast);
  }

  private static boolean isSubmission(Tree.Fields one) {
    return one.get("code") != null
        && one.get("title") != null
        && Stream.of("submission_type", "slot", "slots", "content_locale", "do_not_record")
            .anyMatch(field -> one.get(field) != null);
  }

  private static void submission(
      Tree.Fields one, People people, Tree root, SourceFile file, Findings findings) {
    Localised title = Localised.field(one, "title");
    String code = one.text("code").strip();
    if (title.text().isBlank()) {
      findings.reject(
          one.line(),
          "The submission " + code + " has no title",
          "Its field title is missing or empty",
          "Give it a title.");
      return;
    }
    String state = one.text("state").strip().toLowerCase(Locale.ROOT);
    if (NEVER_GIVEN.contains(state)) {
      findings.leaveOut(one.line(), title.text(), "It was not given: its state is " + state);
      return;
    }
    TalkDraft draft = new TalkDraft(title.text(), file.origin(one.line()));
    draft.alternateTitle = title.alternate();
    Localised abstracts = Localised.field(one, "abstract").and(Localised.field(one, "description"));
    draft.abstractText = abstracts.text();
    draft.alternateAbstract = abstracts.alternate();
    Tree.Fields slot = slot(one);
    draft.event =
        EventDate.event(
            Localised.of(one.get("event")).text(), EventDate.of(slot.text("start").strip()));
    draft.language = one.text("content_locale").strip();
    draft.url = MaterialLinks.isWebAddress(one.text("url")) ? one.text("url").strip() : "";
    draft.links =
        Stream.concat(new MaterialLinks("").in(one.get("resources")), abstracts.links().stream())
            .filter(link -> !link.url().matches("\\d+"))
            .distinct()
            .toList();
    draft.tags = tags(one, root);
    NoteLines notes = new NoteLines();
    people.speak(draft, one.get("speakers"), notes);
    title.others().forEach(other -> notes.add("title", other));
    abstracts.others().forEach(other -> notes.add("", other));
    notes.add("room", named(slot.get("room"), root.items("rooms")));
    notes.addOthers(one, TAKEN);
    draft.notes = notes.text();
    draft.identity = code.isEmpty() ? Identity.FACTS : new Identity.SourceId("pretalx", code);
    findings.scheduled(draft);
  }

  /// The first slot; in the widget's data the submission itself.
  private static Tree.Fields slot(Tree.Fields one) {
    if (one.get("slot") instanceof Tree.Fields slot) {
      return slot;
    }
    return one.items("slots").stream()
        .filter(Tree.Fields.class::isInstance)
        .map(Tree.Fields.class::cast)
        .findFirst()
        .orElse(one);
  }

  private static List<String> tags(Tree.Fields one, Tree root) {
    Stream<String> track = Stream.of(named(one.get("track"), root.items("tracks")));
    Stream<String> type = Stream.of(named(one.get("submission_type"), List.of()));
    Stream<String> tags = one.items("tags").stream().map(tag -> named(tag, List.of()));
    return Stream.of(track, type, tags)
        .flatMap(some -> some)
        .filter(tag -> !tag.isBlank() && !tag.matches("\\d+"))
        .distinct()
        .toList();
  }

  /// The name of what is an id, a name, an object with a name, or a name by language.
  private static String named(@Nullable Tree written, List<Tree> listed) {
    if (written == null) {
      return "";
    }
    if (written instanceof Tree.Fields fields) {
      Localised name = Localised.field(fields, "name", "tag");
      return (name.text().isEmpty() ? Localised.of(fields) : name).text();
    }
    String id = written.joined();
    return listed.stream()
        .filter(one -> one.text("id").equals(id))
        .findFirst()
        .map(one -> named(one, List.of()))
        .orElse(id);
  }
}
