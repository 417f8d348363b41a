package org.talksearch.corpus;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a conference's schedule in the XML that Pentabarf began: days, rooms and events.
final class ScheduleXmlReader implements TalkReader {
  private static final Pattern ROOT = Pattern.compile("<schedule[\\s>]");
  private static final Pattern FIRST_ELEMENT = Pattern.compile("<[A-Za-z_]");

  @Override
  public String format() {
    return "schedule XML";
  }

  @Override
  public boolean recognises(SourceFile file) {
    String text = file.text();
    Matcher root = ROOT.matcher(text);
    Matcher first = FIRST_ELEMENT.matcher(text);
    return text.stripLeading().startsWith("<")
        && root.find()
        && first.find()
        && first.start() == root.start();
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    reportDocumentType(file, findings);
    Data data = XmlTree.read(file.text());
    ConferenceSchedule schedule = ConferenceSchedule.in(data.root());
    if (schedule != null) {
      schedule.read(findings, file);
    } else if (data.problem() == null) {
      findings.leaveOut(0, file.path(), "It is a schedule without a day");
    }
    data.report(findings, "Mend the XML at that line, or export the schedule again.");
  }

  private static void reportDocumentType(SourceFile file, Findings findings) {
    List<String> lines = file.lines();
    for (int i = 0; i < lines.size() && !ROOT.matcher(lines.get(i)).find(); i++) {
      if (lines.get(i).contains("<!DOCTYPE")) {
        findings.leaveOut(i, "DOCTYPE", "Document types and the entities they define are not read");
        return;
      }
    }
  }
}
