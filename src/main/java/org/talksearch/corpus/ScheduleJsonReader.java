package org.talksearch.corpus;

/// Reads a conference's schedule in JSON: the same days, rooms and events as in XML.
final class ScheduleJsonReader implements TalkReader {
  @Override
  public String format() {
    return "schedule JSON";
  }

  @Override
  public boolean recognises(SourceFile file) {
    Data data = file.json();
    return data != null && ConferenceSchedule.in(data.root()) != null;
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    Data data = file.json();
    if (data == null) {
      return;
    }
    ConferenceSchedule schedule = ConferenceSchedule.in(data.root());
    if (schedule != null) {
      schedule.read(findings, file);
    }
    data.report(findings, "Mend the JSON at that line, or export the schedule again.");
  }
}
