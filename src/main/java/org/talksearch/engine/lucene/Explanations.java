package org.talksearch.engine.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.talksearch.engine.Hit.Explanation;
import org.talksearch.talk.Talk;

/// Tells in words why a talk was found: which unit of the query, in which fields, under which name.
final class Explanations {
  private Explanations() {}

  static List<Explanation> of(Talk talk, List<QueryUnit> units, List<Mark> marks) {
    List<Explanation> explanations = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      Set<String> fields = new LinkedHashSet<>();
      String alias = "";
      for (Mark mark : marks) {
        if (mark.unit() == unit) {
          fields.add(mark.field().key());
          if (mark.alias() && alias.isEmpty()) {
            alias = talk.text(mark.field()).substring(mark.start(), mark.end());
          }
        }
      }
      if (!fields.isEmpty()) {
        explanations.add(new Explanation(units.get(unit).text(), List.copyOf(fields), alias));
      }
    }
    return explanations;
  }
}
