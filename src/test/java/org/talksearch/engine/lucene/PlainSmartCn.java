package org.talksearch.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Talk;

/// The same talks in an index as Lucene's analyzer for Chinese makes it, without anything of ours:
/// titles, abstracts and notes in one field, all words of a query wanted.
final class PlainSmartCn implements AutoCloseable {
  private static final String ID = "id";
  private static final String TEXT = "text";
  private static final int MOST = 1_000;

  private final SmartChineseAnalyzer analyzer = new SmartChineseAnalyzer();
  private final QueryBuilder queries = new QueryBuilder(analyzer);
  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;

  PlainSmartCn(List<Talk> talks) {
    try {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (Talk talk : talks) {
          Document document = new Document();
          document.add(new StringField(ID, talk.id().value(), Field.Store.YES));
          for (String text : List.of(talk.title(), talk.abstractText(), talk.notes())) {
            document.add(new TextField(TEXT, text, Field.Store.NO));
          }
          writer.addDocument(document);
        }
      }
      reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The talks that have all words.
  List<String> words(String query) {
    return ids(queries.createBooleanQuery(TEXT, query, Occur.MUST));
  }

  /// The talks that have the words side by side.
  List<String> phrase(String query) {
    return ids(queries.createPhraseQuery(TEXT, query));
  }

  private List<String> ids(@Nullable Query query) {
    try {
      Query asked = query == null ? new MatchNoDocsQuery("no word") : query;
      StoredFields stored = reader.storedFields();
      List<String> ids = new ArrayList<>();
      for (ScoreDoc hit : new IndexSearcher(reader).search(asked, MOST).scoreDocs) {
        ids.add(stored.document(hit.doc).get(ID));
      }
      return ids;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
