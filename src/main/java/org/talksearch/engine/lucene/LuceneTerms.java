package org.talksearch.engine.lucene;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.talksearch.query.Facet;
import org.talksearch.ranking.IndexTerms;
import org.talksearch.ranking.Part;

/// Lucene's own dictionaries: what stands in an index, without reading a talk.
record LuceneTerms(IndexReader reader) implements IndexTerms {
  /// What Lucene puts between a facet and a value of it.
  private static final char LABEL_SEPARATOR = '\u001f';

  private static final BytesRef NO_PREFIX = new BytesRef();

  @Override
  public void forEachLatinWord(Part part, ObjIntConsumer<String> action) throws IOException {
    forEach(part.grams(), new BytesRef(FIRST_LATIN), NO_PREFIX, new BytesRef(AFTER_LATIN), action);
  }

  @Override
  public void forEachTitleWord(ObjIntConsumer<String> action) throws IOException {
    forEach(Part.TITLE.words(), action);
  }

  @Override
  public void forEachMention(Part part, ObjIntConsumer<String> action) throws IOException {
    forEach(part.entities(), action);
  }

  @Override
  public void forEachLabel(Facet facet, ObjIntConsumer<String> action) throws IOException {
    String before = facet.key() + LABEL_SEPARATOR;
    BytesRef prefix = new BytesRef(before);
    forEach(
        FacetsConfig.DEFAULT_INDEX_FIELD_NAME,
        prefix,
        prefix,
        null,
        (label, talks) -> action.accept(label.substring(before.length()), talks));
  }

  @Override
  public void forEachOtherCompany(Consumer<String> action) throws IOException {
    forEach(IndexFields.OTHER_COMPANIES, (company, talks) -> action.accept(company));
  }

  /// The terms of a field.
  private void forEach(String field, ObjIntConsumer<String> action) throws IOException {
    forEach(field, NO_PREFIX, NO_PREFIX, null, action);
  }

  /// The terms of a field from one on, as long as they begin so and come before another.
  private void forEach(
      String field,
      BytesRef from,
      BytesRef prefix,
      @Nullable BytesRef before,
      ObjIntConsumer<String> action)
      throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return;
    }
    TermsEnum all = terms.iterator();
    if (all.seekCeil(from) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = all.term();
        term != null
            && StringHelper.startsWith(term, prefix)
            && (before == null || term.compareTo(before) < 0);
        term = all.next()) {
      action.accept(term.utf8ToString(), all.docFreq());
    }
  }
}
