package org.talksearch.annotation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.corpus.Corpus;
import org.talksearch.corpus.CorpusEntry.Parsed;
import org.talksearch.corpus.CorpusReading;
import org.talksearch.corpus.CorpusState;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Technology;
import org.talksearch.vocabulary.Vocabulary;

/// Counts in how many talks of a corpus each company and technology of the bundled vocabulary is
/// named, and prints how many are named in any, and which are not.
///
///     mvn test -Dtest=VocabularyTrial -Dtrial.corpus=talks.jsonl
class VocabularyTrial {
  private static final Vocabulary VOCABULARY = Vocabulary.bundled();

  @Test
  void count() throws IOException {
    Annotator annotator = new Annotator(VOCABULARY, new TalkAnalyzers(VOCABULARY));
    CorpusReading reading =
        Corpus.at(Path.of(System.getProperty("trial.corpus", "corpus")))
            .read(CorpusState.NONE, (_, _) -> {});
    Map<Entity, Integer> talks = new HashMap<>();
    for (Parsed parsed : reading.entries(Parsed.class)) {
      annotator.annotate(parsed.talk()).mentions().stream()
          .map(mention -> mention.entity())
          .distinct()
          .forEach(entity -> talks.merge(entity, 1, Integer::sum));
    }
    print("companies", Company.class, talks);
    print("technologies", Technology.class, talks);
  }

  private static void print(String what, Class<? extends Entity> type, Map<Entity, Integer> talks) {
    List<Entity> all = VOCABULARY.entities().stream().filter(type::isInstance).toList();
    List<String> unnamed =
        all.stream().filter(entity -> !talks.containsKey(entity)).map(Entity::id).toList();
    int named = all.size() - unnamed.size();
    System.out.printf(
        "%s: %d, named in a talk: %d (%.1f %%); not named: %s%n",
        what, all.size(), named, 100.0 * named / all.size(), String.join(" ", unnamed));
  }
}
