package org.talksearch.engine.lucene;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts talks until time is up.
///
/// Lucene's own time limit asks for talks in slices, which `DrillSideways` cannot give ("maxDoc
/// must be Integer.MAX_VALUE").
final class HitCount implements CollectorManager<HitCount.Counter, Integer> {
  /// Talks between two looks at the clock.
  private static final int BETWEEN_LOOKS = 1024;

  private final BooleanSupplier timeIsUp;
  private final AtomicBoolean cutShort = new AtomicBoolean();

  HitCount(BooleanSupplier timeIsUp) {
    this.timeIsUp = timeIsUp;
  }

  /// Whether some talks were not looked at.
  boolean cutShort() {
    return cutShort.get();
  }

  @Override
  public Counter newCollector() {
    return new Counter();
  }

  @Override
  public Integer reduce(Collection<Counter> counters) {
    return counters.stream().mapToInt(counter -> counter.count).sum();
  }

  final class Counter implements Collector {
    private int count;

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
      stopIfTimeIsUp();
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) {
          count++;
          if (count % BETWEEN_LOOKS == 0) {
            stopIfTimeIsUp();
          }
        }
      };
    }

    private void stopIfTimeIsUp() {
      if (timeIsUp.getAsBoolean()) {
        cutShort.set(true);
        throw new CollectionTerminatedException();
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
