package org.talksearch.vocabulary;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Person;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;

/// Reads the YAML that people edit. The heads of the bundled files say what an entry holds; a file
/// may hold entries of any kind, each under its own key.
final class VocabularyFile {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "zh",
          "en",
          "aliases",
          "exact",
          "ambiguous",
          "near",
          "not",
          "categories",
          "broader",
          "facet",
          "home");

  private final String name;
  private final Map<?, ?> root;

  private VocabularyFile(String name, Map<?, ?> root) {
    this.name = name;
    this.root = root;
  }

  /// @throws IllegalArgumentException if the text is no YAML, or no map
  static VocabularyFile parse(String name, String yaml) {
    // Every scalar stays the text it is: 360 is a company, `on` and `null` may be names.
    LoadSettings asText =
        LoadSettings.builder().setLabel(name).setSchema(new FailsafeSchema()).build();
    try {
      Iterator<?> documents = new Load(asText).loadAllFromString(yaml).iterator();
      if (documents.hasNext() && documents.next() instanceof Map<?, ?> map) {
        return new VocabularyFile(name, map);
      }
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(
          name + " is no YAML. Mend it where this says: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException(
        name + " holds no entries. Compare it with the bundled one.");
  }

  List<Category> categories() {
    List<Category> categories = new ArrayList<>();
    for (Map<?, ?> entry : entries("categories")) {
      Names names = names(entry);
      categories.add(new Category(text(entry, "id"), names.chinese, names.english));
    }
    return categories;
  }

  List<NamedEntity> companies() {
    List<NamedEntity> companies = new ArrayList<>();
    for (Map<?, ?> entry : entries("companies")) {
      Names names = names(entry);
      companies.add(
          named(
              facet(
                  new Company(text(entry, "id"), names.chinese, names.english, text(entry, "home")),
                  entry),
              entry));
    }
    return companies;
  }

  List<NamedEntity> technologies() {
    List<NamedEntity> technologies = new ArrayList<>();
    for (Map<?, ?> entry : entries("technologies")) {
      Names names = names(entry);
      technologies.add(
          named(
              facet(
                  new Technology(
                      text(entry, "id"),
                      names.chinese,
                      names.english,
                      texts(entry, "categories"),
                      text(entry, "home")),
                  entry),
              entry));
    }
    return technologies;
  }

  List<NamedEntity> people() {
    return lists("people").stream()
        .map(names ->
            new NamedEntity(
                new Person("person:" + slug(names), chinese(names), english(names)), names))
        .toList();
  }

  List<NamedEntity> terms() {
    return lists("terms").stream()
        .map(names ->
            new NamedEntity(new Term("term:" + slug(names), chinese(names), english(names)), names))
        .toList();
  }

  /// The entity, or a term in its place if the entry says that it is no facet.
  private Entity facet(Entity entity, Map<?, ?> entry) {
    return switch (text(entry, "facet")) {
      case "", "yes" -> entity;
      case "no" -> new Term(entity.id(), entity.chineseName(), entity.englishName());
      case String other ->
          throw new IllegalArgumentException(
              "The entry "
                  + entity.id()
                  + " of "
                  + name
                  + " has “"
                  + other
                  + "” for facet. Write yes or no.");
    };
  }

  private static String slug(List<String> names) {
    return Folding.fold(english(names)).replace(' ', '-');
  }

  private static String chinese(List<String> names) {
    return first(names, true);
  }

  private static String english(List<String> names) {
    return first(names, false);
  }

  private static String first(List<String> names, boolean han) {
    return names.stream()
        .filter(name -> name.codePoints().anyMatch(Character::isIdeographic) == han)
        .findFirst()
        .orElse(names.getFirst());
  }

  /// The entries under a key that are lists of names.
  private List<List<String>> lists(String key) {
    List<List<String>> lists = new ArrayList<>();
    if (root.get(key) instanceof List<?> entries) {
      for (Object entry : entries) {
        if (!(entry instanceof List<?> names) || names.isEmpty()) {
          throw new IllegalArgumentException(
              name + " has “" + entry + "” under " + key + ". Write it as `- [name, other name]`.");
        }
        lists.add(names.stream().map(String::valueOf).map(String::strip).toList());
      }
    }
    return lists;
  }

  /// An entity and the names it goes by.
  ///
  /// @param names matched in any letter case
  /// @param exact matched as they are written only
  /// @param context when other names are it, and what is none of its names
  /// @param broader ids of what it is a kind or a part of
  record NamedEntity(
      Entity entity,
      List<String> names,
      List<String> exact,
      NameContext context,
      List<String> broader) {
    /// An entity that nothing is broader than, and none of whose names keeps its letter case.
    NamedEntity(Entity entity, List<String> names) {
      this(entity, names, List.of(), NameContext.NONE, List.of());
    }
  }

  private record Names(String chinese, String english) {}

  private NamedEntity named(Entity entity, Map<?, ?> entry) {
    List<String> exact = texts(entry, "exact");
    NameContext context =
        new NameContext(texts(entry, "ambiguous"), texts(entry, "near"), texts(entry, "not"));
    List<String> names = new ArrayList<>();
    for (String key : List.of("zh", "en")) {
      String shown = text(entry, key);
      if (!shown.isEmpty() && !exact.contains(shown) && !context.ambiguous().contains(shown)) {
        names.add(shown);
      }
    }
    names.addAll(texts(entry, "aliases"));
    context.requireUse(entity.id(), Stream.of(names, exact).flatMap(List::stream).toList());
    return new NamedEntity(entity, names, exact, context, texts(entry, "broader"));
  }

  private Names names(Map<?, ?> entry) {
    String chinese = text(entry, "zh");
    String english = text(entry, "en");
    if (text(entry, "id").isEmpty() || (chinese.isEmpty() && english.isEmpty())) {
      throw new IllegalArgumentException(
          "An entry of " + name + " lacks its id or a name: " + entry + ". Give id, and zh or en.");
    }
    return new Names(chinese.isEmpty() ? english : chinese, english.isEmpty() ? chinese : english);
  }

  private List<Map<?, ?>> entries(String key) {
    List<Map<?, ?>> entries = new ArrayList<>();
    if (root.get(key) instanceof List<?> list) {
      for (Object entry : list) {
        if (!(entry instanceof Map<?, ?> map)) {
          throw new IllegalArgumentException(
              name + " has “" + entry + "” under " + key + ". Write it as `- id: ...`.");
        }
        if (!KEYS.containsAll(map.keySet())) {
          throw new IllegalArgumentException(
              "An entry of "
                  + name
                  + " has a key that means nothing: "
                  + map
                  + ". Keys are id, zh, en, aliases, exact, ambiguous, near, not, categories,"
                  + " broader, facet and home.");
        }
        entries.add(map);
      }
    }
    return entries;
  }

  private static String text(Map<?, ?> entry, String key) {
    return entry.get(key) instanceof String text ? text.strip() : "";
  }

  private static List<String> texts(Map<?, ?> entry, String key) {
    return switch (entry.get(key)) {
      case List<?> list -> list.stream().map(String::valueOf).map(String::strip).toList();
      case String text -> List.of(text.strip());
      case null, default -> List.of();
    };
  }
}
