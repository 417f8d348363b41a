package org.talksearch.corpus;

import java.util.regex.Pattern;
import org.talksearch.talk.Speaker;

/// Somebody whom a schedule names, with the fields that schedules give people.
///
/// Pictures and profiles elsewhere on the web are passed over: they tell nothing of a talk.
///
/// @param name may be empty, and may come in two languages
record Person(Localised name, String affiliation, String role, Localised biography) {
  private static final Pattern EMPLOYER =
      Pattern.compile("(?i).*(?:company|organi[sz]ation|employer|affiliation|公司|單位|单位).*");

  /// A name, or an object that has one.
  static Person of(Tree tree) {
    if (!(tree instanceof Tree.Fields fields)) {
      return new Person(Localised.of(tree), "", "", Localised.EMPTY);
    }
    Localised name =
        Localised.field(
            fields, "public_name", "full_public_name", "name", "fullName", "display_name", "");
    if (name.text().isEmpty()) {
      name =
          Localised.of(
              new Tree.Scalar(
                  fields.text("firstName") + " " + fields.text("lastName"), fields.line()));
    }
    String affiliation =
        Localised.field(fields, "affiliation", "organization", "organisation", "org", "company")
            .text();
    return new Person(
        name,
        affiliation.isEmpty() ? employer(fields) : affiliation,
        Localised.field(fields, "tagLine", "tagline", "position", "job_title", "jobTitle").text(),
        Localised.field(fields, "bio", "biography"));
  }

  boolean isNamed() {
    return !name.text().isBlank();
  }

  Speaker speaker() {
    return new Speaker(name.text(), affiliation, role);
  }

  /// What a speaker of a talk does not take.
  void addTo(NoteLines notes) {
    String otherName = name.alternate().isEmpty() ? name.text() : name.alternate();
    notes.add(name.text(), biography.text());
    notes.add(otherName, biography.alternate());
    biography.others().forEach(other -> notes.add(name.text(), other));
    if (!name.alternate().isEmpty() && biography.alternate().isEmpty()) {
      notes.add(name.text(), name.alternate());
    }
  }

  private static String employer(Tree.Fields fields) {
    return fields.items("questionAnswers").stream()
        .filter(answer -> EMPLOYER.matcher(answer.text("question")).matches())
        .map(answer -> answer.text("answer").strip())
        .findFirst()
        .orElse("");
  }
}
