package org.talksearch.corpus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Records that stand together, and so have the same fields.
///
/// @param fields what each name of a cell means
record RecordGroup(List<Entry> entries, Map<String, TalkField> fields) {

  /// @param around what is said of all records below the same day, room or event, by field
  record Entry(FlatRecord record, Map<TalkField, String> around) {
    Entry {
      around = Map.copyOf(around);
    }
  }

  RecordGroup {
    entries = List.copyOf(entries);
  }

  /// The records with the fields that their names mean.
  static RecordGroup of(List<Entry> entries) {
    return new RecordGroup(entries, fieldsByName(entries));
  }

  private static Map<String, TalkField> fieldsByName(List<Entry> entries) {
    Set<String> names = new LinkedHashSet<>();
    entries.forEach(entry -> names.addAll(entry.record.cells().keySet()));
    return FieldNames.byName(List.copyOf(names));
  }

  boolean areTalks() {
    return FieldNames.areTalks(List.copyOf(fields.values()));
  }
}
