package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Event;
import org.talksearch.talk.Link;
import org.talksearch.talk.Talk;

/// A Markdown text or HTML page with talks in tables or lists.
///
/// Its talks have the text's title as their event, or the heading above them that names one. What
/// it says besides is one entry of notes, titled as the text is.
final class ListingPage {
  private static final int DEEPEST_NESTING = 100;

  /// What is shorter is a slip of the page's author.
  private static final int FEWEST_LETTERS = 4;

  private static final Parser PARSER =
      Parser.builder()
          .customInlineContentParserFactory(new AngleBracket.Factory())
          .customBlockParserFactory(new LongParagraph.Factory())
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST_NESTING)
          .build();
  private static final Pattern HTML_TABLE = Pattern.compile("<table", Pattern.CASE_INSENSITIVE);
  private static final Pattern LIST =
      Pattern.compile("(?im)^[ \\t]{0,8}(?:[-*+]|\\d{1,3}[.)])[ \\t]|<li\\b");
  private static final Pattern NO_TITLE =
      Pattern.compile("(?i)[^\\p{L}\\p{N}]*|n/?a|tba|tbd|null|none|无|暂无|待定|待公布");
  private static final Set<String> MARKDOWN =
      Set.of("md", "markdown", "mdown", "mkd", "txt", "text");

  private final SourceFile file;
  private final FrontMatter head;
  private final HeadTexts headTexts;
  private final Event whole;
  private final String title;
  private final Headings headings;
  private final WrittenDates dates;
  private final List<TalkTable> tables = new ArrayList<>();
  private final List<UnfoldingRows.Unfolded> unfolded = new ArrayList<>();
  private final List<TalkList> talkLists;
  private final Node document;
  private final @Nullable WebText page;

  private ListingPage(SourceFile file) {
    this.file = file;
    FrontMatter found = file.frontMatter();
    head = found == null ? FrontMatter.NONE : found;
    headTexts = new HeadTexts(head);
    List<String> lines = new ArrayList<>(file.lines().subList(head.body(), file.lines().size()));
    List<Headings.Heading> allHeadings = new ArrayList<>();
    String text = String.join("\n", lines);
    boolean web = WebText.is(file);
    WebText html = web || HTML_TABLE.matcher(text).find() ? WebText.of(text) : null;
    page = web ? html : null;
    if (html != null) {
      takeHtml(html.page(), lines, allHeadings);
    }
    if (web) {
      lines.clear();
    }
    for (TalkTable table : MarkdownTables.in(lines, head.body())) {
      tables.add(table);
      blank(lines, table.line() - head.body(), table.end() - head.body());
    }
    document = PARSER.parse(String.join("\n", lines));
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            allHeadings.add(
                new Headings.Heading(
                    line(heading), heading.getLevel(), LinkedText.markdown(heading).text()));
          }
        });
    headings = new Headings(allHeadings);
    title =
        Stream.of(headTexts.title(), page == null ? "" : page.title(), headings.title())
            .map(named -> LinkedText.folded(HtmlText.of(named).text()))
            .filter(named -> !named.isBlank())
            .findFirst()
            .orElse(file.stem());
    whole = WholeText.event(file, head, headTexts, title);
    dates = new WrittenDates(lines, head.body(), headings);
    talkLists =
        TalkLists.in(
            page == null
                ? MarkdownLists.in(document, head.body())
                : HtmlLists.in(page.page(), head.body()),
            proseLength(),
            headings);
  }

  static ListingPage of(SourceFile file) {
    return new ListingPage(file);
  }

  /// Whether the file is such a text, by its suffix.
  static boolean isText(SourceFile file) {
    return MARKDOWN.contains(file.suffix()) || WebText.is(file);
  }

  /// Whether it is worth looking for tables.
  static boolean mayHaveTables(SourceFile file) {
    String text = file.text();
    return text.indexOf('|') >= 0
        || text.indexOf('｜') >= 0
        || text.indexOf('\t') >= 0
        || HTML_TABLE.matcher(text).find();
  }

  static boolean mayHaveLists(SourceFile file) {
    return LIST.matcher(file.text()).find();
  }

  boolean hasTables() {
    return !tables.isEmpty() || !unfolded.isEmpty();
  }

  boolean hasLists() {
    return !talkLists.isEmpty();
  }

  void handOn(Findings findings) {
    FrontMatter.Trouble trouble = head.trouble();
    if (trouble != null) {
      findings.reject(trouble.line(), trouble.what(), trouble.why(), trouble.remedy());
    }
    talkLists.stream()
        .flatMap(list -> list.items().stream())
        .filter(item -> item.talk() != null)
        .forEach(item -> item.removal().run());
    handOnNotes(findings);
    tables.forEach(table -> handOn(table, findings));
    UnfoldingRows.labelledRight(unfolded).forEach(talk -> handOn(talk, findings));
    talkLists.forEach(list -> handOn(list, findings));
  }

  private void handOn(TalkTable table, Findings findings) {
    new TableTalks(table, occasion(table.line()), file, findings).handOn();
  }

  private void handOn(UnfoldingRows.Unfolded talk, Findings findings) {
    if (NO_TITLE.matcher(talk.title()).matches() || talk.title().equals(talk.speaker())) {
      findings.leaveOut(
          talk.line(),
          talk.speaker().isEmpty() ? "A row" : talk.speaker(),
          "The row does not say both what is told and who tells it");
      return;
    }
    Occasion occasion = occasion(talk.tableLine());
    TalkDraft draft = new TalkDraft(talk.title(), file.origin(talk.line()));
    draft.speakers = SpeakerCells.of(List.of(talk.speaker()), List.of(), List.of()).speakers();
    draft.abstractText = talk.abstractText().equals(talk.title()) ? "" : talk.abstractText();
    List<String> notes = new ArrayList<>(List.of(talk.bio(), talk.unlabelled()));
    headings.above(talk.tableLine()).stream()
        .map(heading -> Occasion.chair(heading.text()))
        .forEach(notes::add);
    notes.removeIf(String::isBlank);
    draft.notes = String.join("\n", notes);
    draft.event = occasion.event();
    draft.tags = occasion.tags();
    draft.links = talk.links();
    findings.scheduled(draft);
  }

  private void handOn(TalkList list, Findings findings) {
    for (TalkList.Item item : list.items()) {
      ListedTalk listed = item.talk();
      if (listed == null) {
        continue;
      }
      List<Headings.Heading> above = new ArrayList<>(headings.above(item.line()));
      item.groups().forEach(group -> above.add(new Headings.Heading(item.line(), 7, group)));
      Occasion occasion = Occasion.of(above, whole).at(dates.above(item.line())).on(listed.when());
      TalkDraft draft = new TalkDraft(listed.title(), file.origin(item.line()));
      item.describe(listed, draft);
      draft.event = occasion.event();
      draft.tags = occasion.tags();
      draft.identity = draft.url.isEmpty() ? Identity.FACTS : new Identity.Page(draft.url);
      findings.scheduled(draft);
    }
  }

  private void handOnNotes(Findings findings) {
    Rest rest = rest();
    int line = Math.min(file.firstTextLine(0), file.lines().size() - 1);
    if (!rest.saysSomething() && headTexts.summary().isEmpty()) {
      List<String> keys = headTexts.keysOfNoEntry();
      if (!keys.isEmpty()) {
        findings.leaveOut(
            line,
            String.join(", ", keys) + " in the head",
            "What is said of the whole text belongs to none of its talks");
      }
      return;
    }
    TalkDraft draft = new TalkDraft(title, file.origin(line));
    draft.kind = Talk.Kind.NOTES;
    draft.notes =
        Stream.concat(Stream.of(rest.text()), Stream.of(String.join("\n", headTexts.notes())))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n\n"));
    draft.abstractText = headTexts.summary();
    draft.event = new Event(headTexts.event(), whole.date(), whole.year());
    draft.tags = headTexts.tags();
    draft.speakers = headTexts.speakers();
    draft.language = headTexts.language();
    draft.url = headTexts.url();
    draft.links = rest.links();
    draft.identity = new Identity.Section(draft.url, title, "");
    findings.talk(draft);
  }

  private record Rest(String text, boolean saysSomething, List<Link> links) {}

  private Rest rest() {
    if (page != null) {
      HtmlText left = page.main();
      return new Rest(left.text(), letters(left.text()) >= FEWEST_LETTERS, left.links());
    }
    MarkdownText left = new MarkdownText();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (!(block instanceof Heading heading && heading.getLevel() == 1)) {
        left.add(block);
      }
    }
    return new Rest(left.text(), left.saysSomething(), left.linksAndBareUrls());
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count();
  }

  private Occasion occasion(int line) {
    return Occasion.of(headings.above(line), whole).at(dates.above(line));
  }

  /// Takes the tables of talks that are HTML out of the page and its lines, and with them what is
  /// no text.
  private void takeHtml(Element html, List<String> lines, List<Headings.Heading> found) {
    List<Element> taken = new ArrayList<>();
    for (Element table : HtmlTables.in(html)) {
      TalkTable named = HtmlTables.named(table, head.body());
      List<UnfoldingRows.Unfolded> talks =
          named == null ? UnfoldingRows.in(table, head.body()) : List.of();
      if (named != null) {
        tables.add(named);
      }
      unfolded.addAll(talks);
      if (named != null || !talks.isEmpty()) {
        taken.add(table);
      }
    }
    List<Element> inHtml = html.select("h1, h2, h3, h4, h5, h6");
    for (Element heading : inHtml) {
      found.add(
          new Headings.Heading(
              head.body() + HtmlTables.firstLine(heading),
              heading.tagName().charAt(1) - '0',
              heading.text()));
    }
    if (!taken.isEmpty()) {
      taken.addAll(inHtml);
      taken.addAll(html.select("script, style, button"));
    }
    for (Element element : taken) {
      blank(lines, HtmlTables.firstLine(element), HtmlTables.endLine(element));
      element.remove();
    }
  }

  private static void blank(List<String> lines, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, lines.size()); i++) {
      lines.set(i, "");
    }
  }

  private long proseLength() {
    if (page != null) {
      Element prose = page.page().body().clone();
      prose.select("ul, ol, h1, h2, h3, h4, h5, h6, script, style, nav, footer").remove();
      return prose.text().length();
    }
    MarkdownText prose = new MarkdownText();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (!(block instanceof ListBlock) && !(block instanceof Heading)) {
        prose.add(block);
      }
    }
    return prose.text().length();
  }

  private int line(Node block) {
    return head.body()
        + (block.getSourceSpans().isEmpty() ? 0 : block.getSourceSpans().getFirst().getLineIndex());
  }
}
