package org.talksearch.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talksearch.corpus.Patience;
import org.talksearch.engine.EngineException;
import org.talksearch.engine.IndexState;
import org.talksearch.engine.IndexWriting.FullReason;
import org.talksearch.engine.SearchEngine;
import org.talksearch.http.AdminToken;
import org.talksearch.http.Administration;
import org.talksearch.http.HttpServer;
import org.talksearch.http.ServerSettings;
import org.talksearch.indexing.CorpusWatch;
import org.talksearch.indexing.IndexUpkeep;
import org.talksearch.indexing.IndexingReport;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Answers from the index there is at once, and brings it up to date meanwhile.
@Command(
    name = "serve",
    description = {
      "Serve the page and the API, and bring the index up to date.",
      "TERM and Ctrl-C end it, after the answers under way."
    })
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  /// At a cluster that is away.
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

  private final Terminal terminal;
  private final Map<String, String> environment;
  @Mixin private Folders folders;

  @Mixin private LayoutOptions layout;
  @Mixin private ServerOptions options;
  @Mixin private AdminOptions admin;

  @Option(
      names = "--log-format",
      paramLabel = "F",
      defaultValue = "text",
      description = "How the log is written: text, or json for programs. Default: ${DEFAULT-VALUE}")
  private LogFormat logFormat;

  @Option(
      names = "--watch",
      description =
          "Follow what changes in the corpus, and tell on standard error what came of it.")
  private boolean watch;

  @Option(
      names = "--stop-with-parent",
      description = "End when the process that started this one ends.")
  private boolean stopWithParent;

  ServeCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  @Override
  public Integer call() throws Exception {
    ServerSettings settings = options.settings(environment);
    Duration searchTime = options.searchTime();
    Optional<AdminToken> token = admin.token();
    logFormat.apply();
    if (stopWithParent) {
      ProcessHandle.current().parent().ifPresentOrElse(ServeCommand::follow, ServeCommand::leave);
    }
    Wiring wiring = folders.wire(layout.of(folders.index()));
    CurrentEngine engine = new CurrentEngine(wiring.engine(searchTime));
    String need = needOfBuilding(wiring, engine);
    IndexUpkeep upkeep =
        new IndexUpkeep(
            (full, listener, patience) -> {
              String vocabulary = wiring.vocabularyFingerprint();
              IndexingReport report = wiring.bringUpToDate(full, listener, patience);
              if (!vocabulary.equals(wiring.vocabularyFingerprint())) {
                engine.replaceBy(wiring.engine(searchTime));
              }
              return report;
            },
            reason -> announce(reason, need.isEmpty()),
            failure -> folders.withoutPlaces(Failures.message(failure)));
    HttpServer server = start(settings, engine, upkeep, token);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, engine), "stop"));
    String address = address(settings, server.port());
    if (!need.isEmpty()) {
      terminal.err().println(need + " " + address + " has nothing to search until then.");
    }
    warmUp(engine);
    CorpusWatch edits = watch ? watch(upkeep) : null;
    long started = System.nanoTime();
    String talks;
    String problems;
    try {
      IndexingReport report = bringUpToDate(upkeep, address);
      talks = new ReportText(report).talks();
      problems = problems(report);
    } catch (IOException | RuntimeException e) {
      LOG.debug("the index was not brought up to date", e);
      talks = talksWithout(e, engine);
      problems = "the index was not brought up to date. " + oneLine(Failures.message(e));
      if (edits != null) {
        edits.retry();
      }
    }
    terminal
        .out()
        .println(
            """
            Talks:    %s
            Problems: %s
            Time:     %s
            Index:    %s
            Address:  %s\
            """
                .formatted(
                    talks,
                    problems,
                    ReportText.seconds(Duration.ofNanos(System.nanoTime() - started)),
                    folders.index(),
                    address));
    terminal.out().flush();
    warmUp(engine);
    if (edits != null) {
      edits.follow(new EditFollower(upkeep, terminal));
    }
    new CountDownLatch(1).await();
    return ExitCode.OK;
  }

  /// Empty too where that cannot be told yet.
  private static String needOfBuilding(Wiring wiring, SearchEngine engine) {
    try {
      return wiring.needOfBuilding(engine);
    } catch (EngineException.Away e) {
      LOG.debug("the index was not looked at", e);
      return "";
    }
  }

  /// Waits for a cluster that is away, or another run that is at it; the page is there meanwhile,
  /// and says so.
  private IndexingReport bringUpToDate(IndexUpkeep upkeep, String address)
      throws IOException, InterruptedException {
    for (boolean told = false; ; told = true) {
      try {
        return upkeep.run(Patience.NONE);
      } catch (EngineException.Away | EngineException.Busy e) {
        if (!told) {
          terminal.err().println(Failures.message(e));
          terminal
              .err()
              .println(
                  address
                      + " is served meanwhile, and brings the index up to date as soon as it can.");
        }
        Thread.sleep(BETWEEN_LOOKS);
      }
    }
  }

  private CorpusWatch watch(IndexUpkeep upkeep) {
    CorpusWatch edits = CorpusWatch.of(folders.corpus());
    upkeep.watching();
    return edits;
  }

  /// Searches as the page does, so that nobody waits while classes are loaded and words gathered.
  /// What goes wrong here, such as an engine closed meanwhile because the server ends, is nobody's
  /// trouble.
  private static void warmUp(SearchEngine engine) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            Set<Facet> facets = EnumSet.allOf(Facet.class);
            engine.search(SearchRequest.of("").sortedBy(Sort.NEWEST).counting(facets));
            engine.search(SearchRequest.of("talk 演讲").counting(facets));
            engine.suggest("talk", 1);
          } catch (RuntimeException e) {
            LOG.debug("the engine was not warmed up", e);
          }
        });
  }

  /// Where there is nothing to search meanwhile, that has been told already.
  private void announce(FullReason reason, boolean searchable) {
    String announcement = Rebuild.announcement(reason);
    LOG.info("all talks are written anew: {}", reason);
    if (searchable && !announcement.isEmpty()) {
      terminal.err().println(announcement);
    }
  }

  private static HttpServer start(
      ServerSettings settings, SearchEngine engine, IndexUpkeep upkeep, Optional<AdminToken> token)
      throws IOException {
    try {
      return HttpServer.start(
          settings, engine, upkeep, token.map(shown -> new Administration(shown, upkeep)));
    } catch (BindException e) {
      engine.close();
      throw new CommandException(
          e.getMessage() + "\nTo choose: --port or TALKSEARCH_PORT, --bind or TALKSEARCH_BIND.", e);
    } catch (UnknownHostException e) {
      engine.close();
      throw new CommandException(
          "No address is called “"
              + settings.host()
              + "”.\nName one with --bind or TALKSEARCH_BIND.",
          e);
    }
  }

  private static String problems(IndexingReport report) {
    int rejected = report.rejected().size();
    return rejected == 0 ? "none" : rejected + ", which “talksearch reindex” lists";
  }

  /// What is served though the index was not brought up to date: what was committed before.
  private static String talksWithout(Exception failure, SearchEngine engine) throws Exception {
    try {
      IndexState state = engine.state();
      return state.talks() + ", as of " + state.committed();
    } catch (EngineException e) {
      throw failure;
    }
  }

  /// Where a browser on this machine finds the page.
  private static String address(ServerSettings settings, int boundPort)
      throws UnknownHostException {
    InetAddress address = InetAddress.getByName(settings.host());
    String host =
        address.isAnyLocalAddress()
            ? "localhost"
            : address instanceof Inet6Address
                ? "[" + address.getHostAddress() + "]"
                : settings.host();
    return settings.address(host, boundPort);
  }

  static String oneLine(String message) {
    return message.replace('\n', ' ');
  }

  private static void follow(ProcessHandle parent) {
    Thread.ofVirtual()
        .start(() -> {
          parent.onExit().join();
          leave();
        });
  }

  private static void leave() {
    System.exit(ExitCode.OK);
  }

  private static void stop(HttpServer server, SearchEngine engine) {
    server.close();
    engine.close();
  }
}
