package org.talksearch.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// One talk of what several places say of it. The main one leads; the others fill what it lacks,
/// and what they say otherwise goes to the notes.
///
/// Title and abstract are the Chinese ones, if there are any, with the others as their alternates.
/// Of two texts one of which is a part of the other, or the other cut short, the longer is kept. A
/// title or abstract with a broken character gives way to one without.
final class MergedTalk {
  private static final char BROKEN = '\uFFFD';

  private final List<Talk> talks;
  private final List<String> notes = new ArrayList<>();

  private MergedTalk(List<Talk> talks) {
    this.talks = talks;
  }

  /// @param talks the main one first
  static Talk of(TalkId id, List<Talk> talks) {
    return talks.size() == 1 ? withId(id, talks.getFirst()) : new MergedTalk(talks).merged(id);
  }

  private static Talk withId(TalkId id, Talk talk) {
    return new Talk(
        id,
        talk.number(),
        talk.title(),
        talk.alternateTitle(),
        talk.abstractText(),
        talk.alternateAbstract(),
        talk.notes(),
        talk.speakers(),
        talk.event(),
        talk.language(),
        talk.url(),
        talk.links(),
        talk.tags(),
        talk.kind(),
        talk.origin());
  }

  private Talk merged(TalkId id) {
    texts(Talk::notes).forEach(notes::add);
    Pair titles =
        pair(
            distinct(texts(Talk::title, Talk::alternateTitle), TitleText::folded),
            title -> title.codePoints().anyMatch(Character::isIdeographic));
    TalkDraft draft = new TalkDraft(titles.main, talks.getFirst().origin());
    draft.alternateTitle = titles.alternate;
    Pair abstracts =
        pair(
            longest(texts(Talk::abstractText, Talk::alternateAbstract)),
            text -> WrittenLanguage.of(text).startsWith("zh"));
    draft.abstractText = abstracts.main;
    draft.alternateAbstract = abstracts.alternate;
    MergedSpeakers speakers = MergedSpeakers.of(talks);
    draft.speakers = speakers.speakers();
    notes.addAll(speakers.otherwise());
    draft.number = first("number", texts(Talk::number));
    draft.event = event();
    draft.language = texts(Talk::language).findFirst().orElse("");
    draft.url = texts(Talk::url).findFirst().orElse("");
    draft.links = links();
    draft.tags = distinct(talks.stream().flatMap(talk -> talk.tags().stream()), TitleText::folded);
    draft.kind = talks.stream().map(Talk::kind).min(Comparator.naturalOrder()).orElseThrow();
    draft.notes = String.join("\n\n", longest(notes.stream()));
    return draft.finished(id);
  }

  /// A text in the talk's first language and one in another.
  private record Pair(String main, String alternate) {}

  /// The first text in Chinese, or just the first, and the first in another language; the rest goes
  /// to the notes.
  private Pair pair(List<String> texts, Predicate<String> isChinese) {
    List<String> left = new ArrayList<>(texts);
    String main =
        left.stream().filter(isChinese).findFirst().or(() -> left.stream().findFirst()).orElse("");
    left.remove(main);
    String alternate =
        left.stream()
            .filter(text -> isChinese.test(text) != isChinese.test(main))
            .findFirst()
            .orElse("");
    left.remove(alternate);
    notes.addAll(left);
    return new Pair(main, alternate);
  }

  private Event event() {
    String name = first("event", texts(talk -> talk.event().name()));
    List<LocalDate> dates =
        talks.stream().map(talk -> talk.event().date()).filter(Objects::nonNull).toList();
    String date = first("date", dates.stream().map(LocalDate::toString));
    Integer year =
        talks.stream()
            .map(talk -> talk.event().year())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new Event(name, date.isEmpty() ? null : LocalDate.parse(date), year);
  }

  /// The first value; others go to the notes under that key.
  private String first(String key, Stream<String> values) {
    List<String> distinct = distinct(values, TitleText::folded);
    distinct.stream().skip(1).map(value -> key + ": " + value).forEach(notes::add);
    return distinct.isEmpty() ? "" : distinct.getFirst();
  }

  /// All of them, and the pages but the first.
  private List<Link> links() {
    Stream<Link> pages = texts(Talk::url).skip(1).map(page -> new Link("", page));
    Stream<Link> links =
        Stream.concat(talks.stream().flatMap(talk -> talk.links().stream()), pages);
    String page = texts(Talk::url).map(TalkIds::canonical).findFirst().orElse("");
    return distinct(links, link -> TalkIds.canonical(link.url())).stream()
        .filter(link -> !TalkIds.canonical(link.url()).equals(page) || !link.label().isEmpty())
        .toList();
  }

  private Stream<String> texts(Function<Talk, String> text) {
    return talks.stream().map(text).filter(found -> !found.isBlank());
  }

  private Stream<String> texts(Function<Talk, String> text, Function<Talk, String> alternate) {
    return Stream.concat(texts(text), texts(alternate))
        .sorted(Comparator.comparing(found -> found.indexOf(BROKEN) >= 0));
  }

  private static <T> List<T> distinct(Stream<T> values, Function<T, String> by) {
    Map<String, T> distinct = new LinkedHashMap<>();
    values.forEach(value -> distinct.putIfAbsent(by.apply(value), value));
    return List.copyOf(distinct.values());
  }

  /// Those that are no part of another.
  private static List<String> longest(Stream<String> texts) {
    Map<String, String> byFolded = new LinkedHashMap<>();
    texts.forEach(text -> byFolded.putIfAbsent(TitleText.folded(text), text));
    return byFolded.keySet().stream()
        .filter(folded ->
            byFolded.keySet().stream()
                .noneMatch(other -> other.length() > folded.length() && other.contains(folded)))
        .map(folded -> Objects.requireNonNull(byFolded.get(folded)))
        .toList();
  }
}
