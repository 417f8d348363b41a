package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.talksearch.talk.Link;

/// The talks of an HTML table without column names, in which a row has the speaker, the title and a
/// button, and the row below it, which the button unfolds, has the abstract and what is told of the
/// speaker, each behind its label.
final class UnfoldingRows {
  /// In so many talks the text under a label must be what another label announces, before the
  /// labels of a whole page are taken for swapped.
  private static final int FEWEST_SWAPPED = 3;

  /// A talk of such a table.
  ///
  /// @param line index in its file, as that of its table
  /// @param bio what stands behind the label of the speaker
  record Unfolded(
      int tableLine,
      int line,
      String speaker,
      String title,
      String abstractText,
      String bio,
      String unlabelled,
      List<Link> links) {

    /// Whether the abstract begins by naming the speaker, and the other text does not.
    boolean looksSwapped() {
      return tellsOfSpeaker(abstractText) && !tellsOfSpeaker(bio);
    }

    boolean looksRight() {
      return tellsOfSpeaker(bio) && !tellsOfSpeaker(abstractText);
    }

    private boolean tellsOfSpeaker(String text) {
      return !speaker.isBlank() && text.strip().startsWith(speaker.strip());
    }

    Unfolded swapped() {
      return new Unfolded(tableLine, line, speaker, title, bio, abstractText, unlabelled, links);
    }
  }

  private record HeadRow(
      int line, List<TalkTable.Cell> cells, LabelledText details, List<Link> links) {
    String text(int column) {
      return column >= 0 && column < cells.size()
          ? LinkedText.folded(cells.get(column).text())
          : "";
    }
  }

  private UnfoldingRows() {}

  /// The talks of a table, none if it is not of this shape.
  ///
  /// @param from index of the line, in its file, that the page begins on
  static List<Unfolded> in(Element table, int from) {
    List<HeadRow> heads = heads(table, from);
    int columns = heads.stream().mapToInt(head -> head.cells().size()).max().orElse(0);
    int speaker = speakerColumn(heads, columns);
    int title =
        IntStream.range(0, columns)
            .filter(column -> column != speaker)
            .boxed()
            .max((a, b) -> Long.compare(length(heads, a), length(heads, b)))
            .orElse(-1);
    List<Unfolded> talks = new ArrayList<>();
    for (HeadRow head : heads) {
      List<String> others = new ArrayList<>();
      for (int column = 0; column < head.cells().size(); column++) {
        if (column != speaker && column != title && !head.text(column).isEmpty()) {
          others.add(head.text(column));
        }
      }
      others.add(head.details().unlabelled());
      others.removeIf(String::isEmpty);
      talks.add(
          new Unfolded(
              from + HtmlTables.firstLine(table),
              head.line(),
              head.text(speaker),
              head.text(title),
              head.details().text(TalkField.ABSTRACT),
              head.details().text(TalkField.BIO),
              String.join("\n", others),
              head.links()));
    }
    return talks;
  }

  /// The talks with the texts behind the labels that they belong to. What the labels say counts,
  /// unless a text begins by naming the speaker; if nearly all of a page do so under the wrong
  /// label, the labels are swapped throughout.
  static List<Unfolded> labelledRight(List<Unfolded> talks) {
    long swapped = talks.stream().filter(Unfolded::looksSwapped).count();
    long right = talks.stream().filter(Unfolded::looksRight).count();
    boolean all = swapped >= FEWEST_SWAPPED && swapped > 3 * right;
    return talks.stream()
        .map(talk ->
            talk.looksSwapped() || (all && !talk.looksRight() && !talk.bio().isBlank())
                ? talk.swapped()
                : talk)
        .toList();
  }

  private static List<HeadRow> heads(Element table, int from) {
    List<HeadRow> heads = new ArrayList<>();
    List<Element> rows = table.select("tr");
    for (int i = 0; i + 1 < rows.size(); i++) {
      List<TalkTable.Cell> cells = cells(rows.get(i));
      List<TalkTable.Cell> below = cells(rows.get(i + 1));
      LabelledText details =
          LabelledText.of(String.join("\n", below.stream().map(TalkTable.Cell::text).toList()));
      long texts = cells.stream().filter(cell -> !cell.text().isBlank()).count();
      boolean labelled =
          details.texts().containsKey(TalkField.ABSTRACT)
              || details.texts().containsKey(TalkField.BIO);
      boolean head =
          cells.stream().allMatch(cell -> LabelledText.of(cell.text()).texts().isEmpty());
      if (texts >= 2 && labelled && head) {
        List<Link> links = new ArrayList<>();
        cells.forEach(cell -> links.addAll(cell.links()));
        below.forEach(cell -> links.addAll(cell.links()));
        heads.add(new HeadRow(from + HtmlTables.firstLine(rows.get(i)), cells, details, links));
        i++;
      }
    }
    return heads;
  }

  private static List<TalkTable.Cell> cells(Element row) {
    return row.select("> td, > th").stream().map(HtmlTables::cell).toList();
  }

  /// The column that has most of the names; the first one if none has any.
  private static int speakerColumn(List<HeadRow> heads, int columns) {
    return IntStream.range(0, columns)
        .boxed()
        .max((a, b) -> {
          int byNames = Long.compare(names(heads, a), names(heads, b));
          return byNames == 0 ? Integer.compare(b, a) : byNames;
        })
        .orElse(-1);
  }

  private static long names(List<HeadRow> heads, int column) {
    return heads.stream().filter(head -> PersonName.isLikely(head.text(column))).count();
  }

  private static long length(List<HeadRow> heads, int column) {
    return heads.stream().mapToLong(head -> head.text(column).length()).sum();
  }
}
