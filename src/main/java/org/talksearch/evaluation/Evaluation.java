package org.talksearch.evaluation;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.talksearch.engine.Hit;
import org.talksearch.engine.SearchEngine;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.SearchRequest;

/// How well an engine ranked the talks for some topics.
///
/// @param rankings the first hundred hits of each topic, in the order of the topics
/// @param measures of each topic that has judgements, by its id; one that was not asked scores 0
/// @param mean over those topics
public record Evaluation(
    Map<Topic, List<Hit>> rankings, SortedMap<String, Measures> measures, Measures mean) {

  /// A search that ran out of time is done again this often: the first one after a start waits for
  /// dictionaries, later ones for a busy machine.
  private static final int MOST_TRIES = 5;

  /// Asks the engine for every topic.
  ///
  /// @throws IllegalStateException if a search runs out of time again and again
  public static Evaluation of(SearchEngine engine, List<Topic> topics, Qrels qrels) {
    Map<Topic, List<Hit>> rankings = new LinkedHashMap<>();
    Map<String, List<String>> idsByTopic = new LinkedHashMap<>();
    for (Topic topic : topics) {
      SearchRequest request = SearchRequest.of(topic.query()).page(0, SearchRequest.LARGEST_SIZE);
      List<Hit> hits = complete(engine, request).hits();
      rankings.put(topic, hits);
      List<String> ids = new ArrayList<>();
      hits.forEach(hit -> ids.add(hit.talk().talk().id().value()));
      idsByTopic.put(topic.id(), ids);
    }
    SortedMap<String, Measures> measures = new TreeMap<>();
    for (String topic : qrels.topics()) {
      measures.put(
          topic, Measures.of(idsByTopic.getOrDefault(topic, List.of()), qrels.grades(topic)));
    }
    return new Evaluation(rankings, measures, Measures.mean(measures.values()));
  }

  private static SearchResult complete(SearchEngine engine, SearchRequest request) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      SearchResult result = engine.search(request);
      if (!result.partial()) {
        return result;
      }
    }
    throw new IllegalStateException(
        "The search for “"
            + request.query()
            + "” ran out of time, so that its hits say nothing. Try again when the machine has less"
            + " to do.");
  }

  /// Writes the rankings as a TREC run, one hit a line: topic, `Q0`, talk, rank from 1, score, and
  /// a name for the engine.
  public void writeRun(Writer run) throws IOException {
    for (Map.Entry<Topic, List<Hit>> ranking : rankings.entrySet()) {
      int rank = 0;
      for (Hit hit : ranking.getValue()) {
        rank++;
        run.write(
            String.format(
                Locale.ROOT,
                "%s Q0 %s %d %.6f talksearch%n",
                ranking.getKey().id(),
                hit.talk().talk().id(),
                rank,
                hit.score()));
      }
    }
  }
}
