package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.talksearch.talk.Event;
import org.talksearch.talk.Talk;

/// Reads HTML pages of no special shape, with a head or without, as notes.
///
/// The page of a program that makes its text in the browser is rejected: what it would show stands
/// in a script, in a form that is the program's own.
final class WebPageReader implements TalkReader {
  private static final int FEWEST_LETTERS = 8;

  /// In characters. A page whose main part has fewer may be waiting for a script to fill it.
  private static final int SHORT = 600;

  private static final int MUCH_SCRIPT = 20;
  private static final Pattern STATE =
      Pattern.compile(
          "window\\.__\\w+__\\s*=|__NEXT_DATA__|webpackJsonp|__remixContext|data-reactroot");

  @Override
  public String format() {
    return "HTML";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return WebText.is(file);
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    FrontMatter found = file.frontMatter();
    FrontMatter head = found == null ? FrontMatter.NONE : found;
    HeadTexts texts = new HeadTexts(head);
    String html = String.join("\n", file.lines().subList(head.body(), file.lines().size()));
    WebText page = WebText.of(html);
    HtmlText main = page.main();
    int line = Math.min(file.firstTextLine(0), file.lines().size() - 1);
    if (isApp(page, html, main.text())) {
      findings.reject(
          line,
          "The page " + file.name() + " was not understood",
          "A script makes its text in the browser; the file itself holds next to none",
          "Export the data of the site as JSON or CSV, or save the page's text.");
      return;
    }
    if (main.text().codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count()
        < FEWEST_LETTERS) {
      findings.leaveOut(line, file.path(), "The page holds no text");
      return;
    }
    String title =
        Stream.of(texts.title(), page.title(), file.stem())
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElseThrow();
    TalkDraft draft =
        new TalkDraft(
            HtmlText.of(title).text().isBlank()
                ? file.stem()
                : LinkedText.folded(HtmlText.of(title).text()),
            file.origin(line));
    List<String> notes = new ArrayList<>(List.of(main.text()));
    notes.addAll(texts.notes());
    draft.notes = String.join("\n\n", notes);
    draft.abstractText = texts.summary();
    draft.kind = Talk.Kind.NOTES;
    draft.links = main.links();
    draft.url = texts.url();
    draft.tags = texts.tags();
    draft.speakers = texts.speakers();
    draft.language = texts.language();
    Event whole = WholeText.event(file, head, texts, draft.title());
    draft.event = new Event(texts.event(), whole.date(), whole.year());
    draft.identity = new Identity.Section(draft.url, draft.title(), "");
    findings.talk(draft);
  }

  private static boolean isApp(WebText page, String html, String text) {
    if (text.length() > SHORT) {
      return false;
    }
    return STATE.matcher(html).find()
        || (long) page.scriptLength() > (long) MUCH_SCRIPT * Math.max(text.length(), 50);
  }
}
