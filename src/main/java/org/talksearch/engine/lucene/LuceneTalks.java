package org.talksearch.engine.lucene;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState.OrdRange;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.talksearch.query.Facet;
import org.talksearch.ranking.MatchingTalks;

/// The talks of a commit that match a request, to be counted by the values that they have.
///
/// Every value of every facet has a number of its own, and those of one facet follow each other.
final class LuceneTalks implements MatchingTalks {
  private static final int NOWHERE = -1;

  /// Where it stands in a path of facet and label.
  private static final int LABEL = 1;

  private final @Nullable SortedSetDocValuesReaderState state;
  private final List<MatchingDocs> found;

  /// @param state null where no talk has a value of any facet
  LuceneTalks(@Nullable SortedSetDocValuesReaderState state, FacetsCollector found) {
    this.state = state;
    this.found = found.getMatchingDocs();
  }

  @Override
  public int total() {
    return found.stream().mapToInt(MatchingDocs::totalHits).sum();
  }

  @Override
  public Map<String, Integer> count(Facet facet) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    OrdRange range = state == null ? null : state.getOrdRange(facet.key());
    if (state == null || range == null) {
      return counts;
    }
    int[] talks = new int[range.end() - range.start() + 1];
    forEach(values -> {
      for (int i = values.docValueCount(); i > 0; i--) {
        int value = (int) values.nextOrd();
        if (range.start() <= value && value <= range.end()) {
          talks[value - range.start()]++;
        }
      }
    });
    SortedSetDocValues labels = state.getDocValues();
    for (int i = 0; i < talks.length; i++) {
      if (talks[i] > 0) {
        BytesRef path = labels.lookupOrd(range.start() + i);
        counts.put(FacetsConfig.stringToPath(path.utf8ToString())[LABEL], talks[i]);
      }
    }
    return counts;
  }

  @Override
  public List<int[]> count(
      Facet rows, List<String> rowLabels, Facet columns, List<String> columnLabels)
      throws IOException {
    int[][] counts = new int[rowLabels.size()][columnLabels.size()];
    if (state == null) {
      return List.of(counts);
    }
    int[] rowOf = places(rows, rowLabels, state);
    int[] columnOf = places(columns, columnLabels, state);
    int[] inRows = new int[rowLabels.size()];
    int[] inColumns = new int[columnLabels.size()];
    forEach(values -> {
      int rowCount = 0;
      int columnCount = 0;
      for (int i = values.docValueCount(); i > 0; i--) {
        int value = (int) values.nextOrd();
        if (rowOf[value] != NOWHERE) {
          inRows[rowCount++] = rowOf[value];
        } else if (columnOf[value] != NOWHERE) {
          inColumns[columnCount++] = columnOf[value];
        }
      }
      for (int row = 0; row < rowCount; row++) {
        for (int column = 0; column < columnCount; column++) {
          counts[inRows[row]][inColumns[column]]++;
        }
      }
    });
    return List.of(counts);
  }

  /// For each value of the index the place of its label.
  private static int[] places(Facet facet, List<String> labels, SortedSetDocValuesReaderState state)
      throws IOException {
    int[] places = new int[state.getSize()];
    Arrays.fill(places, NOWHERE);
    SortedSetDocValues values = state.getDocValues();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).isEmpty()) {
        continue; // asked for by nothing but spaces, and no path is empty
      }
      String path = FacetsConfig.pathToString(facet.key(), new String[] {labels.get(i)});
      int value = (int) values.lookupTerm(new BytesRef(path));
      if (value >= 0) {
        places[value] = i;
      }
    }
    return places;
  }

  /// Takes what one talk has.
  private interface Counting {
    void talk(SortedSetDocValues values) throws IOException;
  }

  private void forEach(Counting counting) throws IOException {
    for (MatchingDocs segment : found) {
      DocIdSetIterator docs = segment.bits().iterator();
      if (state == null || docs == null) {
        continue;
      }
      // Numbered alike over all segments; one can only be walked forwards.
      SortedSetDocValues values = state.getDocValues();
      for (int doc = docs.nextDoc(); doc != NO_MORE_DOCS; doc = docs.nextDoc()) {
        if (values.advanceExact(segment.context().docBase + doc)) {
          counting.talk(values);
        }
      }
    }
  }
}
