package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talksearch.corpus.FieldName.Noun;
import org.talksearch.corpus.FieldName.Owner;

/// Finds the talks in structured data: lists of objects that have the fields of talks, or objects
/// of such objects by their titles or ids, at any depth.
///
/// What stands around them, such as the day whose talks they are, is said of each of them.
final class RecordSearch {
  private static final Set<Noun> HOLDING_TALKS =
      Set.of(Noun.TALK, Noun.AGENDA, Noun.EVENT, Noun.START, Noun.CONTENT, Noun.TOPIC, Noun.PLACE);
  private static final Set<TalkField> SAID_AROUND =
      Set.of(
          TalkField.DATE,
          TalkField.START,
          TalkField.EVENT,
          TalkField.YEAR,
          TalkField.LANGUAGE,
          TalkField.TAGS);
  private static final Set<TalkField> OF_A_SPEAKER =
      Set.of(TalkField.SPEAKER, TalkField.AFFILIATION, TalkField.ROLE);

  private final @Nullable Integer year;
  private final List<RecordGroup> groups = new ArrayList<>();
  private int people;
  private int peopleLine;

  private RecordSearch(@Nullable Integer year) {
    this.year = year;
  }

  /// An object in a list, or the value of a key.
  private record Member(String key, Tree.Fields fields) {}

  /// @param stem the name of the file, which may say what it lists
  /// @param year of days without one, if known
  static RecordSearch in(Tree root, String stem, @Nullable Integer year) {
    RecordSearch search = new RecordSearch(year);
    Map<TalkField, String> around = new EnumMap<>(TalkField.class);
    if (root instanceof Tree.Fields fields) {
      search.sayOfEvent(fields, around);
    }
    search.walk(root, stem.replaceAll("[\\d_.-]+", " ").strip(), around);
    if (search.groups.isEmpty() && root instanceof Tree.Fields fields) {
      search.takeSingle(fields, around);
    }
    return search;
  }

  List<RecordGroup> groups() {
    return groups;
  }

  /// How many records of people without talks there are.
  int people() {
    return people;
  }

  /// Index of the line of the first of them.
  int peopleLine() {
    return peopleLine;
  }

  private void walk(Tree tree, String key, Map<TalkField, String> around) {
    switch (tree) {
      case Tree.Scalar _ -> {}
      case Tree.Items(List<Tree> values, int _) -> {
        List<Member> members = new ArrayList<>();
        for (Tree value : values) {
          if (value instanceof Tree.Fields fields) {
            members.add(new Member("", fields));
          } else {
            walk(value, key, around);
          }
        }
        takeMembers(members, key, around);
      }
      case Tree.Fields fields -> {
        List<Member> members = membersByKey(fields);
        if (members.isEmpty()) {
          walkInto(fields, around);
        } else {
          takeMembers(members, key, around);
        }
      }
    }
  }

  /// The objects of an object that holds nothing else; none if it holds something else, or the same
  /// in several languages.
  private static List<Member> membersByKey(Tree.Fields fields) {
    List<Member> members = new ArrayList<>();
    int named = 0;
    for (Map.Entry<String, Tree> value : fields.values().entrySet()) {
      named += FieldName.of(value.getKey()).noun() == null ? 0 : 1;
      if (!(value.getValue() instanceof Tree.Fields inner)) {
        return List.of();
      }
      members.add(new Member(value.getKey(), inner));
    }
    return 2 * named > members.size() || FlatRecord.isByLanguage(fields) ? List.of() : members;
  }

  private void walkInto(Tree.Fields fields, Map<TalkField, String> around) {
    Map<TalkField, String> within = said(fields, around, year);
    fields
        .values()
        .forEach((name, value) -> {
          if (!(value instanceof Tree.Scalar)) {
            walk(value, name, saidByKey(name, within));
          }
        });
  }

  private void takeMembers(List<Member> members, String key, Map<TalkField, String> around) {
    List<RecordGroup.Entry> plain = new ArrayList<>();
    List<Member> plainMembers = new ArrayList<>();
    for (Member member : members) {
      if (!holdsTalks(member, around)) {
        plainMembers.add(member);
        plain.add(
            new RecordGroup.Entry(FlatRecord.of(member.fields), saidByKey(member.key, around)));
      }
    }
    RecordGroup group = RecordGroup.of(plain);
    if (isPeople(group, key)) {
      people += plain.size();
      peopleLine =
          people == plain.size() && !plain.isEmpty()
              ? plain.getFirst().record().line()
              : peopleLine;
    } else if (group.areTalks()) {
      groups.add(group);
    } else {
      takeTitledByKey(plainMembers, around);
    }
  }

  /// Looks for talks within an object, unless it is one itself.
  private boolean holdsTalks(Member member, Map<TalkField, String> around) {
    int before = groups.size();
    Map<TalkField, String> within = saidByKey(member.key, said(member.fields, around, year));
    boolean talk = isTalk(member.fields);
    member
        .fields
        .values()
        .forEach((name, value) -> {
          Noun noun = noun(name);
          boolean among = noun != null && HOLDING_TALKS.contains(noun);
          if (!(value instanceof Tree.Scalar) && (!talk || (among && noun != Noun.PLACE))) {
            walk(value, name, saidByKey(name, within));
          }
        });
    return groups.size() > before;
  }

  private static boolean isTalk(Tree.Fields fields) {
    List<TalkField> own = FieldNames.of(List.copyOf(FlatRecord.of(fields).cells().keySet()));
    return own.contains(TalkField.TITLE)
        && (own.contains(TalkField.SPEAKER) || own.contains(TalkField.ABSTRACT));
  }

  /// People look like talks that are named after their speaker, but are listed as speakers.
  private static boolean isPeople(RecordGroup group, String key) {
    return noun(key) == Noun.SPEAKER
        && group.fields().entrySet().stream()
            .noneMatch(cell ->
                cell.getValue() == TalkField.TITLE
                    && (FieldName.of(cell.getKey()).noun() == Noun.TOPIC
                        || FieldName.of(cell.getKey()).owner() == Owner.TALK));
  }

  /// Talks that stand under their titles.
  private void takeTitledByKey(List<Member> members, Map<TalkField, String> around) {
    long titles = members.stream().filter(member -> looksLikeTitle(member.key)).count();
    if (2 * titles <= members.size()) {
      return;
    }
    List<RecordGroup.Entry> titled = new ArrayList<>();
    for (Member member : members) {
      Map<String, Tree> cells = new LinkedHashMap<>();
      cells.put("title", new Tree.Scalar(member.key, member.fields.line()));
      FlatRecord.of(member.fields).cells().forEach(cells::putIfAbsent);
      titled.add(new RecordGroup.Entry(new FlatRecord(cells, member.fields.line()), around));
    }
    RecordGroup group = RecordGroup.of(titled);
    if (group.areTalks()) {
      groups.add(group);
    }
  }

  private static boolean looksLikeTitle(String key) {
    return key.strip().indexOf(' ') > 0 || key.codePoints().anyMatch(Character::isIdeographic);
  }

  private void takeSingle(Tree.Fields fields, Map<TalkField, String> around) {
    RecordGroup group =
        RecordGroup.of(List.of(new RecordGroup.Entry(FlatRecord.of(fields), around)));
    if (isTalk(fields) && group.areTalks()) {
      groups.add(group);
    }
  }

  /// What the root says of the event: its `name` or `title` is the event's.
  private void sayOfEvent(Tree.Fields root, Map<TalkField, String> around) {
    root.values()
        .forEach((name, value) -> {
          Noun noun = noun(name);
          if (value instanceof Tree.Scalar(String text, int _)
              && (noun == Noun.NAME || noun == Noun.TITLE)) {
            around.putIfAbsent(TalkField.EVENT, text);
          }
        });
  }

  /// What the texts of an object say of the talks in it.
  ///
  /// @param year of days without one, if known
  static Map<TalkField, String> said(
      Tree.Fields fields, Map<TalkField, String> around, @Nullable Integer year) {
    List<String> names =
        fields.values().entrySet().stream()
            .filter(value -> value.getValue() instanceof Tree.Scalar)
            .map(Map.Entry::getKey)
            .toList();
    Map<String, TalkField> meanings = FieldNames.byName(names);
    boolean speaker =
        meanings.containsValue(TalkField.AFFILIATION)
            || meanings.containsValue(TalkField.ROLE)
            || meanings.containsValue(TalkField.BIO);
    Map<TalkField, String> said = new EnumMap<>(TalkField.class);
    said.putAll(around);
    meanings.forEach((name, field) -> {
      String text = fields.text(name);
      boolean person = speaker && noun(name) == Noun.NAME;
      boolean date = field == TalkField.DATE || field == TalkField.START;
      if (noun(name) == Noun.EVENT) {
        said.put(TalkField.EVENT, text);
      } else if (person) {
        said.put(TalkField.SPEAKER, text);
      } else if (date) {
        if (LooseDate.of(text, year) != null) {
          said.put(TalkField.DATE, text);
        }
      } else if (SAID_AROUND.contains(field) || (speaker && OF_A_SPEAKER.contains(field))) {
        said.put(field, text);
      }
    });
    return said;
  }

  private Map<TalkField, String> saidByKey(String key, Map<TalkField, String> around) {
    boolean date = LooseDate.of(key, year) != null;
    if (!date && FieldName.language(key).isEmpty()) {
      return around;
    }
    Map<TalkField, String> said = new EnumMap<>(TalkField.class);
    said.putAll(around);
    said.put(date ? TalkField.DATE : TalkField.LANGUAGE, key);
    return said;
  }

  private static @Nullable Noun noun(String key) {
    Noun noun = FieldName.of(key).noun();
    if (noun != null) {
      return noun;
    }
    String last = key.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replaceAll("^.*[ _-]", "");
    Noun ofLast = FieldName.of(last).noun();
    return ofLast == Noun.TALK || ofLast == Noun.SPEAKER ? ofLast : null;
  }
}
