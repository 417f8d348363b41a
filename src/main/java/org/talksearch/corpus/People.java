package org.talksearch.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The people whom a schedule lists once, to be named in its talks by their ids.
final class People {
  private final Map<String, Person> byId = new HashMap<>();

  /// @param listed objects with `id` or `code`
  People(List<Tree> listed) {
    for (Tree person : listed) {
      Person read = Person.of(person);
      Stream.of("id", "code")
          .map(person::text)
          .filter(id -> !id.isBlank() && read.isNamed())
          .forEach(id -> byId.putIfAbsent(id, read));
    }
  }

  /// Gives the talk its speakers, and their biographies to the notes.
  ///
  /// @param named ids, names or objects; in XML below one more element, such as `person`
  void speak(TalkDraft draft, @Nullable Tree named, NoteLines notes) {
    List<Person> people = all(named).map(one -> person(one, notes)).toList();
    draft.speakers =
        people.stream().filter(Person::isNamed).map(Person::speaker).distinct().toList();
    people.forEach(person -> person.addTo(notes));
  }

  private static Stream<Tree> all(@Nullable Tree named) {
    return switch (named) {
      case null -> Stream.empty();
      case Tree.Items(List<Tree> values, int _) -> values.stream();
      case Tree.Fields fields when fields.get("person") != null -> all(fields.get("person"));
      case Tree.Fields fields -> Stream.of(fields);
      case Tree.Scalar scalar -> Stream.of(scalar);
    };
  }

  private Person person(Tree one, NoteLines notes) {
    String id =
        switch (one) {
          case Tree.Scalar(String text, int _) -> text;
          case Tree.Fields fields -> fields.text(fields.get("code") == null ? "id" : "code");
          case Tree.Items _ -> "";
        };
    Person known = byId.get(id);
    if (known != null) {
      return known;
    }
    if (one instanceof Tree.Scalar && !byId.isEmpty() && id.matches("[-\\w]*\\d[-\\w]*")) {
      notes.add("speaker", id);
      return new Person(Localised.EMPTY, "", "", Localised.EMPTY);
    }
    return Person.of(one);
  }
}
