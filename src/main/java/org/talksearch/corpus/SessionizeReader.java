package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads what Sessionize publishes as JSON: the views "All", "Sessions" and "Grid". The views of
/// speakers list no talks, and are rejected with what to do.
final class SessionizeReader implements TalkReader {
  private static final Set<String> TAKEN =
      Set.of(
          "id",
          "title",
          "description",
          "startsAt",
          "endsAt",
          "isServiceSession",
          "isPlenumSession",
          "speakers",
          "categories",
          "categoryItems",
          "questionAnswers",
          "roomId",
          "room",
          "liveUrl",
          "recordingUrl",
          "status",
          "isInformed",
          "isConfirmed");
  private static final Pattern LANGUAGE =
      Pattern.compile("(?i).*(?:language|语言|語言|sprache|langue|idioma).*");

  @Override
  public String format() {
    return "Sessionize";
  }

  @Override
  public boolean recognises(SourceFile file) {
    Data data = file.json();
    return data != null
        && (sessions(data.root()).anyMatch(SessionizeReader::isSession)
            || isListOfSpeakers(data.root()));
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    Data data = Objects.requireNonNull(file.json());
    if (isListOfSpeakers(data.root())) {
      findings.reject(
          0,
          file.path() + " holds no talks",
          "It is the view of the speakers",
          "Take the view All or Sessions of the same endpoint.");
      return;
    }
    Lists lists = Lists.of(data.root());
    sessions(data.root()).forEach(session -> session(session, lists, file, findings));
    data.report(findings, "Mend the JSON at that line, or fetch the view again.");
  }

  private static boolean isSession(Tree.Fields session) {
    return session.get("isServiceSession") != null
        || (session.get("startsAt") != null && session.get("isPlenumSession") != null);
  }

  private static boolean isListOfSpeakers(Tree root) {
    return root instanceof Tree.Items(List<Tree> people, int _)
        && people.stream()
            .anyMatch(person ->
                person instanceof Tree.Fields fields
                    && fields.get("fullName") != null
                    && fields.get("isTopSpeaker") != null);
  }

  /// Of the list that the view "All" has, of each group of the view "Sessions", or of each room of
  /// each day of the view "Grid", which lists them by time a second time.
  private static Stream<Tree.Fields> sessions(Tree root) {
    Stream<Tree> groups =
        root instanceof Tree.Items(List<Tree> values, int _) ? values.stream() : Stream.of(root);
    return groups
        .flatMap(group -> Stream.concat(Stream.of(group), group.items("rooms").stream()))
        .flatMap(group -> group.items("sessions").stream())
        .filter(Tree.Fields.class::isInstance)
        .map(Tree.Fields.class::cast);
  }

  /// What sessions of the view "All" name by id.
  ///
  /// @param categories the name of the category, and that of its item, by the item's id
  private record Lists(
      People people,
      Map<String, Category> categories,
      Map<String, String> questions,
      Map<String, String> rooms) {
    static Lists of(Tree root) {
      Map<String, Category> categories = new HashMap<>();
      for (Tree category : root.items("categories")) {
        for (Tree item : category.items("items")) {
          categories.put(item.text("id"), new Category(category.text("title"), item.text("name")));
        }
      }
      Map<String, String> questions = texts(root.items("questions"), "question");
      return new Lists(
          new People(root.items("speakers")),
          categories,
          questions,
          texts(root.items("rooms"), "name"));
    }

    private static Map<String, String> texts(List<Tree> listed, String field) {
      Map<String, String> texts = new HashMap<>();
      listed.forEach(one -> texts.put(one.text("id"), one.text(field)));
      return texts;
    }

    Stream<Category> of(Tree.Fields session) {
      Stream<Category> named =
          session.items("categories").stream()
              .flatMap(category ->
                  category.items("categoryItems").stream()
                      .map(item -> new Category(category.text("name"), item.text("name"))));
      Stream<Category> byId =
          session.items("categoryItems").stream()
              .flatMap(Tree::texts)
              .map(categories::get)
              .filter(Objects::nonNull);
      return Stream.concat(named, byId).filter(category -> !category.item.isBlank());
    }
  }

  private record Category(String name, String item) {}

  private static void session(
      Tree.Fields session, Lists lists, SourceFile file, Findings findings) {
    String title = session.text("title").strip();
    if (title.isEmpty()) {
      findings.reject(
          session.line(),
          "The session " + session.text("id") + " has no title",
          "Its field title is missing or empty",
          "Give it a title.");
      return;
    }
    if (session.text("isServiceSession").equals("true")) {
      findings.leaveOut(session.line(), title, "It is marked as a service session");
      return;
    }
    TalkDraft draft = new TalkDraft(title, file.origin(session.line()));
    Localised description = Localised.field(session, "description");
    draft.abstractText = description.text();
    draft.event = EventDate.event("", EventDate.of(session.text("startsAt").strip()));
    List<String> tags = new ArrayList<>();
    lists
        .of(session)
        .forEach(category -> {
          if (LANGUAGE.matcher(category.name).matches()) {
            draft.language = category.item;
          } else if (!tags.contains(category.item)) {
            tags.add(category.item);
          }
        });
    draft.tags = tags;
    MaterialLinks links = new MaterialLinks("");
    draft.links =
        Stream.of(
                links.labelled("live", session.text("liveUrl")),
                links.labelled("recording", session.text("recordingUrl")),
                description.links().stream())
            .flatMap(some -> some)
            .toList();
    NoteLines notes = new NoteLines();
    lists.people.speak(draft, session.get("speakers"), notes);
    for (Tree answer : session.items("questionAnswers")) {
      String question =
          lists.questions.getOrDefault(answer.text("questionId"), answer.text("question"));
      notes.add(question, either(answer, "answerValue", "answer"));
    }
    notes.add("room", lists.rooms.getOrDefault(session.text("roomId"), session.text("room")));
    notes.addOthers(session, TAKEN);
    draft.notes = notes.text();
    String id = session.text("id").strip();
    draft.identity = id.isEmpty() ? Identity.FACTS : new Identity.SourceId("sessionize", id);
    findings.scheduled(draft);
  }

  private static String either(Tree answer, String one, String other) {
    return answer.text(one).isBlank() ? answer.text(other) : answer.text(one);
  }
}
