package org.talksearch.engine.cluster;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.cluster.BuildState.Plan;
import org.talksearch.engine.cluster.BuildState.Turn;

/// The right to write a share of an index's next build. It is a document on the cluster that says
/// who has it, and until when; it is renewed as long as this process lives. Where a run has died,
/// the next one waits for no more than the rest of the [#TERM], and goes on with what that one has
/// written. The clocks of the machines must agree to half that time.
///
/// Every change of the document is of the very one that was read (compare and set), so that of two
/// runs that want the same, one gets it.
final class Build implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Build.class);

  /// How long a turn holds without being renewed.
  static final Duration TERM = Duration.ofSeconds(60);

  private static final String DOCUMENT = "build";
  private static final Gson GSON = new Gson();

  private final ClusterClient client;
  private final String path;
  private final Share share;
  private final String owner = UUID.randomUUID().toString();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Plan plan;
  private String index = "";

  /// When the turn ends if it is not renewed, by this machine's clock, which goes on while the
  /// machine sleeps.
  private volatile long heldUntil;

  private boolean resumed;
  private volatile boolean lost;

  /// A document as it was read.
  ///
  /// @param condition of its change, as a part of a URL
  private record Read(@Nullable BuildState state, String condition) {}

  private Build(IndexAlias alias, Plan plan, Share share) {
    this.client = alias.client();
    this.path = "/" + alias.writerIndex() + "/_doc/" + DOCUMENT;
    this.plan = plan;
    this.share = share;
  }

  /// Takes a share of the build with this plan, begun or not; nothing if another run is at that
  /// share, or at a build with another plan.
  static Optional<Build> take(IndexAlias alias, Plan plan, Share share, long generation)
      throws IOException {
    Build build = new Build(alias, plan, share);
    build.makeWriterIndex(alias);
    return build.take(alias.indexOf(generation), generation)
        ? Optional.of(build)
        : Optional.empty();
  }

  private void makeWriterIndex(IndexAlias alias) throws IOException {
    client.putOnce(
        "/" + alias.writerIndex(),
        Json.object(
            "settings",
            Json.object("number_of_shards", 1, "auto_expand_replicas", "0-1"),
            "mappings",
            Json.object("enabled", false)));
  }

  private boolean take(String next, long nextGeneration) throws IOException {
    while (true) {
      Read read = read();
      long now = System.currentTimeMillis();
      BuildState build = BuildState.of(plan, next, nextGeneration);
      boolean begun = false;
      if (read.state != null) {
        begun = plan.full() && read.state.plan().equals(plan);
        if (begun) {
          build = read.state;
        }
        boolean taken = begun ? build.turn(share).isLive(now) : read.state.isLive(now);
        // This run's own turn may stand there, where the answer to its request was lost.
        if (taken && !read.state.isOf(owner)) {
          return false;
        }
      }
      long until = later();
      BuildState mine = build.with(share, Turn.of(owner, until));
      if (write(mine, read.condition)) {
        heldUntil = until;
        index = mine.index();
        resumed = begun;
        Thread.ofVirtual().name("renew " + index).start(this::renew);
        return true;
      }
    }
  }

  /// What the build is to become.
  String index() {
    return index;
  }

  /// Whether all talks are written anew.
  boolean isFull() {
    return plan.full();
  }

  /// Whether others have begun it; the index may be there, and hold talks.
  boolean isResumed() {
    return resumed;
  }

  /// What is built, and from what.
  Plan plan() {
    return plan;
  }

  /// Whether no other run can have taken the share.
  boolean isHeld() {
    return !lost && System.currentTimeMillis() < heldUntil;
  }

  /// @throws EngineException.Busy if another run may have taken the share, since this one could not
  ///   say in time that it goes on
  void requireHeld() {
    if (!isHeld()) {
      throw new EngineException.Busy(
          "This run could not say to the cluster for "
              + TERM.toSeconds()
              + " s that it goes on, so another one may have begun to write the index “"
              + index
              + "”. Wait until that one is done, then try again.");
    }
  }

  /// Tells that the share is written. Where all are, the build stays this run's, to be committed.
  ///
  /// @param talks how many it has
  /// @param memo the digest of the memo
  /// @return how the build stands then
  BuildState done(int talks, String memo) throws IOException {
    return change(state -> {
      Turn done = new Turn(owner, 0, true, talks, memo);
      BuildState then = state.with(share, done);
      return then.undone() > 0 ? then : then.with(share, done.until(later()));
    });
  }

  /// Tells that there is nothing more to build.
  void end() throws IOException {
    closing.countDown();
    Read read = read();
    if (isMine(read.state)) {
      try {
        client.delete(path + "?" + read.condition);
      } catch (RefusedException e) {
        if (e.status() == RefusedException.CONFLICT) {
          end(); // it was renewed in between, or removed by this request, whose answer was lost
        } else if (e.status() != RefusedException.NOT_FOUND) {
          throw e;
        }
      }
    }
  }

  private boolean isMine(@Nullable BuildState state) {
    return state != null && state.index().equals(index) && state.turn(share).owner().equals(owner);
  }

  private static long later() {
    return System.currentTimeMillis() + TERM.toMillis();
  }

  private void renew() {
    long step = TERM.toMillis() / 3;
    try {
      while (!closing.await(step, TimeUnit.MILLISECONDS) && !lost) {
        try {
          change(state -> {
            Turn turn = state.turn(share);
            return turn.until() == 0 ? state : state.with(share, turn.until(later()));
          });
        } catch (IOException | EngineException.Busy e) {
          LOG.debug("the build of {} was not renewed", index, e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Changes what is this run's.
  ///
  /// @throws EngineException.Busy if it is no more
  private BuildState change(UnaryOperator<BuildState> change) throws IOException {
    while (true) {
      Read read = read();
      BuildState state = read.state;
      if (state == null || !isMine(state)) {
        lost = true;
        requireHeld();
      } else {
        BuildState changed = change.apply(state);
        if (changed.equals(state) || write(changed, read.condition)) {
          heldUntil = changed.turn(share).until();
          return changed;
        }
      }
    }
  }

  private Read read() throws IOException {
    try {
      JsonObject held = client.get(path);
      return new Read(
          GSON.fromJson(held.getAsJsonObject("_source"), BuildState.class),
          "if_seq_no=" + held.get("_seq_no") + "&if_primary_term=" + held.get("_primary_term"));
    } catch (RefusedException e) {
      if (e.status() == RefusedException.NOT_FOUND) {
        return new Read(null, "op_type=create");
      }
      throw e;
    }
  }

  /// Writes the document; false if it is another one than was read. Where the answer was lost, and
  /// the request sent again, that looks the same: reading it once more tells.
  private boolean write(BuildState state, String condition) throws IOException {
    try {
      client.put(path + "?" + condition, GSON.toJsonTree(state));
      return true;
    } catch (RefusedException e) {
      if (e.status() == RefusedException.CONFLICT) {
        return false;
      }
      throw e;
    }
  }

  /// Leaves the share to others, if it is not written. Where that fails, they have it when the turn
  /// is over.
  @Override
  public void close() {
    closing.countDown();
    try {
      Read read = read();
      BuildState state = read.state;
      if (state != null && isMine(state)) {
        write(state.with(share, state.turn(share).left()), read.condition);
      }
    } catch (IOException e) {
      LOG.debug("the build of {} was not left to others", index, e);
    }
  }
}
