package org.talksearch.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talksearch.corpus.FieldName.Noun;

/// What a file lists once for its talks to name by id: speakers, and tags, tracks and the like.
final class SpeakerDirectory {
  private static final int DEEPEST = 4;

  private final Map<String, Tree.Fields> speakers = new HashMap<>();
  private final Map<String, Tree.Fields> tags = new HashMap<>();

  private SpeakerDirectory() {}

  /// Everything that is listed in the data under the name of speakers or of tags.
  static SpeakerDirectory in(Tree root) {
    SpeakerDirectory directory = new SpeakerDirectory();
    directory.collect(root, 0);
    return directory;
  }

  Tree.@Nullable Fields speaker(String id) {
    return speakers.get(id);
  }

  Tree.@Nullable Fields tag(String id) {
    return tags.get(id);
  }

  /// Adds what is listed there as speakers.
  void addSpeakers(Tree listed) {
    add(listed, speakers);
  }

  private void collect(Tree tree, int depth) {
    if (depth > DEEPEST || !(tree instanceof Tree.Fields fields)) {
      return;
    }
    fields
        .values()
        .forEach((name, value) -> {
          Noun noun = FieldName.of(name).noun();
          if (noun == Noun.SPEAKER) {
            add(value, speakers);
          } else if (noun == Noun.TAGS) {
            add(value, tags);
          } else {
            collect(value, depth + 1);
          }
        });
  }

  private static void add(Tree listed, Map<String, Tree.Fields> byId) {
    switch (listed) {
      case Tree.Scalar _ -> {}
      case Tree.Items(List<Tree> values, int _) -> {
        for (Tree value : values) {
          if (value instanceof Tree.Fields fields) {
            id(fields, byId);
          }
        }
      }
      case Tree.Fields(Map<String, Tree> values, int _) ->
          values.forEach((key, value) -> {
            if (value instanceof Tree.Fields fields) {
              byId.putIfAbsent(key, fields);
              id(fields, byId);
            }
          });
    }
  }

  private static void id(Tree.Fields fields, Map<String, Tree.Fields> byId) {
    fields
        .values()
        .forEach((name, value) -> {
          FieldName said = FieldName.of(name);
          if (value instanceof Tree.Scalar(String text, int _)
              && (said.noun() == Noun.ID || said.noun() == Noun.SITE)
              && !text.isBlank()) {
            byId.putIfAbsent(text.strip(), fields);
          }
        });
  }
}
