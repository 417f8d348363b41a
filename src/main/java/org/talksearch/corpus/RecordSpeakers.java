package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Speaker;

/// The speakers of one record: names in a text, objects that tell of a person, or ids of such
/// objects.
final class RecordSpeakers {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[、;；\\n&＆]|[,，](?!\\s*(?:Jr|Sr|Ph\\.?D|Inc|Ltd|LLC))|\\s\\+\\s|\\s(?:and|和|与|與)\\s)\\s*");

  /// What names a person only within some other file.
  private static final Pattern ID =
      Pattern.compile("\\d+|[A-Z0-9]{6}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}");

  private final SpeakerDirectory directory;
  private final Set<Speaker> speakers = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();

  RecordSpeakers(SpeakerDirectory directory) {
    this.directory = directory;
  }

  /// @param affiliations of all of them, or of each in their order
  /// @param roles likewise
  void add(List<Tree> named, List<String> affiliations, List<String> roles) {
    List<String> names = new ArrayList<>();
    named.forEach(one -> add(one, names));
    List<String> ofAffiliation = ofEach(affiliations, names.size());
    List<String> ofRole = ofEach(roles, names.size());
    for (int i = 0; i < names.size(); i++) {
      speakers.add(new Speaker(names.get(i), ofAffiliation.get(i), ofRole.get(i)));
    }
    if (names.isEmpty()) {
      Stream.concat(affiliations.stream(), roles.stream()).forEach(notes::add);
    }
  }

  List<Speaker> speakers() {
    return List.copyOf(speakers);
  }

  /// What is told of them besides.
  List<String> notes() {
    return notes;
  }

  private void add(Tree one, List<String> names) {
    switch (one) {
      case Tree.Items(List<Tree> values, int _) -> values.forEach(value -> add(value, names));
      case Tree.Fields fields -> addPerson(fields);
      case Tree.Scalar(String text, int _) -> {
        for (String part : parts(text)) {
          Tree.Fields person = directory.speaker(part);
          if (person == null && ID.matcher(part).matches()) {
            notes.add("speaker: " + part);
          } else if (person == null) {
            names.add(part);
          } else {
            addPerson(person);
          }
        }
      }
    }
  }

  private List<String> parts(String text) {
    if (directory.speaker(text.strip()) != null) {
      return List.of(text.strip());
    }
    return BETWEEN
        .splitAsStream(HtmlText.ofField(text).text())
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private void addPerson(Tree.Fields person) {
    Tree.Fields known = known(person);
    FlatRecord record = FlatRecord.of(known == null ? person : known);
    // Beside a talk's title, `name` is the person's and `title` the position.
    List<String> names = new ArrayList<>(record.cells().keySet());
    names.add("topic");
    List<TalkField> fields = FieldNames.of(names);
    String name = "";
    String affiliation = "";
    String role = "";
    List<String> told = new ArrayList<>();
    for (int i = 0; i < names.size() - 1; i++) {
      String text = record.text(names.get(i));
      TalkField field = fields.get(i);
      boolean position =
          field == TalkField.ROLE || FieldName.of(names.get(i)).noun() == FieldName.Noun.TITLE;
      if (field == TalkField.SPEAKER && name.isEmpty()) {
        name = text;
      } else if (field == TalkField.AFFILIATION && affiliation.isEmpty()) {
        affiliation = text;
      } else if (position && role.isEmpty()) {
        role = text;
      } else if (field != TalkField.PASSED_OVER && field != TalkField.ID) {
        told.add(RecordTalk.noteLine(names.get(i), text));
      }
    }
    if (!name.isBlank()) {
      speakers.add(new Speaker(name.strip(), affiliation.strip(), role.strip()));
    }
    told.removeIf(String::isEmpty);
    notes.addAll(told);
  }

  /// The person whose id is all that the record says.
  private Tree.@Nullable Fields known(Tree.Fields person) {
    return person.values().size() == 1 ? directory.speaker(person.joined()) : null;
  }

  private static List<String> ofEach(List<String> said, int people) {
    String all = String.join(", ", said);
    if (people > 1) {
      List<String> each =
          BETWEEN.splitAsStream(all).map(String::strip).filter(s -> !s.isEmpty()).toList();
      if (each.size() == people) {
        return each;
      }
    }
    return Stream.generate(() -> all.strip()).limit(people).toList();
  }
}
