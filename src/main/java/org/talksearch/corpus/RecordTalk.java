package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Link;

/// The talk that one record tells of.
final class RecordTalk {
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"）]+");
  private static final Pattern BETWEEN_TAGS = Pattern.compile("\\s*[,，、;；|\\n]\\s*");
  private static final Pattern SWITCH = Pattern.compile("(?i)true|false|-?\\d{1,4}(?:\\.0)?");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  private final RecordGroup.Entry entry;
  private final Map<String, TalkField> fields;
  private final SpeakerDirectory directory;
  private final Set<String> taken = new LinkedHashSet<>();
  private final List<String> notes = new ArrayList<>();
  private String titleCell = "";

  RecordTalk(RecordGroup.Entry entry, Map<String, TalkField> fields, SpeakerDirectory directory) {
    this.entry = entry;
    this.fields = fields;
    this.directory = directory;
  }

  /// What the source calls it; empty if it has no id of its own.
  String id() {
    return texts(TalkField.ID).filter(id -> !WEB.matcher(id).find()).findFirst().orElse("");
  }

  /// A `key: value` of the notes; empty if there is no value.
  static String noteLine(String name, String text) {
    boolean says = !text.isBlank() && !SWITCH.matcher(text.strip()).matches();
    return says ? name + ": " + text.strip() : "";
  }

  /// Null if it has no title.
  ///
  /// @param year of a day without one, and of a talk without a day; null if not known
  @Nullable TalkDraft draft(SourceFile file, @Nullable Integer year) {
    String title = title();
    if (title.isBlank()) {
      return null;
    }
    TalkDraft draft = new TalkDraft(title, file.origin(entry.record().line()));
    draft.alternateTitle = oneLine(first(TalkField.ALTERNATE_TITLE));
    draft.abstractText = together(TalkField.ABSTRACT);
    draft.alternateAbstract = together(TalkField.ALTERNATE_ABSTRACT);
    draft.number = first(TalkField.NUMBER);
    draft.language = first(TalkField.LANGUAGE);
    draft.tags = tags();
    takeEvent(draft, year);
    takeLinks(draft);
    RecordSpeakers speakers = new RecordSpeakers(directory);
    speakers.add(
        trees(TalkField.SPEAKER),
        texts(TalkField.AFFILIATION).toList(),
        texts(TalkField.ROLE).toList());
    draft.speakers = speakers.speakers();
    takeNotes();
    speakers.notes().forEach(this::note);
    draft.notes = String.join("\n", new LinkedHashSet<>(notes));
    return draft;
  }

  /// In a schedule, a row that only has a name and a time is named for what happens then.
  private String title() {
    String title = oneLine(first(TalkField.TITLE));
    if (title.isBlank()) {
      Map<String, TalkField> own = FieldNames.byName(List.copyOf(entry.record().cells().keySet()));
      boolean timed = own.containsValue(TalkField.START) || own.containsValue(TalkField.DATE);
      boolean spoken =
          own.containsValue(TalkField.ROLE)
              || own.containsValue(TalkField.AFFILIATION)
              || own.containsValue(TalkField.ABSTRACT)
              || own.containsValue(TalkField.BIO);
      if (timed && !spoken) {
        for (Map.Entry<String, TalkField> cell : own.entrySet()) {
          if (cell.getValue() == TalkField.TITLE) {
            titleCell = cell.getKey();
            taken.add(titleCell);
            title = oneLine(text(titleCell));
          }
        }
      }
    }
    String subtitle = oneLine(first(TalkField.SUBTITLE));
    return title.isBlank() || subtitle.isBlank() ? title : title + ": " + subtitle;
  }

  private void takeEvent(TalkDraft draft, @Nullable Integer year) {
    String name = oneLine(first(TalkField.EVENT));
    Integer ofTalk = year;
    Matcher written = YEAR.matcher(first(TalkField.YEAR) + " " + name);
    if (written.find()) {
      ofTalk = Integer.valueOf(written.group());
    }
    EventDate when = null;
    for (TalkField field : List.of(TalkField.DATE, TalkField.START, TalkField.END)) {
      for (String cell : names(field)) {
        EventDate found = LooseDate.of(text(cell), ofTalk);
        if (found == null) {
          note(noteLine(cell, text(cell)));
        } else if (when == null || when.date() == null) {
          when = found;
        }
      }
      String around = entry.around().get(field);
      if (when == null && around != null) {
        when = LooseDate.of(around, ofTalk);
      }
    }
    if (when == null && ofTalk != null) {
      when = new EventDate(null, ofTalk);
    }
    draft.event = EventDate.event(name, when);
  }

  private void takeLinks(TalkDraft draft) {
    Set<Link> links = new LinkedHashSet<>();
    for (TalkField field :
        List.of(TalkField.URL, TalkField.SLIDES, TalkField.VIDEO, TalkField.LINK)) {
      for (String name : names(field)) {
        Tree tree = entry.record().cells().get(name);
        if (tree == null) {
          continue;
        }
        if (field == TalkField.URL
            && draft.url.isEmpty()
            && tree instanceof Tree.Scalar(String text, int _)
            && WEB.matcher(text.strip()).matches()) {
          draft.url = text.strip();
        } else if (!addLinks(tree, name, links)) {
          note(noteLine(name, tree.joined()));
        }
      }
    }
    draft.links = List.copyOf(links);
  }

  private static boolean addLinks(Tree tree, String label, Set<Link> links) {
    return switch (tree) {
      case Tree.Items(List<Tree> values, int _) -> {
        boolean all = true;
        for (Tree value : values) {
          all &= addLinks(value, label, links);
        }
        yield all;
      }
      case Tree.Fields fields -> {
        String url =
            fields
                .texts()
                .filter(text -> WEB.matcher(text.strip()).matches())
                .findFirst()
                .orElse("");
        if (!url.isEmpty()) {
          links.add(new Link(label(fields, label), url.strip()));
        }
        yield !url.isEmpty();
      }
      case Tree.Scalar(String text, int _) -> {
        Matcher url = WEB.matcher(text);
        boolean any = false;
        while (url.find()) {
          links.add(new Link(label, url.group()));
          any = true;
        }
        yield any && text.replaceAll("\\s", "").startsWith("http");
      }
    };
  }

  private static String label(Tree.Fields fields, String otherwise) {
    return Stream.of("label", "title", "name", "type", "text")
        .map(fields::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(otherwise);
  }

  private List<String> tags() {
    Set<String> tags = new LinkedHashSet<>();
    trees(TalkField.TAGS).forEach(tree -> addTags(tree, tags));
    String around = entry.around().get(TalkField.TAGS);
    if (around != null) {
      tags.add(around.strip());
    }
    tags.removeIf(String::isBlank);
    return List.copyOf(tags);
  }

  private void addTags(Tree tree, Set<String> tags) {
    switch (tree) {
      case Tree.Items(List<Tree> values, int _) -> values.forEach(value -> addTags(value, tags));
      case Tree.Fields fields -> tags.add(name(fields));
      case Tree.Scalar(String text, int _) -> {
        Tree.Fields known = directory.tag(text.strip());
        if (known != null) {
          tags.add(name(known));
        } else {
          BETWEEN_TAGS.splitAsStream(text).map(String::strip).forEach(tags::add);
        }
      }
    }
  }

  private static String name(Tree.Fields fields) {
    Map<String, Tree> cells = FlatRecord.of(fields).cells();
    for (Map.Entry<String, TalkField> cell :
        FieldNames.byName(List.copyOf(cells.keySet())).entrySet()) {
      Tree value = cells.get(cell.getKey());
      if (value != null
          && (cell.getValue() == TalkField.TITLE || cell.getValue() == TalkField.TAGS)) {
        return value.joined();
      }
    }
    return fields.text("name").isEmpty() ? "" : fields.text("name");
  }

  private void takeNotes() {
    texts(TalkField.NOTES).forEach(this::note);
    for (TalkField field : List.of(TalkField.PLACE, TalkField.BIO, TalkField.OTHER)) {
      for (String name : names(field)) {
        note(noteLine(name, text(name)));
      }
    }
    // A second title or event has no place in the talk.
    fields.forEach((name, field) -> {
      boolean untaken =
          !taken.contains(name) && field != TalkField.PASSED_OVER && field != TalkField.ID;
      if (untaken && entry.record().cells().containsKey(name)) {
        note(noteLine(name, text(name)));
      }
    });
  }

  private void note(String text) {
    if (!text.isBlank()) {
      notes.add(text.strip());
    }
  }

  /// Several texts for the same below each other, each once.
  private String together(TalkField field) {
    StringBuilder together = new StringBuilder();
    for (String text : texts(field).toList()) {
      if (together.indexOf(text) < 0) {
        together.append(together.isEmpty() ? "" : "\n\n").append(text);
      }
    }
    return together.toString();
  }

  /// The first text of that field; where the record has none, what is said around it.
  private String first(TalkField field) {
    for (String name : names(field)) {
      String text = text(name);
      if (!text.isBlank()) {
        taken.add(name);
        return text;
      }
    }
    return entry.around().getOrDefault(field, "");
  }

  private Stream<String> texts(TalkField field) {
    List<String> names = names(field);
    taken.addAll(names);
    String around = names.isEmpty() ? entry.around().getOrDefault(field, "") : "";
    return Stream.concat(names.stream().map(this::text), Stream.of(around))
        .filter(text -> !text.isBlank());
  }

  private List<Tree> trees(TalkField field) {
    List<Tree> trees = new ArrayList<>();
    for (String name : names(field)) {
      taken.add(name);
      Tree tree = entry.record().cells().get(name);
      if (tree != null) {
        trees.add(tree);
      }
    }
    String around = entry.around().get(field);
    if (trees.isEmpty() && around != null && field != TalkField.TAGS) {
      trees.add(new Tree.Scalar(around, entry.record().line()));
    }
    return trees;
  }

  private List<String> names(TalkField field) {
    List<String> names = new ArrayList<>();
    fields.forEach((name, meaning) -> {
      if (meaning == field && entry.record().cells().containsKey(name) && !name.equals(titleCell)) {
        names.add(name);
      }
    });
    return names;
  }

  private String text(String name) {
    return entry.record().text(name);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
