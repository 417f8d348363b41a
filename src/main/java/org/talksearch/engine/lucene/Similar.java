package org.talksearch.engine.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.ranking.Part;
import org.talksearch.ranking.SimilarTalks;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Talk;

/// Finds talks like one: see [SimilarTalks].
final class Similar {
  private Similar() {}

  static Query query(AnnotatedTalk annotated, IndexReader reader, TalkAnalyzers analyzers)
      throws IOException {
    Talk talk = annotated.talk();
    MoreLikeThis typical = new MoreLikeThis(reader);
    typical.setAnalyzer(analyzers.words());
    typical.setMinTermFreq(1);
    typical.setMinDocFreq(SimilarTalks.LEAST_TALKS);
    typical.setMaxDocFreq(SimilarTalks.mostTalks(reader.numDocs()));
    typical.setMaxQueryTerms(SimilarTalks.MOST_WORDS);
    typical.setBoost(true);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Part part : SimilarTalks.PARTS) {
      Reader[] texts =
          SimilarTalks.texts(talk).stream().map(StringReader::new).toArray(Reader[]::new);
      query.add(new BoostQuery(typical.like(part.words(), texts), part.weight()), Occur.SHOULD);
    }
    query.add(LuceneQueries.of(SimilarTalks.entities(annotated)), Occur.SHOULD);
    return new BooleanQuery.Builder()
        .add(query.build(), Occur.MUST)
        .add(new TermQuery(new Term(IndexFields.ID, talk.id().value())), Occur.MUST_NOT)
        .build();
  }
}
