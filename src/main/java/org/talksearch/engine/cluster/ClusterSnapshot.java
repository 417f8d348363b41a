package org.talksearch.engine.cluster;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.IndexState;
import org.talksearch.ranking.CompletionNames;
import org.talksearch.ranking.Completions;
import org.talksearch.ranking.FacetFilters;
import org.talksearch.ranking.IndexQuery.Term;
import org.talksearch.ranking.Lexicon;
import org.talksearch.ranking.OtherCompanies;
import org.talksearch.ranking.SpeakerNames;
import org.talksearch.vocabulary.Vocabulary;

/// A committed index, and what this process knows of it: it never changes any more.
final class ClusterSnapshot {
  private final ClusterClient client;
  private final CommittedIndex committed;
  private final Vocabulary vocabulary;
  private final int talks;
  private final OtherCompanies otherCompanies;
  private final FacetFilters filters;
  private @Nullable Lexicon lexicon;

  /// Gathered under a lock of its own: searches do not wait for it.
  private final Object completing = new Object();

  private @Nullable Completions completions;

  /// How many talks have a term, as far as it was asked for.
  private final Map<Term, Integer> talksWith = new ConcurrentHashMap<>();

  ClusterSnapshot(ClusterClient client, CommittedIndex committed, Vocabulary vocabulary)
      throws IOException {
    this.client = client;
    this.committed = committed;
    this.vocabulary = vocabulary;
    this.talks = client.count(committed.index());
    this.otherCompanies = new OtherCompanies(terms());
    this.filters = new FacetFilters(vocabulary, new SpeakerNames(terms()));
  }

  CommittedIndex committed() {
    return committed;
  }

  int talks() {
    return talks;
  }

  Map<Term, Integer> talksWith() {
    return talksWith;
  }

  /// The companies of its talks that the vocabulary lacks.
  OtherCompanies otherCompanies() {
    return otherCompanies;
  }

  /// What filters of its facets mean.
  FacetFilters filters() {
    return filters;
  }

  /// The words of its talks, gathered when first asked for.
  synchronized Lexicon lexicon() throws IOException {
    Lexicon gathered = lexicon;
    if (gathered == null) {
      gathered = new Lexicon(terms(), vocabulary);
      lexicon = gathered;
    }
    return gathered;
  }

  /// What half-typed words may become, gathered when first asked for.
  Completions completions(CompletionNames names) throws IOException {
    synchronized (completing) {
      Completions gathered = completions;
      if (gathered == null) {
        gathered = names.of(terms(), otherCompanies);
        completions = gathered;
      }
      return gathered;
    }
  }

  ClusterTerms terms() {
    return new ClusterTerms(client, committed.index());
  }

  JsonObject search(JsonObject request) throws IOException {
    return client.search(committed.index(), request);
  }

  /// The same for several requests, all sent at once.
  List<JsonObject> search(List<JsonObject> requests) throws IOException {
    return client.search(committed.index(), requests);
  }

  /// As [#search], where scores count.
  JsonObject searchByScore(JsonObject request) throws IOException {
    return client.searchByScore(committed.index(), request);
  }

  IndexState state(String analysisFingerprint) {
    return new IndexState(
        talks,
        committed.generation(),
        Instant.ofEpochMilli(committed.committed()),
        analysisFingerprint,
        !analysisFingerprint.equals(committed.analysis()));
  }
}
