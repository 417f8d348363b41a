package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.talksearch.corpus.FieldName.Noun;
import org.talksearch.corpus.FieldName.Owner;

/// What each column of a table, or each key of a record, says of a talk.
///
/// Many names are clear by themselves. The others depend on what stands beside them: `name` is the
/// speaker's beside `topic` and the talk's beside `speaker`; `title` is a position between `name`
/// and `company`; `intro` tells of the speaker where there is an `abstract`; `content` is the title
/// where nothing better is.
final class FieldNames {
  private static final List<Set<Noun>> TITLES_BEST_FIRST =
      List.of(
          EnumSet.of(Noun.TOPIC, Noun.TITLE),
          EnumSet.of(Noun.TALK),
          EnumSet.of(Noun.NAME),
          EnumSet.of(Noun.EVENT, Noun.AGENDA, Noun.CONTENT));

  private final List<FieldName> names;
  private final TalkField[] fields;
  private int title = -1;

  private FieldNames(List<String> written) {
    names = written.stream().map(FieldName::of).toList();
    fields = new TalkField[names.size()];
  }

  /// The field of each of these names, in their order. At most one is the title.
  static List<TalkField> of(List<String> names) {
    return new FieldNames(names).resolved();
  }

  /// The field of each of these names, by name.
  static Map<String, TalkField> byName(List<String> names) {
    List<TalkField> fields = of(names);
    Map<String, TalkField> byName = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), fields.get(i));
    }
    return byName;
  }

  /// Whether records with these fields are talks: they have a title and something else that talks
  /// have.
  static boolean areTalks(List<TalkField> fields) {
    return fields.contains(TalkField.TITLE)
        && (fields.contains(TalkField.SPEAKER)
            || fields.contains(TalkField.ABSTRACT)
            || fields.contains(TalkField.START)
            || fields.contains(TalkField.SLIDES)
            || fields.contains(TalkField.VIDEO));
  }

  private List<TalkField> resolved() {
    title = findTitle();
    boolean abstracts =
        has(Noun.ABSTRACT, Owner.NOBODY) || anyOfTalk(Noun.ABSTRACT, Noun.INTRODUCTION);
    boolean speakers = title >= 0 && names.stream().anyMatch(this::isSpeaker);
    for (int i = 0; i < fields.length; i++) {
      fields[i] = i == title ? TalkField.TITLE : field(i, abstracts, speakers);
    }
    takeAlternates();
    return Arrays.asList(fields);
  }

  private boolean isSpeaker(FieldName name) {
    return name.noun() == Noun.SPEAKER
        || name.noun() == Noun.AFFILIATION
        || (name.noun() == Noun.NAME && name.owner() != Owner.TALK && !isLikeTitle(name));
  }

  private int findTitle() {
    // What is said to be the talk's title or name is that, whatever else there is.
    int own =
        find(name ->
            name.owner() == Owner.TALK
                && (name.noun() == Noun.TOPIC
                    || name.noun() == Noun.TITLE
                    || name.noun() == Noun.NAME));
    if (own >= 0) {
      return own;
    }
    int position = position();
    for (Set<Noun> nouns : TITLES_BEST_FIRST) {
      List<Integer> found = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        if (i != position
            && nouns.contains(names.get(i).noun())
            && names.get(i).owner() != Owner.SPEAKER) {
          found.add(i);
        }
      }
      if (!found.isEmpty()) {
        return best(found);
      }
    }
    return -1;
  }

  /// A column of Chinese, or of no language, before one that is said to be a translation; `title`
  /// before `topic`, which may sort the talks.
  private int best(List<Integer> found) {
    return found.stream()
        .filter(i -> names.get(i).noun() == Noun.TITLE && names.get(i).language().isEmpty())
        .findFirst()
        .or(() -> found.stream().filter(i -> names.get(i).language().isEmpty()).findFirst())
        .or(() -> found.stream().filter(i -> names.get(i).language().equals("zh")).findFirst())
        .orElse(found.getFirst());
  }

  /// Where `title` is a person's: beside `topic`, next to the person or the company. -1 if nowhere.
  private int position() {
    if (find(name -> name.noun() == Noun.TOPIC) < 0 || has(Noun.ROLE, Owner.NOBODY)) {
      return -1;
    }
    int i = find(name -> name.noun() == Noun.TITLE && name.owner() == Owner.NOBODY);
    return i >= 0 && (isOfPerson(i - 1) || isOfPerson(i + 1)) ? i : -1;
  }

  private boolean isOfPerson(int i) {
    if (i < 0 || i >= names.size()) {
      return false;
    }
    FieldName name = names.get(i);
    return name.owner() == Owner.SPEAKER
        || name.noun() == Noun.SPEAKER
        || name.noun() == Noun.NAME
        || name.noun() == Noun.AFFILIATION;
  }

  private TalkField field(int i, boolean abstracts, boolean speakers) {
    FieldName name = names.get(i);
    Noun noun = name.noun();
    if (noun == null) {
      return TalkField.OTHER;
    }
    boolean ofSpeaker = name.owner() == Owner.SPEAKER;
    return switch (noun) {
      case TITLE -> ofSpeaker || i == position() ? TalkField.ROLE : again(i, TalkField.OTHER);
      case TOPIC -> again(i, ofSpeaker ? TalkField.OTHER : TalkField.TAGS);
      case TALK -> again(i, TalkField.TAGS);
      case NAME -> again(i, ofSpeaker || title >= 0 ? TalkField.SPEAKER : TalkField.OTHER);
      case AGENDA -> again(i, TalkField.OTHER);
      case CONTENT, ABSTRACT -> ofSpeaker ? TalkField.BIO : TalkField.ABSTRACT;
      case INTRODUCTION ->
          ofSpeaker || (name.owner() == Owner.NOBODY && abstracts && speakers)
              ? TalkField.BIO
              : TalkField.ABSTRACT;
      case EVENT -> TalkField.EVENT;
      case SUBTITLE -> TalkField.SUBTITLE;
      case SPEAKER -> TalkField.SPEAKER;
      case AFFILIATION -> TalkField.AFFILIATION;
      case ROLE -> TalkField.ROLE;
      case BIO -> TalkField.BIO;
      case DATE -> TalkField.DATE;
      case START -> TalkField.START;
      case END -> TalkField.END;
      case YEAR -> TalkField.YEAR;
      case PLACE -> TalkField.PLACE;
      case URL -> ofSpeaker ? TalkField.OTHER : TalkField.URL;
      case SLIDES -> TalkField.SLIDES;
      case VIDEO -> TalkField.VIDEO;
      case LINK -> TalkField.LINK;
      case TAGS -> ofSpeaker ? TalkField.OTHER : TalkField.TAGS;
      case LANGUAGE -> TalkField.LANGUAGE;
      case ID -> ofSpeaker ? TalkField.PASSED_OVER : TalkField.ID;
      case NUMBER -> ofSpeaker ? TalkField.PASSED_OVER : TalkField.NUMBER;
      case NOTES -> TalkField.NOTES;
      case PICTURE, PRIVATE, SITE -> TalkField.PASSED_OVER;
    };
  }

  /// A second name for what the title is already is the title in another language, if it says so.
  private TalkField again(int i, TalkField otherwise) {
    return isLikeTitle(names.get(i)) && !names.get(i).language().equals(names.get(title).language())
        ? TalkField.ALTERNATE_TITLE
        : otherwise;
  }

  private boolean isLikeTitle(FieldName name) {
    return title >= 0
        && name.noun() == names.get(title).noun()
        && name.owner() == names.get(title).owner();
  }

  /// Of columns for the same in several languages, the first language is the talk's; the second is
  /// an alternate where there is a field for one. The text of others goes to the notes.
  private void takeAlternates() {
    boolean alternate = false;
    for (int i = 0; i < fields.length; i++) {
      if (fields[i] == TalkField.ALTERNATE_TITLE) {
        fields[i] = alternate ? TalkField.OTHER : fields[i];
        alternate = true;
      }
    }
    for (TalkField field :
        List.of(
            TalkField.ABSTRACT,
            TalkField.SPEAKER,
            TalkField.AFFILIATION,
            TalkField.ROLE,
            TalkField.BIO,
            TalkField.SUBTITLE,
            TalkField.PLACE)) {
      Set<String> languages = new TreeSet<>();
      for (int i = 0; i < fields.length; i++) {
        if (fields[i] == field) {
          languages.add(names.get(i).language());
        }
      }
      if (languages.size() < 2) {
        continue;
      }
      String first =
          languages.contains("")
              ? ""
              : languages.contains("zh") ? "zh" : languages.iterator().next();
      String second =
          languages.stream().filter(language -> !language.equals(first)).findFirst().orElse("");
      for (int i = 0; i < fields.length; i++) {
        String language = names.get(i).language();
        if (fields[i] == field && !language.equals(first)) {
          fields[i] =
              field == TalkField.ABSTRACT && language.equals(second)
                  ? TalkField.ALTERNATE_ABSTRACT
                  : TalkField.OTHER;
        }
      }
    }
  }

  private boolean anyOfTalk(Noun... nouns) {
    List<Noun> wanted = List.of(nouns);
    return names.stream()
        .anyMatch(name ->
            name.owner() == Owner.TALK && name.noun() != null && wanted.contains(name.noun()));
  }

  private boolean has(Noun noun, Owner owner) {
    return names.stream().anyMatch(name -> name.noun() == noun && name.owner() == owner);
  }

  private int find(Predicate<FieldName> wanted) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (wanted.test(names.get(i))) {
        found.add(i);
      }
    }
    return found.isEmpty() ? -1 : best(found);
  }
}
