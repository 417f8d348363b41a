package org.talksearch.engine.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.ranking.CompletionName;
import org.talksearch.ranking.Part;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Talk;

/// What makes talks similar: the words that are typical of one, and the companies, technologies and
/// terms that it names. Who speaks does not: two talks of one person may be on different matters.
final class Similar {
  private static final List<Part> PARTS = List.of(Part.TITLE, Part.ABSTRACT, Part.NOTES);
  private static final int MOST_WORDS = 20;

  /// A word of one talk alone leads to no other.
  private static final int LEAST_TALKS = 2;

  /// A word that more talks than this have in a part, in percent, is typical of none.
  private static final int COMMON_PERCENT = 20;

  private static final int MOST_ENTITIES = 24;

  /// Other names of one thing are no matter of chance, as shared words may be.
  private static final float ENTITIES = 1.5f;

  private Similar() {}

  static Query query(AnnotatedTalk annotated, IndexReader reader, TalkAnalyzers analyzers)
      throws IOException {
    Talk talk = annotated.talk();
    MoreLikeThis typical = new MoreLikeThis(reader);
    typical.setAnalyzer(analyzers.words());
    typical.setMinTermFreq(1);
    typical.setMinDocFreq(LEAST_TALKS);
    typical.setMaxQueryTerms(MOST_WORDS);
    typical.setBoost(true);
    if (reader.numDocs() * COMMON_PERCENT / 100 > LEAST_TALKS) {
      typical.setMaxDocFreqPct(COMMON_PERCENT);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Part part : PARTS) {
      // A title says it in fewer words, so each of them counts as much as several of the text.
      Reader[] texts =
          Stream.of(talk.title(), talk.title(), talk.alternateTitle(), text(talk))
              .map(StringReader::new)
              .toArray(Reader[]::new);
      query.add(new BoostQuery(typical.like(part.words(), texts), part.weight()), Occur.SHOULD);
    }
    annotated.mentions().stream()
        .filter(mention -> PARTS.contains(Part.of(mention.field())))
        .map(Mention::entity)
        .distinct()
        .limit(MOST_ENTITIES)
        .forEach(entity ->
            PARTS.forEach(part ->
                query.add(
                    new BoostQuery(
                        new TermQuery(new Term(part.entities(), entity.id())),
                        part.weight() * ENTITIES),
                    Occur.SHOULD)));
    return new BooleanQuery.Builder()
        .add(query.build(), Occur.MUST)
        .add(new TermQuery(new Term(IndexFields.ID, talk.id().value())), Occur.MUST_NOT)
        .build();
  }

  private static String text(Talk talk) {
    return String.join("\n", talk.abstractText(), talk.alternateAbstract(), talk.notes());
  }

  /// Whether one talk says nothing but what the other says.
  static boolean isCopy(Talk one, Talk other) {
    return CompletionName.letters(one.title()).equals(CompletionName.letters(other.title()))
        && CompletionName.letters(one.abstractText())
            .equals(CompletionName.letters(other.abstractText()));
  }
}
