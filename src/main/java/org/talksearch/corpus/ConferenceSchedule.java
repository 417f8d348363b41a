package org.talksearch.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A conference's schedule by day and room, as schedule systems publish it in XML and JSON: both
/// have the same fields.
final class ConferenceSchedule {
  private static final Set<String> TAKEN =
      Set.of(
          "title",
          "subtitle",
          "abstract",
          "description",
          "persons",
          "speakers",
          "track",
          "type",
          "language",
          "links",
          "attachments",
          "recording",
          "url",
          "web_url",
          "conf_url",
          "full_conf_url",
          "origin_url",
          "video_download_url",
          "id",
          "guid",
          "code",
          "date",
          "start",
          "duration",
          "room",
          "do_not_record",
          "state",
          "event_id");

  private final Tree.Fields conference;
  private final String name;
  private final String scope;
  private final @Nullable EventDate start;
  private final MaterialLinks links;
  private final People people;

  /// @param schedule the object that has the conference, or is it
  private ConferenceSchedule(Tree.Fields schedule, Tree.Fields conference) {
    this.conference = conference;
    String title = Localised.field(conference, "title", "name").text();
    String acronym = conference.text("acronym").strip();
    name = title.isEmpty() ? acronym : title;
    start = EventDate.of(conference.text("start").strip());
    String known = acronym.isEmpty() ? title : acronym;
    scope = start == null || known.contains("" + start.year()) ? known : known + " " + start.year();
    links =
        new MaterialLinks(
            Stream.of(schedule.text("base_url"), conference.text("base_url"))
                .filter(MaterialLinks::isWebAddress)
                .findFirst()
                .orElse(""));
    people = new People(conference.items("speakers"));
  }

  /// The schedule in a file, or null if there is none.
  static @Nullable ConferenceSchedule in(Tree root) {
    Tree.Fields schedule =
        root instanceof Tree.Fields fields && fields.get("schedule") == null
            ? fields
            : root.fields("schedule");
    Tree.Fields conference = withDays(schedule, schedule.fields("conference"));
    boolean hasEvents =
        days(conference)
            .flatMap(ConferenceSchedule::rooms)
            .flatMap(Room::events)
            .findAny()
            .isPresent();
    return hasEvents ? new ConferenceSchedule(schedule, conference) : null;
  }

  void read(Findings findings, SourceFile file) {
    days(conference)
        .forEach(day -> {
          String date = day.text("date").isEmpty() ? day.text("start") : day.text("date");
          rooms(day)
              .forEach(
                  room -> room.events().forEach(event -> event(event, date, room, findings, file)));
        });
  }

  /// In XML the days lie beside the conference, in JSON in it.
  private static Tree.Fields withDays(Tree.Fields schedule, Tree.Fields conference) {
    if (days(conference).findAny().isPresent()) {
      return conference;
    }
    Map<String, Tree> all = new LinkedHashMap<>(conference.values());
    all.put("day", new Tree.Items(days(schedule).map(Tree.class::cast).toList(), schedule.line()));
    return new Tree.Fields(all, conference.line());
  }

  private static Stream<Tree.Fields> days(Tree.Fields owner) {
    return Stream.of("days", "day").flatMap(key -> objects(owner.get(key)));
  }

  private record Room(String name, Stream<Tree.Fields> events) {}

  /// Rooms are elements with a name, objects with a name, or the names of lists.
  private static Stream<Room> rooms(Tree.Fields day) {
    Stream<Room> listed =
        Stream.of("rooms", "room")
            .flatMap(key -> objects(day.get(key)))
            .filter(room -> room.get("name") != null || room.get("event") != null)
            .map(room -> new Room(Localised.of(room.get("name")).text(), events(room)));
    Stream<Room> named =
        day.fields("rooms").values().entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Tree.Items)
            .map(entry -> new Room(entry.getKey(), objects(entry.getValue())));
    Stream<Room> none = Stream.of(new Room("", events(day)));
    return Stream.of(listed, named, none).flatMap(rooms -> rooms);
  }

  private static Stream<Tree.Fields> events(Tree.Fields owner) {
    return Stream.of("event", "events", "talks").flatMap(key -> objects(owner.get(key)));
  }

  private static Stream<Tree.Fields> objects(@Nullable Tree tree) {
    return switch (tree) {
      case null -> Stream.empty();
      case Tree.Items(List<Tree> values, int _) ->
          values.stream().filter(Tree.Fields.class::isInstance).map(Tree.Fields.class::cast);
      case Tree.Fields fields -> Stream.of(fields);
      case Tree.Scalar _ -> Stream.empty();
    };
  }

  private void event(
      Tree.Fields event, String date, Room room, Findings findings, SourceFile file) {
    Localised title = Localised.field(event, "title");
    if (title.text().isBlank()) {
      findings.reject(
          event.line(),
          "An event in the schedule has no title",
          "Its field title is missing or empty",
          "Give it a title.");
      return;
    }
    Localised subtitle = Localised.field(event, "subtitle");
    TalkDraft draft =
        new TalkDraft(withSubtitle(title.text(), subtitle.text()), file.origin(event.line()));
    draft.alternateTitle = title.alternate();
    Localised abstracts =
        Localised.field(event, "abstract").and(Localised.field(event, "description"));
    draft.abstractText = abstracts.text();
    draft.alternateAbstract = abstracts.alternate();
    draft.event = EventDate.event(name, when(event, date));
    draft.language = event.text("language").strip();
    draft.url =
        Stream.of("url", "web_url", "full_conf_url", "conf_url", "origin_url")
            .map(event::text)
            .map(links::absolute)
            .filter(MaterialLinks::isWebAddress)
            .findFirst()
            .orElse("");
    draft.links =
        Stream.of(
                links.in(event.get("links")),
                links.in(event.get("attachments")),
                links.labelled("recording", event.fields("recording").text("url")),
                links.labelled("video", event.text("video_download_url")),
                abstracts.links().stream())
            .flatMap(some -> some)
            .distinct()
            .toList();
    draft.tags =
        Stream.of("track", "type")
            .map(key -> Localised.field(event, key).text())
            .filter(tag -> !tag.isBlank())
            .distinct()
            .toList();
    NoteLines notes = new NoteLines();
    people.speak(
        draft, event.get("persons") == null ? event.get("speakers") : event.get("persons"), notes);
    abstracts.others().forEach(other -> notes.add("", other));
    title.others().forEach(other -> notes.add("title", other));
    notes.add("subtitle", subtitle.alternate());
    notes.add("room", roomName(event, room));
    notes.addOthers(event, TAKEN);
    draft.notes = notes.text();
    draft.identity = identity(event);
    findings.scheduled(draft);
  }

  private static String withSubtitle(String title, String subtitle) {
    return subtitle.isBlank() || title.contains(subtitle) ? title : title + ": " + subtitle;
  }

  private static String roomName(Tree.Fields event, Room room) {
    String own = Localised.of(event.get("room")).text();
    return own.isBlank() ? room.name() : own;
  }

  private @Nullable EventDate when(Tree.Fields event, String day) {
    return Stream.of(event.text("date"), event.text("start"), day)
        .map(text -> EventDate.of(text.strip()))
        .filter(when -> when != null && when.date() != null)
        .findFirst()
        .orElse(start == null ? null : new EventDate(null, start.year()));
  }

  private Identity identity(Tree.Fields event) {
    String guid = event.text("guid").strip();
    if (!guid.isEmpty()) {
      return new Identity.SourceId("", guid);
    }
    return Stream.of("code", "id", "slug")
        .map(key -> event.text(key).strip())
        .filter(id -> !id.isEmpty())
        .findFirst()
        .<Identity>map(id -> new Identity.SourceId(scope, id))
        .orElse(Identity.FACTS);
  }
}
