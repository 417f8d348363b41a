package org.talksearch.export;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Link;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;

/// A talk in the words of schema.org, as JSON-LD: an `Event`, with a `VideoObject` if there is a
/// recording; other notes are a `CreativeWork`.
final class TalkJsonLd {
  /// Escapes `<`, `>` and `&`, so that no text ends the element that this stands in.
  private static final Gson GSON = new Gson();

  private static final int LONGEST_DESCRIPTION = 2_000;

  private static final Pattern VIDEO_LABEL =
      Pattern.compile("video|recording|录像|錄影|视频|影片", Pattern.CASE_INSENSITIVE);

  private static final Set<String> VIDEO_HOSTS =
      Set.of("youtube.com", "youtu.be", "bilibili.com", "vimeo.com");

  private TalkJsonLd() {}

  /// @param address the whole URL of the talk's page; empty if that is not known
  static String of(AnnotatedTalk annotated, String address) {
    Talk talk = annotated.talk();
    boolean given = talk.kind() == Talk.Kind.TALK;
    JsonObject told = new JsonObject();
    told.addProperty("@context", "https://schema.org");
    describe(told, given ? "Event" : "CreativeWork", talk.title());
    add(told, "url", address);
    add(told, "alternateName", talk.alternateTitle());
    add(told, "description", Excerpt.of(talk, LONGEST_DESCRIPTION));
    add(told, "inLanguage", talk.language());
    add(told, "keywords", String.join(", ", talk.tags()));
    add(told, given ? "performer" : "author", talk.speakers().stream().map(TalkJsonLd::person));
    add(told, "about", annotated.named().stream().map(TalkJsonLd::thing));
    WebAddress.parse(talk.url()).ifPresent(url -> told.addProperty("sameAs", url.toString()));
    if (given) {
      add(told, "startDate", TalkPage.day(talk));
      if (!talk.event().name().isEmpty()) {
        told.add("superEvent", typed("Event", talk.event().name()));
      }
      video(talk).ifPresent(url -> told.add("recordedIn", recording(talk, url)));
    }
    return GSON.toJson(told);
  }

  /// Where a talk can be watched.
  static Optional<URI> video(Talk talk) {
    return Stream.concat(talk.links().stream(), Stream.of(new Link("", talk.url())))
        .flatMap(
            link -> WebAddress.parse(link.url()).filter(url -> isVideo(link.label(), url)).stream())
        .findFirst();
  }

  private static boolean isVideo(String label, URI address) {
    String host =
        address.getHost() == null ? "" : address.getHost().replaceFirst("^(www|m)\\.", "");
    return VIDEO_LABEL.matcher(label).find() || VIDEO_HOSTS.contains(host);
  }

  private static JsonObject recording(Talk talk, URI address) {
    JsonObject video = typed("VideoObject", talk.title());
    video.addProperty("url", address.toString());
    add(video, "description", Excerpt.of(talk, LONGEST_DESCRIPTION));
    return video;
  }

  private static JsonObject person(Speaker speaker) {
    JsonObject person = typed("Person", speaker.name());
    add(person, "jobTitle", speaker.role());
    if (!speaker.affiliation().isEmpty()) {
      person.add("affiliation", typed("Organization", speaker.affiliation()));
    }
    return person;
  }

  private static JsonObject thing(Entity entity) {
    JsonObject thing =
        typed(entity instanceof Company ? "Organization" : "Thing", entity.englishName());
    if (!entity.chineseName().equals(entity.englishName())) {
      thing.addProperty("alternateName", entity.chineseName());
    }
    return thing;
  }

  private static JsonObject typed(String type, String name) {
    JsonObject typed = new JsonObject();
    describe(typed, type, name);
    return typed;
  }

  private static void describe(JsonObject object, String type, String name) {
    object.addProperty("@type", type);
    object.addProperty("name", name);
  }

  private static void add(JsonObject object, String member, String value) {
    if (!value.isEmpty()) {
      object.addProperty(member, value);
    }
  }

  private static void add(JsonObject object, String member, Stream<JsonObject> values) {
    List<JsonObject> all = values.toList();
    if (!all.isEmpty()) {
      JsonArray array = new JsonArray();
      all.forEach(array::add);
      object.add(member, array);
    }
  }
}
