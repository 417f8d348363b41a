package org.talksearch.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.talksearch.query.Facet;
import org.talksearch.vocabulary.Folding;

/// The speakers of an index, by their names.
///
/// A name that a talk has just so means that speaker only, so that a count of the facet is that of
/// the talks that its value finds. Any other means all who are called so in another script or
/// letter case; if nobody is, all who have it as a whole part of their names: Ann, but not An. A
/// Han name is one part.
public final class SpeakerNames {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final char SPACE = ' ';

  private final Set<String> labels = new HashSet<>();
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Map<String, List<String>> byWord = new HashMap<>();

  public SpeakerNames(IndexTerms terms) throws IOException {
    terms.forEachLabel(Facet.SPEAKER, (label, talks) -> add(label));
  }

  private void add(String label) {
    labels.add(label);
    String name = words(label);
    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(label);
    Arrays.stream(name.strip().split(" ", -1))
        .distinct()
        .forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(label));
  }

  /// The labels that a name means; itself if it means nobody.
  List<String> labels(String name) {
    if (labels.contains(name)) {
      return List.of(name);
    }
    String words = words(name);
    List<String> called = byName.get(words);
    if (called == null) {
      String first = words.strip().split(" ", -1)[0];
      called =
          byWord.getOrDefault(first, List.of()).stream()
              .filter(label -> words(label).contains(words))
              .toList();
    }
    return called.isEmpty() ? List.of(name) : List.copyOf(called);
  }

  /// The folded words of a name, each between spaces.
  private static String words(String name) {
    return SPACE + BETWEEN_WORDS.matcher(Folding.fold(name)).replaceAll(" ").strip() + SPACE;
  }
}
