package org.talksearch.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import org.talksearch.vocabulary.VocabularyFile.NamedEntity;

/// A file of a user's own entries. It has the form of the bundled ones, and a list of names under
/// `remove`. Each entry is read by itself, so that a mistake in one costs no other.
final class OwnFile {
  final List<Placed<Category>> categories = new ArrayList<>();
  final List<Placed<NamedEntity>> named = new ArrayList<>();
  final List<Placed<String>> removed = new ArrayList<>();
  final List<VocabularyTrouble> troubles = new ArrayList<>();

  private final String file;
  private final LoadSettings settings;

  /// Something and where it stands.
  ///
  /// @param line from 1
  record Placed<T>(String file, int line, T what) {
    VocabularyTrouble refused(String why, String remedy) {
      return new VocabularyTrouble(file, line, "An entry was not taken", why, remedy);
    }
  }

  private OwnFile(String file) {
    this.file = file;
    settings = LoadSettings.builder().setLabel(file).setSchema(new FailsafeSchema()).build();
  }

  /// Reads what can be read.
  static OwnFile read(String file, String yaml) {
    OwnFile own = new OwnFile(file);
    try {
      new Compose(own.settings).composeString(yaml).ifPresent(own::readRoot);
    } catch (MarkedYamlEngineException e) {
      own.refuseFile(
          e.getProblemMark().map(OwnFile::line).orElse(1),
          "It is no YAML: " + e.getProblem(),
          "Mend it at that line.");
    } catch (YamlEngineException | StackOverflowError e) {
      own.refuseFile(1, "It is no YAML: " + e.getMessage(), "Compare it with the bundled ones.");
    }
    return own;
  }

  private void readRoot(Node root) {
    if (!(root instanceof MappingNode mapping)) {
      refuseFile(
          line(root),
          "It is no mapping of `companies`, `technologies` and the like to their entries",
          "Begin it with `companies:`, and write the entries below.");
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        continue;
      }
      if (tuple.getValueNode() instanceof SequenceNode list) {
        list.getValue().forEach(entry -> read(key.getValue(), entry));
      } else {
        troubles.add(
            new VocabularyTrouble(
                file,
                line(key),
                "What stands under " + key.getValue() + " was not taken",
                "It is no list",
                "Write every entry on a line of its own, after a hyphen."));
      }
    }
  }

  private void read(String key, Node node) {
    try {
      Object entry = new StandardConstructor(settings).constructSingleDocument(Optional.of(node));
      VocabularyFile alone = new VocabularyFile(file, Map.of(key, List.of(entry)));
      switch (key) {
        case "categories" -> alone.categories().forEach(one -> categories.add(placed(node, one)));
        case "companies" -> alone.companies().forEach(one -> named.add(placed(node, one)));
        case "technologies" -> alone.technologies().forEach(one -> named.add(placed(node, one)));
        case "people" -> alone.people().forEach(one -> named.add(placed(node, one)));
        case "terms" -> alone.terms().forEach(one -> named.add(placed(node, one)));
        case "remove" -> removed.add(placed(node, name(entry)));
        default ->
            throw new IllegalArgumentException(
                "There are no entries called "
                    + key
                    + ". Write it below categories, companies, technologies, people, terms or"
                    + " remove.");
      }
    } catch (RuntimeException | StackOverflowError e) {
      troubles.add(
          e instanceof RuntimeException refusal
              ? VocabularyTrouble.refused(file, line(node), refusal)
              : new VocabularyTrouble(
                  file, line(node), "An entry was not taken", "It is too deep", "Shorten it."));
    }
  }

  private static String name(Object entry) {
    if (entry instanceof String name && !name.isBlank()) {
      return name.strip();
    }
    throw new IllegalArgumentException(
        "“" + entry + "” under remove is no name. Write it as `- name`.");
  }

  private <T> Placed<T> placed(Node node, T what) {
    return new Placed<>(file, line(node), what);
  }

  private void refuseFile(int line, String why, String remedy) {
    troubles.add(new VocabularyTrouble(file, line, file + " was not taken", why, remedy));
  }

  private static int line(Node node) {
    return node.getStartMark().map(OwnFile::line).orElse(1);
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }
}
