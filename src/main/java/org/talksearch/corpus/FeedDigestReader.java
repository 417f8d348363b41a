package org.talksearch.corpus;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Talk;

/// Reads digests of news feeds, in which some of the items are talks. What somebody has written
/// above or below the items is an entry of notes.
final class FeedDigestReader implements TalkReader {
  private static final Pattern DAY_IN_NAME =
      Pattern.compile("(?<!\\d)(?<year>20\\d{2})[-_.]?(?:0[1-9]|1[0-2])[-_.]?[0-3]\\d(?!\\d)");

  @Override
  public String format() {
    return "feed digest";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return !FeedItem.of(file).isEmpty();
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    FeedDigest digest = FeedDigest.of(file);
    List<FeedItem> items = digest.items();
    EventDate when = when(file);
    int others = 0;
    int firstOther = 0;
    for (FeedItem item : items) {
      if (item.isTalk() && !item.title().isBlank()) {
        findings.talk(draft(file, item, when));
      } else {
        firstOther = others == 0 ? item.line() : firstOther;
        others++;
      }
    }
    if (others > 0) {
      findings.leaveOut(
          firstOther,
          others + " of " + items.size() + " items",
          "They are news and articles, no talks",
          others);
    }
    if (!digest.notes().isEmpty()) {
      TalkDraft draft = new TalkDraft(file.stem(), file.origin(digest.notesLine()));
      draft.kind = Talk.Kind.NOTES;
      draft.notes = digest.notes();
      draft.event = EventDate.event("", when);
      draft.identity = new Identity.Section("", file.stem(), "");
      findings.talk(draft);
    }
  }

  private static TalkDraft draft(SourceFile file, FeedItem item, @Nullable EventDate when) {
    TalkDraft draft = new TalkDraft(item.title(), file.origin(item.line()));
    draft.abstractText = item.text();
    draft.speakers = item.speakers();
    draft.event = EventDate.event("", when);
    draft.url = item.page();
    draft.identity = item.page().isEmpty() ? Identity.FACTS : new Identity.Page(item.page());
    return draft;
  }

  /// The year of the digest: a feed tells of a talk soon after it was shown.
  private static @Nullable EventDate when(SourceFile file) {
    Matcher day = DAY_IN_NAME.matcher(file.name());
    return day.find() ? new EventDate(null, Integer.parseInt(day.group("year"))) : null;
  }
}
