package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.talk.Speaker;

/// Who speaks, as the cells of a table's row tell it.
///
/// @param notes what the cells tell of the speakers besides
record SpeakerCells(List<Speaker> speakers, List<String> notes) {
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)(?<role>主持人?|引言人?|嘉宾|與談人?|对谈人?|hosts?|moderators?|panelists?)\\s*[:：]\\s*(?<names>.+)");
  private static final Pattern NAME_AND_BIO =
      Pattern.compile("(?<name>[^:：]{2,40})[:：]\\s*(?<bio>.{12,})", Pattern.DOTALL);
  private static final Pattern BIO =
      Pattern.compile("(?<name>[^\\n]{2,40})\\n(?<bio>.{12,})", Pattern.DOTALL);
  private static final Pattern ITEMS = Pattern.compile("\\s*[、/／&＆;；\\n]\\s*");
  private static final Pattern LATIN_BEFORE_POSITION =
      Pattern.compile("(?<name>\\p{Lu}[a-z]+(?: \\p{Lu}[a-z]+){1,2})\\s+(?<position>\\p{IsHan}.+)");

  SpeakerCells {
    speakers = List.copyOf(speakers);
    notes = List.copyOf(notes);
  }

  /// @param affiliations may be fewer than the names, as may be the roles
  static SpeakerCells of(List<String> names, List<String> affiliations, List<String> roles) {
    List<Speaker> speakers = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String affiliation = i < affiliations.size() ? LinkedText.folded(affiliations.get(i)) : "";
      String role = i < roles.size() ? LinkedText.folded(roles.get(i)) : "";
      String name = names.get(i).strip();
      for (Pattern shape : List.of(NAME_AND_BIO, BIO)) {
        Matcher told = shape.matcher(name);
        if (told.matches() && PersonName.isLikely(told.group("name"))) {
          notes.add(told.group("bio").strip());
          name = told.group("name").strip();
        }
      }
      if (name.isEmpty()) {
        addText(notes, affiliation + " " + role);
      } else {
        add(name, affiliation, role, speakers);
      }
    }
    for (int i = names.size(); i < Math.max(affiliations.size(), roles.size()); i++) {
      addText(notes, i < affiliations.size() ? affiliations.get(i) : "");
      addText(notes, i < roles.size() ? roles.get(i) : "");
    }
    return new SpeakerCells(speakers, notes);
  }

  private static void add(String cell, String affiliation, String role, List<Speaker> speakers) {
    Matcher titled = ROLE.matcher(cell);
    if (titled.matches()) {
      add(
          titled.group("names"),
          affiliation,
          role.isEmpty() ? titled.group("role") : role,
          speakers);
      return;
    }
    if (affiliation.isEmpty() && role.isEmpty()) {
      List<Speaker> given = SpeakerLine.given(cell);
      Matcher latin = LATIN_BEFORE_POSITION.matcher(cell);
      if (!given.isEmpty()) {
        speakers.addAll(given);
      } else if (latin.matches()) {
        Position position = Position.ofAll(latin.group("position"));
        speakers.add(new Speaker(latin.group("name"), position.affiliation(), position.role()));
      } else {
        speakers.add(new Speaker(LinkedText.folded(cell), "", ""));
      }
      return;
    }
    List<String> names = items(cell);
    if (names.isEmpty()) {
      return;
    }
    List<String> ofEachAffiliation = ofEach(affiliation, names.size());
    List<String> ofEachRole = ofEach(role, names.size());
    for (int i = 0; i < names.size(); i++) {
      String where = ofEachAffiliation.get(i);
      String what = ofEachRole.get(i);
      Position position = where.isEmpty() ? Position.ofAll(what) : new Position(where, what);
      speakers.add(new Speaker(names.get(i), position.affiliation(), position.role()));
    }
  }

  /// What a cell says of each of several people: one for each in their order; one thing for all of
  /// them; or, where it is not plain which is whose, all of it with the first.
  private static List<String> ofEach(String cell, int people) {
    List<String> items = TableTalks.items(cell);
    if (people > 1 && items.size() == people) {
      return items;
    }
    List<String> each = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      each.add(i == 0 || items(cell).size() == 1 ? cell : "");
    }
    return each;
  }

  private static List<String> items(String cell) {
    return ITEMS.splitAsStream(cell).map(LinkedText::folded).filter(i -> !i.isEmpty()).toList();
  }

  private static void addText(List<String> notes, String text) {
    if (!text.isBlank()) {
      notes.add(text.strip());
    }
  }
}
