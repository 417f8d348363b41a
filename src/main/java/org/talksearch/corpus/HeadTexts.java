package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.talksearch.talk.Speaker;

/// What a post's head says, by the field of a talk that takes it.
///
/// What no field takes is not lost: [#notes] has it, where the post is one entry. Only what steers
/// the site's generator is passed over: how a page looks, when it was changed and shown, where it
/// lies, and what is just true or false.
final class HeadTexts {
  private static final List<String> TITLES = List.of("title");
  private static final List<String> URLS = List.of("url", "permalink", "link");
  private static final List<String> EVENTS = List.of("event");
  private static final List<String> DATES = List.of("date");
  private static final List<String> LANGUAGES = List.of("lang", "language");
  private static final List<String> TAGS = List.of("tags", "tag");
  private static final List<String> SUMMARIES = List.of("excerpt", "summary", "description");
  private static final List<String> SPEAKERS = List.of("speakers", "speaker");

  private static final Set<String> STEERING =
      Set.of(
          "aliases",
          "comments",
          "draft",
          "id",
          "lastmod",
          "layout",
          "modified",
          "permalink",
          "published",
          "redirect_from",
          "slug",
          "template",
          "toc",
          "type",
          "updated",
          "weight");
  private static final Set<String> SWITCHES = Set.of("true", "false");
  private static final Set<String> OF_A_SPEAKER = Set.of("name", "org", "role");

  private final FrontMatter head;

  HeadTexts(FrontMatter head) {
    this.head = head;
  }

  String title() {
    return text(TITLES);
  }

  String url() {
    String written = text(URLS);
    // Jekyll's patterns (/:year/:title/) are the same for all posts.
    return written.contains("/:") && !written.contains("://") ? "" : written;
  }

  String event() {
    return text(EVENTS);
  }

  String language() {
    return text(LANGUAGES);
  }

  List<String> tags() {
    return head.list(TAGS.toArray(String[]::new));
  }

  /// What is said of the whole post.
  String summary() {
    return text(SUMMARIES);
  }

  /// Each a name, or an object with `name`, `org` and `role`.
  List<Speaker> speakers() {
    String key = speakersKey();
    FrontMatter.Value value = head.values().get(key);
    if (value == null) {
      return List.of();
    }
    return Stream.concat(
            head.list(key).stream().map(name -> new Speaker(name, "", "")),
            value.objects().stream()
                .filter(object -> object.containsKey("name"))
                .map(object ->
                    new Speaker(
                        object.getOrDefault("name", ""),
                        object.getOrDefault("org", ""),
                        object.getOrDefault("role", ""))))
        .toList();
  }

  /// What no field of a talk takes, as `key: value`, in the order of the head.
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (String key : keys()) {
      addUntaken(key, notes);
    }
    return notes;
  }

  /// The keys of what none of several entries takes, in the order of the head.
  List<String> keysOfNoEntry() {
    Set<String> ofThePost = new HashSet<>(SUMMARIES);
    ofThePost.addAll(SPEAKERS);
    return keys().stream()
        .filter(key -> {
          List<String> untaken = new ArrayList<>();
          addUntaken(key, untaken);
          return !untaken.isEmpty() || (ofThePost.contains(key) && has(key));
        })
        .toList();
  }

  private void addUntaken(String key, List<String> notes) {
    FrontMatter.Value value = head.values().get(key);
    if (value == null || STEERING.contains(key)) {
      return;
    }
    List<String> texts = new ArrayList<>();
    boolean speakers = key.equals(speakersKey());
    if (!speakers && takenKeys().noneMatch(key::equals)) {
      texts.addAll(value.texts());
    }
    List<String> ofSpeakers = new ArrayList<>();
    for (Map<String, String> object : value.objects()) {
      if (speakers && object.containsKey("name")) {
        object.forEach((field, text) -> {
          if (!OF_A_SPEAKER.contains(field)) {
            ofSpeakers.add(field + ": " + text);
          }
        });
      } else {
        object.forEach((field, text) -> texts.add(field + ": " + text));
      }
    }
    texts.removeIf(SWITCHES::contains);
    if (!texts.isEmpty()) {
      notes.add(key + ": " + String.join(", ", texts));
    }
    notes.addAll(ofSpeakers);
  }

  private Stream<String> takenKeys() {
    return Stream.of(TITLES, URLS, EVENTS, DATES, LANGUAGES, TAGS, SUMMARIES).map(this::taken);
  }

  /// The key among these whose text counts; empty if none has any.
  private String taken(List<String> keys) {
    return keys.stream()
        .filter(key -> {
          FrontMatter.Value value = head.values().get(key);
          return value != null && !value.texts().isEmpty();
        })
        .findFirst()
        .orElse("");
  }

  private String speakersKey() {
    return SPEAKERS.stream().filter(this::has).findFirst().orElse("");
  }

  private boolean has(String key) {
    FrontMatter.Value value = head.values().get(key);
    return value != null && !(value.texts().isEmpty() && value.objects().isEmpty());
  }

  private List<String> keys() {
    return head.values().entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> entry.getValue().line()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private String text(List<String> keys) {
    return head.text(keys.toArray(String[]::new));
  }
}
