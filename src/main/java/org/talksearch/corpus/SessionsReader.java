package org.talksearch.corpus;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Link;

/// Reads a `session.json`: sessions with their texts below `zh` and `en`, and speakers, types,
/// rooms and tags that they name by id.
final class SessionsReader implements TalkReader {
  private static final Set<String> TAKEN =
      Set.of("id", "type", "room", "broadcast", "language", "uri", "url", "speakers", "tags");

  /// What a session links to, with what the link is called.
  private static final Map<String, String> LINKS =
      Map.of(
          "slide", "slides",
          "slides", "slides",
          "record", "video",
          "recording", "video",
          "video", "video",
          "live", "live",
          "co_write", "notes",
          "note", "notes",
          "qa", "Q&A");

  private static final Set<String> TEXTS = Set.of("title", "description", "abstract");

  @Override
  public String format() {
    return "session.json";
  }

  @Override
  public boolean recognises(SourceFile file) {
    Data data = file.json();
    return data != null && sessions(data.root()).anyMatch(SessionsReader::isByLanguage);
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    Data data = Objects.requireNonNull(file.json());
    Lists lists = Lists.of(data.root());
    sessions(data.root()).forEach(session -> session(session, lists, file, findings));
    data.report(findings, "Mend the JSON at that line, or export the sessions again.");
  }

  private static Stream<Tree.Fields> sessions(Tree root) {
    List<Tree> items =
        root instanceof Tree.Items(List<Tree> values, int _) ? values : root.items("sessions");
    return items.stream().filter(Tree.Fields.class::isInstance).map(Tree.Fields.class::cast);
  }

  private static boolean isByLanguage(Tree.Fields session) {
    return session.values().entrySet().stream()
        .anyMatch(entry ->
            Localised.isLanguage(entry.getKey())
                && entry.getValue() instanceof Tree.Fields texts
                && TEXTS.stream().anyMatch(text -> texts.get(text) != null));
  }

  /// What sessions name by id.
  private record Lists(
      People people,
      Map<String, String> types,
      Map<String, String> rooms,
      Map<String, String> tags) {
    static Lists of(Tree root) {
      return new Lists(
          new People(root.items("speakers")),
          names(root.items("session_types")),
          names(root.items("rooms")),
          names(root.items("tags")));
    }

    private static Map<String, String> names(List<Tree> listed) {
      Map<String, String> names = new HashMap<>();
      for (Tree one : listed) {
        if (one instanceof Tree.Fields fields) {
          names.putIfAbsent(fields.text("id"), Localised.field(fields, "name").text());
        }
      }
      return names;
    }

    /// The names of what is named by id or in full, such as a tag.
    static Stream<String> named(Map<String, String> names, @Nullable Tree written) {
      return written == null
          ? Stream.empty()
          : written
              .texts()
              .map(String::strip)
              .map(id -> names.getOrDefault(id, id))
              .filter(name -> !name.isBlank());
    }
  }

  private static void session(
      Tree.Fields session, Lists lists, SourceFile file, Findings findings) {
    Localised title = Localised.field(session, "title");
    String id = session.text("id").strip();
    if (title.text().isBlank()) {
      findings.reject(
          session.line(),
          id.isEmpty() ? "A session has no title" : "The session " + id + " has no title",
          "Its title is missing or empty in every language",
          "Give it a title.");
      return;
    }
    TalkDraft draft = new TalkDraft(title.text(), file.origin(session.line()));
    draft.alternateTitle = title.alternate();
    Localised description = Localised.field(session, "description", "abstract");
    draft.abstractText = description.text();
    draft.alternateAbstract = description.alternate();
    EventDate when = EventDate.of(session.text("start").strip());
    draft.event = EventDate.event("", when);
    draft.language = session.text("language").strip();
    String page = Localised.field(session, "uri", "url").text();
    draft.url = MaterialLinks.isWebAddress(page) ? page : "";
    draft.tags =
        Stream.concat(
                Lists.named(lists.types, session.get("type")),
                Lists.named(lists.tags, session.get("tags")))
            .distinct()
            .toList();
    NoteLines notes = new NoteLines();
    lists.people.speak(draft, session.get("speakers"), notes);
    addSpeakerInPlace(session, draft, notes);
    draft.links = Stream.concat(links(session, notes), description.links().stream()).toList();
    title.others().forEach(other -> notes.add("title", other));
    description.others().forEach(other -> notes.add("", other));
    Lists.named(lists.rooms, session.get("room")).forEach(room -> notes.add("room", room));
    notes.addOthers(withoutTexts(session), TAKEN);
    draft.notes = notes.text();
    draft.identity =
        id.isEmpty()
            ? Identity.FACTS
            : new Identity.SourceId(when == null ? "" : Integer.toString(when.year()), id);
    findings.scheduled(draft);
  }

  /// A speaker whose name stands in the session itself, as `speakerZhName`.
  private static void addSpeakerInPlace(Tree.Fields session, TalkDraft draft, NoteLines notes) {
    Tree.Fields person = new Tree.Fields(new HashMap<>(), session.line());
    for (String field : List.of("name", "bio")) {
      Map<String, Tree> byLanguage = new HashMap<>();
      for (String language : List.of("zh", "en", "ja")) {
        String key = "speaker" + capitalised(language) + capitalised(field);
        byLanguage.put(language, new Tree.Scalar(session.text(key), session.line()));
      }
      person.values().put(field, new Tree.Fields(byLanguage, session.line()));
    }
    Person speaker = Person.of(person);
    if (draft.speakers.isEmpty() && speaker.isNamed()) {
      draft.speakers = List.of(speaker.speaker());
    }
    speaker.addTo(notes);
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /// What is no link although it stands where one does goes to the notes.
  private static Stream<Link> links(Tree.Fields session, NoteLines notes) {
    return session.values().entrySet().stream()
        .filter(entry -> LINKS.containsKey(entry.getKey()))
        .flatMap(entry -> {
          String label = LINKS.getOrDefault(entry.getKey(), "");
          return entry
              .getValue()
              .texts()
              .map(String::strip)
              .mapMulti((String text, Consumer<Link> link) -> {
                if (MaterialLinks.isWebAddress(text)) {
                  link.accept(new Link(label, text));
                } else {
                  notes.add(entry.getKey(), text);
                }
              });
        });
  }

  /// The fields that may still hold text that nothing took.
  private static Tree.Fields withoutTexts(Tree.Fields session) {
    Map<String, Tree> others = new LinkedHashMap<>();
    session
        .values()
        .forEach((key, value) -> {
          if (LINKS.containsKey(key) || TEXTS.contains(key) || key.startsWith("speaker")) {
            return;
          }
          if (Localised.isLanguage(key) && value instanceof Tree.Fields texts) {
            texts
                .values()
                .forEach((name, text) -> {
                  if (!TEXTS.contains(name)) {
                    others.putIfAbsent(name, text);
                  }
                });
          } else {
            others.putIfAbsent(key, value);
          }
        });
    return new Tree.Fields(others, session.line());
  }
}
