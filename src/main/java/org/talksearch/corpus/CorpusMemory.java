package org.talksearch.corpus;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What a process keeps in mind from one reading of a corpus to the next, so that the next one need
/// not read files that nobody has written since.
///
/// Hashes tell what has changed; stamps tell only whether a hash is still known. They do not where
/// a file was written shortly before it was listed: it may be written again without another stamp,
/// and is read the next time too. Since programs can give a file any stamp, all files are read from
/// time to time.
///
/// Not for use by several threads at once.
public final class CorpusMemory {
  /// The clocks of some file systems go by steps of two seconds.
  private static final Duration COARSEST_STEP = Duration.ofSeconds(3);

  private static final Duration LONGEST_TRUST = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Map<String, Known> known = new HashMap<>();
  private Instant trustedSince = Instant.MIN;
  private Instant listed = Instant.MIN;
  private @Nullable CorpusState state;

  private record Known(FileStamp stamp, long hash) {}

  /// Nothing is kept in mind yet.
  public CorpusMemory() {
    this(InstantSource.system());
  }

  CorpusMemory(InstantSource clock) {
    this.clock = clock;
  }

  /// Begins a reading, before its files are listed.
  void begin() {
    listed = clock.instant();
    if (listed.isAfter(trustedSince.plus(LONGEST_TRUST))) {
      known.clear();
      trustedSince = listed;
    }
  }

  /// Ends a reading.
  void end(CorpusState state) {
    this.state = state;
  }

  /// The hash of what the file holds, unless it has to be read for that.
  OptionalLong hash(String path, FileStamp stamp) {
    Known last = known.get(path);
    return last != null && last.stamp.equals(stamp)
        ? OptionalLong.of(last.hash)
        : OptionalLong.empty();
  }

  /// Keeps the hash of a file in mind that was read after it was listed with this stamp.
  void keep(String path, FileStamp stamp, long hash) {
    if (stamp.modified().toInstant().isBefore(listed.minus(COARSEST_STEP))) {
      known.put(path, new Known(stamp, hash));
    }
  }

  /// The state that gave this text.
  CorpusState state(String text) {
    CorpusState last = state;
    return last != null && last.text().equals(text) ? last : CorpusState.parse(text);
  }
}
