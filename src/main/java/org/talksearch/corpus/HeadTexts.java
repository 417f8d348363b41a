package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;

/// What a post's head says, by the field of a talk that takes it.
///
/// What no field takes is not lost: [#notes] has it, where the post is one entry. Only what steers
/// the site's generator is passed over: how a page looks, when it was changed and shown, where it
/// lies, and what is just true or false.
final class HeadTexts {
  private static final List<String> TITLES = List.of("title");
  private static final List<String> URLS = List.of("url", "permalink", "link");
  private static final List<String> EVENTS =
      List.of("event", "event_name", "conference", "meetup", "会议", "活动");
  private static final List<String> DATES =
      List.of("date", "datetime", "starts_at", "start_time", "start", "talk_date", "日期", "时间");
  private static final List<String> LANGUAGES = List.of("lang", "language");
  private static final List<String> TAGS = List.of("tags", "tag", "标签", "標籤");

  /// What counts as tags where there are none.
  private static final List<String> KEYWORDS = List.of("keywords", "categories", "category");

  private static final List<String> TOPICS = List.of("track", "tracks");
  private static final List<String> TYPES =
      List.of("stype", "session_type", "sessiontype", "talk_type", "session_format");
  private static final List<String> SUMMARIES =
      List.of("excerpt", "summary", "description", "摘要", "简介");
  private static final List<String> ABSTRACTS = List.of("abstract");
  private static final List<String> SPEAKERS =
      List.of(
          "speakers",
          "speaker",
          "presenters",
          "presenter",
          "speaker_name",
          "speaker_names",
          "lecturer",
          "讲师",
          "講師",
          "讲者",
          "講者",
          "演讲者",
          "演讲人",
          "主讲人",
          "嘉宾");
  private static final Pattern MATERIAL =
      Pattern.compile(
          "(?:speech|talk|session|url|link)?[-_ ]?"
              + "(?:speechlink|video|recording|record|youtube|bilibili|playback|slides?|ppt|pdf|deck"
              + "|slideshare|speakerdeck|code|repo|repository|source|视频|录像|幻灯片|讲稿)[-_"
              + " ]?(?:url|link|s)?");
  private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//[^\\s/]+.*");

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

  /// Its tags, without any its keywords or categories, then the track and the type of the talk.
  List<String> tags() {
    List<String> kinds = text(TAGS).isEmpty() ? KEYWORDS : TAGS;
    return Stream.of(kinds, TOPICS, TYPES)
        .flatMap(keys -> head.list(keys.toArray(String[]::new)).stream())
        .distinct()
        .toList();
  }

  /// What an abstract of its own says in the head.
  String abstractText() {
    return text(ABSTRACTS);
  }

  /// The slides, recordings and sources that keys of the head name.
  List<Link> links() {
    return keys().stream()
        .filter(HeadTexts::isMaterial)
        .flatMap(key ->
            Objects.requireNonNull(head.values().get(key)).texts().stream()
                .filter(text -> ADDRESS.matcher(text).matches())
                .map(text -> new Link(key, text.startsWith("//") ? "https:" + text : text)))
        .toList();
  }

  private static boolean isMaterial(String key) {
    return MATERIAL.matcher(key).matches();
  }

  /// When it was; where the head does not say, as the file's name says.
  @Nullable EventDate when(SourceFile file, Findings findings) {
    FrontMatter.Value written = head.values().get(taken(DATES));
    if (written == null || written.texts().isEmpty()) {
      return EventDate.of(file.name());
    }
    EventDate when = EventDate.of(written.texts().getFirst());
    if (when == null) {
      findings.reject(
          written.line(),
          "The date " + written.texts().getFirst() + " was not taken",
          "It is neither a day of the calendar nor a year",
          "Write it as 2015-08-30 or as 2015.");
    }
    return when;
  }

  /// What is said of the whole post.
  String summary() {
    return text(SUMMARIES);
  }

  /// Whether a key names speakers.
  boolean namesSpeakers() {
    return !speakersKey().isEmpty();
  }

  /// Each a name, or an object with `name`, `org` and `role`.
  List<Speaker> speakers() {
    String key = speakersKey();
    FrontMatter.Value value = head.values().get(key);
    if (value == null) {
      return List.of();
    }
    return Stream.concat(
            value.texts().stream().flatMap(text -> SpeakerLine.listed(text).stream()),
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

  /// The keys of what none of several entries takes, in the order of the head, which has no
  /// summary.
  List<String> keysOfNoEntry() {
    return keys().stream()
        .filter(key -> {
          List<String> untaken = new ArrayList<>();
          addUntaken(key, untaken);
          return !untaken.isEmpty() || (SPEAKERS.contains(key) && has(key));
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
      if (isMaterial(key)) {
        texts.removeIf(text -> ADDRESS.matcher(text).matches());
      }
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
    return Stream.of(
            TITLES,
            URLS,
            EVENTS,
            DATES,
            LANGUAGES,
            text(TAGS).isEmpty() ? KEYWORDS : TAGS,
            TOPICS,
            TYPES,
            SUMMARIES,
            ABSTRACTS)
        .map(this::taken);
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
