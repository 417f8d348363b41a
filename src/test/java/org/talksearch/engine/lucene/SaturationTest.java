package org.talksearch.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaturationTest {
  private static final int LIMIT = 16;

  private final Directory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  @BeforeEach
  void open() throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (String word : new String[] {"quartz", "basalt"}) {
        Document document = new Document();
        document.add(new StringField("word", word, Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  private static BooleanQuery scoring(float score) {
    Query one = new ConstantScoreQuery(new TermQuery(new Term("word", "quartz")));
    return new BooleanQuery.Builder().add(new BoostQuery(one, score), Occur.SHOULD).build();
  }

  @ParameterizedTest
  @CsvSource({"0.5, 0.4848", "16, 8", "1600, 15.8416"})
  void aScoreComesCloseToTheLimit(float score, float saturated) throws IOException {
    Query query = Saturation.of(scoring(score), LIMIT);

    assertThat(searcher.search(query, 10).scoreDocs)
        .singleElement()
        .satisfies(hit -> assertThat(hit.score).isCloseTo(saturated, within(0.001f)));
    assertThat(searcher.explain(query, 0).getValue().floatValue())
        .isCloseTo(saturated, within(0.001f));
    assertThat(searcher.explain(query, 0).toString()).contains("saturated");
  }

  @Test
  void nothingToScoreFindsNothing() throws IOException {
    assertThat(searcher.count(Saturation.of(new BooleanQuery.Builder().build(), LIMIT))).isZero();
  }

  @Test
  void equalOnesAreEqual() {
    assertThat(Saturation.of(scoring(2), LIMIT))
        .isEqualTo(Saturation.of(scoring(2), LIMIT))
        .isNotEqualTo(Saturation.of(scoring(2), 2));
  }
}
