package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Talk;

/// The talks of a table, one a row.
///
/// A row that says one thing only, in a column other than the title's, is a heading of the rows
/// below it, and their tag.
final class TableTalks {
  private static final Pattern LIST = Pattern.compile("[,，、;；\\n]");
  private static final Pattern CLOCK = Pattern.compile("[\\d:：.\\s~～–—-]*");

  private final TalkTable table;
  private final Occasion occasion;
  private final Findings findings;
  private final SourceFile file;
  private final List<TalkField> fields;
  private String part = "";

  TableTalks(TalkTable table, Occasion occasion, SourceFile file, Findings findings) {
    this.table = table;
    this.occasion = occasion;
    this.file = file;
    this.findings = findings;
    fields = FieldNames.of(table.header());
  }

  /// Whether a table with these columns lists talks. Many tables have a title and a description, or
  /// a time and what happened then, so it takes somebody who speaks, or slides or a video.
  static boolean areTalks(List<String> header) {
    List<TalkField> fields = FieldNames.of(header);
    return FieldNames.areTalks(fields)
        && (fields.contains(TalkField.SPEAKER)
            || fields.contains(TalkField.SLIDES)
            || fields.contains(TalkField.VIDEO)
            || (fields.contains(TalkField.START) && fields.contains(TalkField.ABSTRACT)));
  }

  void handOn() {
    for (TalkTable.Row row : table.rows()) {
      handOn(row);
    }
  }

  private void handOn(TalkTable.Row row) {
    List<String> said =
        row.cells().stream().map(TalkTable.Cell::text).filter(text -> !text.isBlank()).toList();
    String title = titleOf(row.cell(fields.indexOf(TalkField.TITLE)));
    if (title.isEmpty()) {
      String only = said.size() == 1 ? LinkedText.folded(said.getFirst()) : "";
      List<String> words = said.stream().filter(text -> !CLOCK.matcher(text).matches()).toList();
      if (words.isEmpty()) {
        return;
      }
      if (!only.isEmpty()) {
        part = only;
      }
      findings.leaveOut(
          row.line(), String.join(" | ", words).replace('\n', ' '), "The row has no title");
      return;
    }
    Row read = new Row(new TalkDraft(title, file.origin(row.line())));
    for (int i = 0; i < fields.size(); i++) {
      read.take(fields.get(i), table.header().get(i), row.cell(i));
    }
    for (int i = fields.size(); i < row.cells().size(); i++) {
      read.take(TalkField.OTHER, "", row.cell(i));
    }
    findings.scheduled(read.finished());
  }

  /// Without the labels of links to material that stand behind it.
  private static String titleOf(TalkTable.Cell cell) {
    LabelledText labelled = LabelledText.of(cell.text());
    String title = labelled.text(TalkField.TITLE);
    if (title.isEmpty()) {
      title = labelled.unlabelled().isEmpty() ? cell.text() : labelled.unlabelled();
    }
    title = LinkedText.folded(title);
    for (Link link : cell.links().reversed()) {
      String end = title.replaceAll("[\\s()（）\\[\\]|/,，]+$", "");
      if (ListedTalk.namesMaterial(link.label())
          && end.endsWith(link.label())
          && end.length() > link.label().length()) {
        title =
            end.substring(0, end.length() - link.label().length())
                .replaceAll("[\\s(（\\[|/,，]+$", "");
      }
    }
    return title;
  }

  private final class Row {
    private final TalkDraft draft;
    private final List<String> abstracts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> affiliations = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private final Set<String> tags = new LinkedHashSet<>(occasion.tags());
    private final Map<String, Link> links = new LinkedHashMap<>();
    private String event = "";
    private @Nullable EventDate when;

    Row(TalkDraft draft) {
      this.draft = draft;
      if (!part.isEmpty()) {
        tags.add(part);
      }
    }

    void take(TalkField field, String name, TalkTable.Cell cell) {
      String text = cell.text();
      switch (field) {
        case TITLE -> {
          takeLabelled(LabelledText.of(text));
          cell.links().stream()
              .filter(link -> draft.title().contains(link.label()) && !link.label().isBlank())
              .findFirst()
              .ifPresent(link -> draft.url = link.url());
        }
        case ALTERNATE_TITLE -> draft.alternateTitle = LinkedText.folded(text);
        case ABSTRACT -> abstracts.add(text);
        case ALTERNATE_ABSTRACT -> draft.alternateAbstract = text;
        case SPEAKER -> names.add(text);
        case AFFILIATION -> affiliations.add(text);
        case ROLE -> roles.add(text);
        case DATE, START, YEAR -> {
          EventDate written = Occasion.date(text);
          when = written == null ? when : written;
          if (written == null && field == TalkField.DATE) {
            note(name, text);
          }
        }
        case EVENT -> event = LinkedText.folded(text);
        case URL -> takeUrl(name, cell);
        case SLIDES, VIDEO, LINK -> takeLinks(name, cell);
        case TAGS -> {
          LIST.splitAsStream(text).map(String::strip).filter(t -> !t.isEmpty()).forEach(tags::add);
        }
        case LANGUAGE -> draft.language = text.strip();
        case ID, NUMBER -> draft.number = LinkedText.folded(text);
        case SUBTITLE, BIO, PLACE, NOTES, OTHER -> note(name, text);
        case END, PASSED_OVER -> {}
      }
      cell.links().forEach(link -> links.putIfAbsent(link.url(), link));
    }

    private void takeLabelled(LabelledText labelled) {
      abstracts.add(labelled.text(TalkField.ABSTRACT));
      if (!labelled.text(TalkField.TITLE).isEmpty()) {
        abstracts.add(labelled.unlabelled());
      }
      note("", labelled.text(TalkField.BIO));
    }

    private void takeUrl(String name, TalkTable.Cell cell) {
      if (draft.url.isEmpty() && !cell.links().isEmpty()) {
        draft.url = cell.links().getFirst().url();
      } else {
        takeLinks(name, cell);
      }
    }

    private void takeLinks(String name, TalkTable.Cell cell) {
      for (Link link : cell.links()) {
        links.put(link.url(), new Link(link.label().isBlank() ? name : link.label(), link.url()));
      }
      if (cell.links().isEmpty()) {
        note(name, cell.text());
      }
    }

    private void note(String name, String text) {
      if (!text.isBlank()) {
        notes.add(name.isBlank() ? text : name + ": " + text);
      }
    }

    TalkDraft finished() {
      SpeakerCells cells = SpeakerCells.of(names, affiliations, roles);
      cells.notes().forEach(text -> note("", text));
      abstracts.removeIf(String::isBlank);
      links.remove(draft.url);
      draft.speakers = cells.speakers();
      draft.abstractText = String.join("\n\n", abstracts);
      draft.notes = String.join("\n", notes);
      draft.tags = List.copyOf(tags);
      draft.links = List.copyOf(links.values());
      draft.kind = Talk.Kind.TALK;
      Event whole = occasion.at(when).event();
      draft.event = event.isEmpty() ? whole : new Event(event, whole.date(), whole.year());
      draft.identity = draft.url.isEmpty() ? Identity.FACTS : new Identity.Page(draft.url);
      return draft;
    }
  }

  /// Cuts a cell that lists as many things as another one.
  static List<String> items(String cell) {
    return Arrays.stream(cell.split("\\s*[/／;；\\n]\\s*"))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
