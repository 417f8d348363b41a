package org.talksearch.engine.lucene;

import java.io.IOException;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.talksearch.query.Facet;

/// Lucene's own dictionaries: what stands in an index, without reading a talk.
final class IndexTerms {
  /// What Lucene puts between a facet and a value of it.
  private static final char LABEL_SEPARATOR = '\u001f';

  private IndexTerms() {}

  /// The values of a facet, in their order, each with the number of its talks.
  static void forEachValue(IndexReader reader, Facet facet, ObjIntConsumer<String> action)
      throws IOException {
    String before = facet.key() + LABEL_SEPARATOR;
    forEach(
        reader,
        FacetsConfig.DEFAULT_INDEX_FIELD_NAME,
        new BytesRef(before),
        (label, talks) -> action.accept(label.substring(before.length()), talks));
  }

  /// The terms of a field that begin so, in their order, each with the number of its talks.
  static void forEach(
      IndexReader reader, String field, BytesRef prefix, ObjIntConsumer<String> action)
      throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return;
    }
    TermsEnum all = terms.iterator();
    if (all.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = all.term();
        term != null && StringHelper.startsWith(term, prefix);
        term = all.next()) {
      action.accept(term.utf8ToString(), all.docFreq());
    }
  }
}
