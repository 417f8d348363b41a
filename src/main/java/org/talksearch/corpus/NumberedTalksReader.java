package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads numbered talk notes:
///
///     7. Title
///     ========
///     http://example.org/the-talk
///     What the talk is about.
///     ```
///     What a listener wrote down.
///     ```
///
/// All but the heading may be missing, with blank lines between the parts or without. The notes
/// are what stands in fences and after the first of them. An underlined heading without a number
/// ends the talk above it and is no talk.
final class NumberedTalksReader implements TalkReader {
  private static final Pattern URL_LINE =
      Pattern.compile("\\s*<?(https?://[^\\s<>]+)>?(.*)", Pattern.DOTALL);
  private static final Pattern LANGUAGE_OF_CODE = Pattern.compile("[A-Za-z0-9+#.{}_-]+");

  @Override
  public String format() {
    return "numbered talks";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return outline(file).headings().stream().anyMatch(UnderlinedHeading::numbered);
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    Outline outline = outline(file);
    List<UnderlinedHeading> headings = outline.headings();
    int start = file.firstTextLine(0);
    if (start < headings.getFirst().index()) {
      findings.leaveOut(start, "The text above the first heading", "It belongs to no talk");
    }
    for (int i = 0; i < headings.size(); i++) {
      UnderlinedHeading heading = headings.get(i);
      int end = i + 1 < headings.size() ? headings.get(i + 1).index() : file.lines().size();
      if (!heading.numbered()) {
        findings.leaveOut(
            heading.index(),
            heading.title() + ", with what stands below it",
            "The heading has no number, so it is no talk");
        continue;
      }
      Block block = new Block(file, heading, end);
      block.read(outline.fences());
      block.handOn(findings);
    }
  }

  /// @param headings those outside fences
  private record Outline(List<UnderlinedHeading> headings, Fences fences) {}

  private static Outline outline(SourceFile file) {
    List<UnderlinedHeading> all = UnderlinedHeading.in(file.lines());
    Fences fences =
        Fences.in(file.lines(), all.stream().filter(UnderlinedHeading::numbered).toList());
    List<UnderlinedHeading> headings = new ArrayList<>();
    int i = 0;
    for (UnderlinedHeading heading : all) {
      while (i < heading.index()) {
        Fences.Fence fence = fences.openingAt(i);
        i = fence == null ? i + 1 : fence.next();
      }
      if (i == heading.index()) {
        headings.add(heading);
      }
    }
    return new Outline(headings, fences);
  }

  /// One talk: the lines from its heading to the next one.
  private static final class Block {
    private final SourceFile file;
    private final UnderlinedHeading heading;
    private final int end;
    private final List<String> abstractLines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Fences.Fence> unclosed = new ArrayList<>();
    private String url = "";

    private Block(SourceFile file, UnderlinedHeading heading, int end) {
      this.file = file;
      this.heading = heading;
      this.end = end;
    }

    void read(Fences fences) {
      int i = Math.min(file.firstTextLine(heading.index() + 2), end);
      if (i < end) {
        Matcher matcher = URL_LINE.matcher(file.lines().get(i));
        if (matcher.matches()) {
          url = matcher.group(1);
          abstractLines.add(matcher.group(2));
          i++;
        }
      }
      boolean fenceSeen = false;
      while (i < end) {
        Fences.Fence fence = fences.openingAt(i);
        if (fence == null) {
          (fenceSeen ? notes : abstractLines).add(file.lines().get(i));
          i++;
        } else {
          fenceSeen = true;
          addToNotes(fence);
          i = fence.next();
        }
      }
    }

    private void addToNotes(Fences.Fence fence) {
      Fences.Marker marker = Fences.Marker.of(file.lines().get(fence.open()));
      notes.add("");
      if (marker != null && !LANGUAGE_OF_CODE.matcher(marker.info()).matches()) {
        notes.add(marker.info());
      }
      notes.addAll(file.lines().subList(fence.open() + 1, fence.contentEnd()));
      notes.add("");
      if (!fence.closed()) {
        unclosed.add(fence);
      }
    }

    void handOn(Findings findings) {
      if (heading.title().isBlank()) {
        findings.reject(
            heading.index(),
            "Talk " + heading.number() + " has no title",
            "There is only a number above the line of =",
            "Write the title behind the number.");
        return;
      }
      TalkDraft draft = new TalkDraft(heading.title(), file.origin(heading.index()));
      draft.number = Integer.toString(heading.number());
      draft.url = url;
      draft.abstractText = TextLines.joined(abstractLines).strip();
      draft.notes = TextLines.joined(notes);
      draft.identity = url.isEmpty() ? Identity.FACTS : new Identity.Page(url);
      findings.talk(draft);
      for (Fences.Fence fence : unclosed) {
        findings.reject(
            fence.open(),
            "The notes of talk " + heading.number() + " have no end",
            "No line closes the fence, so they were read up to "
                + (end < file.lines().size() ? "the next heading" : "the end of the file"),
            "Close the fence with a line like the one that opens it.");
      }
    }
  }
}
