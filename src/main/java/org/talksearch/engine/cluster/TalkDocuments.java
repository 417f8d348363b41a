package org.talksearch.engine.cluster;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.talksearch.analysis.AnalyzedToken;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.ranking.IndexTerms;
import org.talksearch.ranking.IndexedTalk;
import org.talksearch.ranking.Part;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Vocabulary;

/// Turns talks into documents of the cluster.
final class TalkDocuments {
  /// A date is a number of its year, month and day.
  private static final int DATES_IN_A_YEAR = 10_000;

  private final Vocabulary vocabulary;
  private final TalkAnalyzers analyzers;

  TalkDocuments(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
  }

  JsonObject document(AnnotatedTalk annotated, byte[] encoded, long hash) {
    JsonObject document =
        Json.object(
            IndexMapping.ID,
            annotated.talk().id().value(),
            IndexMapping.TALK,
            Base64.getEncoder().encodeToString(encoded),
            IndexMapping.CONTENT_HASH,
            hash);
    for (Part part : Part.values()) {
      addText(annotated, part, document);
    }
    IndexedTalk indexed = IndexedTalk.of(annotated, vocabulary);
    indexed
        .mentions()
        .forEach((field, ids) -> {
          StringBuilder text = new StringBuilder();
          ids.forEach((id, times) -> text.repeat(TokenText.term(id) + " ", times));
          document.addProperty(field, text.toString());
        });
    for (Part part : Part.values()) {
      Set<String> mentioned = indexed.mentions().getOrDefault(part.entities(), Map.of()).keySet();
      document.add(IndexMapping.mentioned(part), Json.array(mentioned));
    }
    indexed
        .labels()
        .forEach((facet, labels) -> document.add(IndexMapping.facet(facet), Json.array(labels)));
    document.add(IndexMapping.OTHER_COMPANIES, Json.array(indexed.otherCompanies()));
    indexed
        .date()
        .ifPresent(date -> {
          document.addProperty(IndexMapping.YEAR, date / DATES_IN_A_YEAR);
          document.addProperty(IndexMapping.DATE, date);
        });
    return document;
  }

  private void addText(AnnotatedTalk annotated, Part part, JsonObject document) {
    JsonArray words = new JsonArray();
    JsonArray grams = new JsonArray();
    Set<String> latin = new TreeSet<>();
    Set<String> listed = new TreeSet<>();
    for (TextField field : TextField.values()) {
      String text = annotated.talk().text(field);
      if (Part.of(field) == part && !text.isEmpty()) {
        List<AnalyzedToken> wordTokens = analyzers.wordsOf(text);
        List<AnalyzedToken> gramTokens = analyzers.gramsOf(text);
        words.add(TokenText.of(wordTokens));
        grams.add(TokenText.of(gramTokens));
        gramTokens.stream()
            .map(AnalyzedToken::term)
            .filter(TalkDocuments::isLatin)
            .forEach(latin::add);
        wordTokens.stream().map(AnalyzedToken::term).forEach(listed::add);
      }
    }
    if (!words.isEmpty()) {
      document.add(part.words(), words);
      document.add(part.grams(), grams);
      document.add(IndexMapping.latinWords(part), Json.array(latin));
    }
    if (part == Part.TITLE) {
      document.add(IndexMapping.TITLE_WORDS, Json.array(listed));
    }
  }

  private static boolean isLatin(String word) {
    return word.compareTo(IndexTerms.FIRST_LATIN) >= 0
        && word.compareTo(IndexTerms.AFTER_LATIN) < 0;
  }
}
