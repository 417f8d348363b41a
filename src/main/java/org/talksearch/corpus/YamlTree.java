package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML into a [Tree].
///
/// It works on the parser's events: every scalar stays as it is written, whatever its tag, and what
/// stands before a mistake is kept. An alias is the value that it names; `<<` brings the fields of
/// another mapping. Several documents are a list of them.
final class YamlTree {
  /// Real data has ten levels; more than this is no data.
  private static final int DEEPEST = 100;

  /// How many values aliases may add to a file. They can name each other, and so stand for more
  /// than fits in any memory.
  private static final int MOST_ALIASED = 100_000;

  private final Iterator<Event> events;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private int read;
  private int aliased;
  private int line;
  private Data.@Nullable Problem problem;

  /// @param size how many values it holds, those of aliases in it included
  private record Anchored(Tree tree, int size) {}

  private YamlTree(Iterator<Event> events) {
    this.events = events;
  }

  /// The YAML of a text; null if it holds no mapping and no list.
  static @Nullable Data read(String text) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    List<Tree> documents = new ArrayList<>();
    YamlTree parser = new YamlTree(new Parse(settings).parseString(text).iterator());
    for (Event event = parser.next(); event != null; event = parser.next()) {
      if (event.getEventId() == Event.ID.DocumentStart) {
        Event start = parser.next();
        Tree document = start == null ? null : parser.value(start, 0);
        if (document != null && !(document instanceof Tree.Scalar)) {
          documents.add(document);
        }
      }
    }
    if (documents.isEmpty() && parser.problem == null) {
      return null;
    }
    return new Data(
        documents.size() == 1 ? documents.getFirst() : new Tree.Items(documents, 0),
        parser.problem);
  }

  /// Null at the end, and from a mistake on.
  private @Nullable Event next() {
    if (problem != null) {
      return null;
    }
    try {
      if (!events.hasNext()) {
        return null;
      }
      Event event = events.next();
      line = event.getStartMark().map(mark -> mark.getLine()).orElse(line);
      return event;
    } catch (YamlEngineException e) {
      fail(e);
      return null;
    }
  }

  /// Null for null.
  private @Nullable Tree value(Event start, int depth) {
    if (start instanceof AliasEvent alias) {
      return aliased(alias.getAlias());
    }
    int before = read + aliased;
    read++;
    Tree tree =
        switch (start.getEventId()) {
          case Scalar -> scalar((ScalarEvent) start);
          case MappingStart -> mapping(depth + 1);
          case SequenceStart -> list(depth + 1);
          case Alias, Comment, DocumentEnd, DocumentStart, MappingEnd, SequenceEnd -> null;
          case StreamEnd, StreamStart -> null;
        };
    if (tree != null && start instanceof NodeEvent node && node.getAnchor().isPresent()) {
      anchors.put(node.getAnchor().get(), new Anchored(tree, read + aliased - before));
    }
    return tree;
  }

  private @Nullable Tree aliased(Anchor name) {
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      return null;
    }
    if (aliased + anchored.size > MOST_ALIASED) {
      problem =
          new Data.Problem(line, "Its aliases stand for more than " + MOST_ALIASED + " values");
      return null;
    }
    aliased += anchored.size;
    return anchored.tree;
  }

  private @Nullable Tree scalar(ScalarEvent scalar) {
    String text = scalar.getValue();
    boolean isNull =
        scalar.isPlain() && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    return isNull ? null : new Tree.Scalar(text, line);
  }

  private Tree list(int depth) {
    int start = line;
    List<Tree> values = new ArrayList<>();
    for (Event event = isTooDeep(depth) ? null : next();
        event != null && event.getEventId() != Event.ID.SequenceEnd;
        event = next()) {
      Tree value = value(event, depth);
      if (value != null) {
        values.add(value);
      }
    }
    return new Tree.Items(values, start);
  }

  private Tree mapping(int depth) {
    int start = line;
    Map<String, Tree> values = new LinkedHashMap<>();
    for (Event event = isTooDeep(depth) ? null : next();
        event != null && event.getEventId() != Event.ID.MappingEnd;
        event = next()) {
      Tree key = value(event, depth);
      Event valueStart = next();
      Tree value = valueStart == null ? null : value(valueStart, depth);
      if (value == null) {
        continue;
      }
      String name = key == null ? "" : key.joined();
      if (name.equals("<<") && value instanceof Tree.Fields merged) {
        merged.values().forEach(values::putIfAbsent);
      } else {
        values.putIfAbsent(name, value);
      }
    }
    return new Tree.Fields(values, start);
  }

  private boolean isTooDeep(int depth) {
    if (depth >= DEEPEST && problem == null) {
      problem = new Data.Problem(line, "It nests deeper than " + DEEPEST + " levels");
    }
    return problem != null;
  }

  private void fail(YamlEngineException e) {
    int at = line;
    String why = "A character in it is not allowed in YAML";
    if (e instanceof MarkedYamlEngineException marked) {
      at = marked.getProblemMark().map(mark -> mark.getLine()).orElse(line);
      why = "It is not YAML from there on: " + marked.getProblem();
    }
    problem = new Data.Problem(at, why);
  }
}
