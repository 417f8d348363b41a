package org.talksearch.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
          "kind",
          "categories",
          "broader",
          "facet",
          "parent",
          "home");
  private static final Set<String> LINE_KEYS = Set.of("names", "broader");

  private final String name;
  private final Map<?, ?> root;

  /// @param root what stands under which key
  VocabularyFile(String name, Map<?, ?> root) {
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
      categories.add(
          new Category(text(entry, "id"), names.chinese, names.english, text(entry, "parent")));
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
                  new Company(
                      text(entry, "id"),
                      names.chinese,
                      names.english,
                      kind(entry),
                      text(entry, "home")),
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
    return lines("people").stream()
        .map(line -> line.named(new Person(line.id("person:"), line.chinese(), line.english())))
        .toList();
  }

  List<NamedEntity> terms() {
    return lines("terms").stream()
        .map(line -> line.named(new Term(line.id("term:"), line.chinese(), line.english())))
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

  /// The entries under a key that are a list of names, or a map of names and what is broader.
  private List<Line> lines(String key) {
    List<Line> lines = new ArrayList<>();
    if (root.get(key) instanceof List<?> entries) {
      for (Object entry : entries) {
        boolean isMap = entry instanceof Map<?, ?> map && LINE_KEYS.containsAll(map.keySet());
        List<String> names = isMap ? texts((Map<?, ?>) entry, "names") : texts(entry);
        if (names.isEmpty() || (!isMap && !(entry instanceof List<?>))) {
          throw new IllegalArgumentException(
              name
                  + " has “"
                  + entry
                  + "” under "
                  + key
                  + ". Write it as `- [name, other name]` or `- {names: [name], broader: [id]}`.");
        }
        lines.add(new Line(names, isMap ? texts((Map<?, ?>) entry, "broader") : List.of()));
      }
    }
    return lines;
  }

  /// A person or a term: an entry whose id is its first Latin name.
  private record Line(List<String> names, List<String> broader) {
    NamedEntity named(Entity entity) {
      return new NamedEntity(entity, names, List.of(), NameContext.NONE, broader);
    }

    String id(String kind) {
      return kind + Folding.fold(english()).replace(' ', '-');
    }

    String chinese() {
      return first(true);
    }

    String english() {
      return first(false);
    }

    private String first(boolean han) {
      return names.stream()
          .filter(name -> name.codePoints().anyMatch(Character::isIdeographic) == han)
          .findFirst()
          .orElse(names.getFirst());
    }
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
    /// The same, but for names that it does not go by.
    NamedEntity without(Predicate<String> taken) {
      return new NamedEntity(
          entity,
          names.stream().filter(taken.negate()).toList(),
          exact.stream().filter(taken.negate()).toList(),
          context.without(taken),
          broader);
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

  private Company.Kind kind(Map<?, ?> entry) {
    String kind = text(entry, "kind");
    return kind.isEmpty()
        ? Company.Kind.COMPANY
        : Company.Kind.of(kind)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "An entry of "
                        + name
                        + " is of the kind "
                        + kind
                        + ", which is none: "
                        + entry
                        + ". Kinds are "
                        + Arrays.stream(Company.Kind.values())
                            .map(Company.Kind::key)
                            .collect(Collectors.joining(", "))
                        + "."));
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
                  + ". Keys are id, zh, en, aliases, exact, ambiguous, near, not, kind, categories,"
                  + " broader, facet, parent and home.");
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
    return texts(entry.get(key));
  }

  private static List<String> texts(@Nullable Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(String::valueOf).map(String::strip).toList();
      case String text -> List.of(text.strip());
      case null, default -> List.of();
    };
  }
}
