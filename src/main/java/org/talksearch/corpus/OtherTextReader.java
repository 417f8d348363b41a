package org.talksearch.corpus;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.talk.Event;
import org.talksearch.talk.Talk;

/// Reads texts in markup other than Markdown (reStructuredText, Org, AsciiDoc), and those whose
/// name has no suffix, as notes, the markup as it stands.
///
/// Of files without a suffix only those that read like sentences are taken, and none of those that
/// come with a program, such as `LICENSE`.
final class OtherTextReader implements TalkReader {
  private static final Set<String> MARKUP =
      Set.of("rst", "rest", "org", "adoc", "asciidoc", "textile", "wiki", "mediawiki", "tex");
  private static final Pattern OF_A_PROGRAM =
      Pattern.compile(
          "(?i)licen[sc]e|copying|notice|authors|contributors|changelog|changes|install|version|todo|codeowners"
              + "|[a-z]*file|cname|gradlew|mvnw|configure");
  private static final Pattern HEADING =
      Pattern.compile("(?:#\\+(?i:title):|={1,3} |\\*{1,3} |#{1,3} )\\s*(?<title>.*\\S)\\s*");
  private static final Pattern UNDERLINE = Pattern.compile("([=~*#^\"+-])\\1{2,}\\s*");
  private static final Pattern CODE = Pattern.compile("[{}<>;=$\\\\|]");
  private static final int LOOKED_AT = 4_000;
  private static final int FEWEST_LETTERS = 20;
  private static final int HEADING_LINES = 30;

  @Override
  public String format() {
    return "text in other markup";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return MARKUP.contains(file.suffix())
        || (file.suffix().isEmpty()
            && !file.name().startsWith(".")
            && !OF_A_PROGRAM.matcher(file.name()).matches()
            && readsLikeSentences(file.text()));
  }

  private static boolean readsLikeSentences(String text) {
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    if (start.startsWith("#!")) {
      return false;
    }
    long letters = start.codePoints().filter(Character::isLetter).count();
    long code = CODE.matcher(start).results().count();
    return letters >= FEWEST_LETTERS && 2 * letters > start.length() && 30 * code < letters;
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    int line = file.firstTextLine(0);
    TalkDraft draft = new TalkDraft(title(file), file.origin(line));
    draft.kind = Talk.Kind.NOTES;
    draft.notes = TextLines.joined(file.lines());
    EventDate when = WholeText.ofPath(file.path());
    draft.event = when == null ? Event.UNKNOWN : EventDate.event("", when);
    draft.identity = new Identity.Section("", draft.title(), "");
    findings.talk(draft);
  }

  private static String title(SourceFile file) {
    List<String> lines = file.lines().subList(0, Math.min(HEADING_LINES, file.lines().size()));
    for (int i = 0; i < lines.size(); i++) {
      Matcher heading = HEADING.matcher(lines.get(i));
      if (heading.matches()) {
        return heading.group("title");
      }
      boolean underlined =
          i + 1 < lines.size()
              && UNDERLINE.matcher(lines.get(i + 1)).matches()
              && !lines.get(i).isBlank()
              && !UNDERLINE.matcher(lines.get(i)).matches();
      if (underlined) {
        return lines.get(i).strip();
      }
    }
    return file.stem();
  }
}
