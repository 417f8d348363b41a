package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Speaker;

/// One row of the table that talks are exported in.
///
/// Several values of a cell have `; ` between them. The apostrophe that keeps a spreadsheet from
/// calculating a cell is not of the text. The companies and technologies were found in the texts,
/// where they are found again. Text of columns that are not of the export goes to the notes, as
/// `column: text`.
final class ExportedRow {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "title_en",
          "speakers",
          "affiliations",
          "event",
          "date",
          "year",
          "lang",
          "url",
          "tags",
          "companies",
          "technologies",
          "abstract",
          "abstract_en",
          "notes");

  private static final Pattern GUARDED = Pattern.compile("'+\\s*[=+\\-@＝＋－＠].*", Pattern.DOTALL);
  private static final Pattern BETWEEN = Pattern.compile("\\s*;(?:\\s+|$)");
  private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

  /// Spreadsheets may write numbers with a fraction.
  private static final Pattern YEAR = Pattern.compile("(?<year>[12]\\d{3})(?:\\.0+)?");

  private final Map<String, Tree> cells;
  private final List<String> notes = new ArrayList<>();

  /// @param cells by column, without those that are empty
  ExportedRow(Map<String, Tree> cells) {
    this.cells = cells;
  }

  /// @throws JsonTalk.Refused if it has no title, or an id that is none
  TalkDraft draft(Origin origin) throws JsonTalk.Refused {
    String id = text("id").strip();
    String title = text("title").strip();
    if (title.isEmpty()) {
      throw new JsonTalk.Refused(
          id.isEmpty() ? "A talk has no title" : "The talk " + id + " has no title",
          "The cell in the column title is empty",
          "Give it a title.");
    }
    TalkDraft draft = new TalkDraft(title, origin);
    draft.alternateTitle = text("title_en").strip();
    draft.abstractText = text("abstract");
    draft.alternateAbstract = text("abstract_en");
    draft.language = text("lang").strip();
    draft.tags = values("tags");
    addNote(text("notes"));
    draft.speakers = speakers();
    draft.event = event();
    takeUrls(draft);
    cells.keySet().stream()
        .filter(column -> !COLUMNS.contains(column))
        .forEach(column -> addNote(column + ": " + text(column)));
    draft.notes = String.join("\n", notes);
    draft.identity = JsonTalk.identity(id, draft.url, title);
    return draft;
  }

  private String text(String column) {
    Tree cell = cells.get(column);
    String text = cell == null ? "" : cell.joined();
    return GUARDED.matcher(text).matches() ? text.substring(1) : text;
  }

  private List<String> values(String column) {
    String text = text(column);
    return text.isBlank() ? List.of() : Arrays.asList(BETWEEN.split(text, -1));
  }

  /// One affiliation for each speaker, in their order; a single speaker has all of the cell.
  private List<Speaker> speakers() {
    List<String> names = values("speakers");
    List<String> affiliations =
        names.size() == 1 ? List.of(text("affiliations")) : values("affiliations");
    List<Speaker> speakers = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String affiliation = i < affiliations.size() ? affiliations.get(i) : "";
      speakers.add(new Speaker(names.get(i).strip(), affiliation.strip(), ""));
    }
    affiliations.stream()
        .skip(names.size())
        .filter(more -> !more.isBlank())
        .forEach(more -> addNote("affiliation: " + more.strip()));
    return speakers;
  }

  private Event event() {
    EventDate year = year();
    String written = text("date").strip();
    EventDate when =
        written.isEmpty() ? year : LooseDate.of(written, year == null ? null : year.year());
    if (!written.isEmpty() && (when == null || when.date() == null)) {
      addNote("date: " + written);
    }
    return EventDate.event(text("event").strip(), when == null ? year : when);
  }

  private @Nullable EventDate year() {
    String written = text("year").strip();
    Matcher year = YEAR.matcher(written);
    if (year.matches()) {
      return new EventDate(null, Integer.parseInt(year.group("year")));
    }
    if (!written.isEmpty()) {
      addNote("year: " + written);
    }
    return null;
  }

  /// The talk's page, and more links where somebody has put some behind it.
  private void takeUrls(TalkDraft draft) {
    List<String> urls = values("url");
    boolean several = urls.size() > 1 && urls.stream().allMatch(url -> WEB.matcher(url).matches());
    draft.url = several ? urls.getFirst() : text("url").strip();
    if (several) {
      draft.links = urls.stream().skip(1).map(url -> new Link("", url)).toList();
    }
  }

  private void addNote(String text) {
    if (!text.isBlank()) {
      notes.add(text);
    }
  }
}
