package org.talksearch.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.talksearch.engine.SearchEngine;
import org.talksearch.http.Route.Searches;
import org.talksearch.indexing.IndexUpkeep;
import org.talksearch.indexing.IndexingStatus;

/// The routing table: every address that this server answers, and who does.
final class Routes {
  private static final String REINDEX = "/api/reindex";
  private static final String JOB = REINDEX + "/{job}";

  private Routes() {}

  static List<Route> of(
      SearchEngine engine,
      Supplier<IndexingStatus> indexing,
      Optional<Administration> administration,
      Release release,
      Metrics metrics,
      Consumer<LoggedSearch> searches,
      ServerSettings settings) {
    List<Route> routes =
        new ArrayList<>(open(engine, indexing, release, metrics, searches, settings));
    routes.addAll(administration.map(Routes::admin).orElseGet(Routes::withoutAdmin));
    return routes;
  }

  private static List<Route> admin(Administration administration) {
    AdminToken token = administration.token();
    IndexUpkeep upkeep = administration.upkeep();
    return List.of(
        Route.admin(
            "POST", REINDEX, ReindexEndpoint.ACCEPTED, token, ReindexEndpoint.begin(upkeep)),
        Route.admin("GET", JOB, List.of(), token, ReindexEndpoint.status(upkeep)),
        Route.admin("DELETE", JOB, List.of(), token, ReindexEndpoint.cancel(upkeep)));
  }

  private static List<Route> withoutAdmin() {
    Endpoint off = request -> Problem.adminOff().answer();
    return List.of(
        Route.refused("POST", REINDEX, off),
        Route.refused("GET", JOB, off),
        Route.refused("DELETE", JOB, off));
  }

  private static List<Route> open(
      SearchEngine engine,
      Supplier<IndexingStatus> indexing,
      Release release,
      Metrics metrics,
      Consumer<LoggedSearch> searches,
      ServerSettings settings) {
    String basePath = settings.proxying().basePath();
    int window = settings.limits().requests().window();
    ResourceFolder ui = new ResourceFolder("ui/");
    Pages pages = Pages.of(PageFile.read(ui, "index.html", basePath), basePath);
    Pages reference = Pages.of(PageFile.read(ui, "reference.html", basePath), basePath);
    Sitemap sitemap = new Sitemap(engine, Sitemap.LARGEST_LIST);
    return List.of(
        Route.api(
            "/api/search",
            SearchEndpoint.ACCEPTED,
            new SearchEndpoint(engine, window, searches, Clock.systemUTC())),
        Route.api("/api/suggest", SuggestEndpoint.ACCEPTED, new SuggestEndpoint(engine)),
        Route.api("/api/matrix", MatrixEndpoint.ACCEPTED, new MatrixEndpoint(engine)),
        Route.api("/api/timeline", TimelineEndpoint.ACCEPTED, new TimelineEndpoint(engine)),
        Route.api("/api/facets/{facet}", FacetEndpoint.ACCEPTED, new FacetEndpoint(engine)),
        Route.api("/api/entities/{id}", EntityEndpoint.ACCEPTED, new EntityEndpoint(engine)),
        Route.api("/api/talks/{id}", List.of(), new TalkEndpoint(engine)),
        Route.api("/api/talks/{id}/similar", SimilarEndpoint.ACCEPTED, new SimilarEndpoint(engine)),
        Route.streamed("/api/export", ExportEndpoint.ACCEPTED, new ExportEndpoint(engine)),
        Route.server("/api/status", new StatusEndpoint(engine, indexing, release.version())),
        Route.server("/metrics", new MetricsEndpoint(metrics)),
        Route.server("/openapi.json", new OpenApiEndpoint(release.version(), basePath, window)),
        Route.api("/feed.atom", SearchParameters.ACCEPTED, new FeedEndpoint(engine, window)),
        Route.api(
            "/opensearch/suggestions",
            SuggestionsEndpoint.ACCEPTED,
            new SuggestionsEndpoint(engine)),
        Route.file("/opensearch.xml", new OpenSearchEndpoint()),
        Route.file("/robots.txt", new RobotsEndpoint()),
        Route.api("/sitemap.xml", List.of(), SitemapEndpoint.start(sitemap)),
        Route.api("/sitemaps/{list}", List.of(), SitemapEndpoint.list(sitemap)),
        Route.file("/embed", EmbedEndpoint.of(ui, basePath)),
        Route.file("/embed.js", new FileEndpoint(ui, request -> "embed.js")),
        Route.file("/health/live", new LiveEndpoint()),
        Route.file("/health/ready", new ReadyEndpoint(engine)),
        Route.page(
            "/docs/api", List.of(), Searches.NEVER, reference, new ReferenceEndpoint(reference)),
        view("/map", "map.title", pages),
        view("/trends", "trends.title", pages),
        view("/status", "status.title", pages),
        Route.page(
            "/",
            SearchPageEndpoint.ACCEPTED,
            Searches.IF_ASKED,
            pages,
            new SearchPageEndpoint(engine, window, pages)),
        Route.page(
            "/entities/{id}",
            List.of(),
            Searches.ALWAYS,
            pages,
            new EntityPageEndpoint(engine, pages)),
        Route.page(
            "/talks/{id}", List.of(), Searches.ALWAYS, pages, new TalkPageEndpoint(engine, pages)),
        Route.file("/ui/{file...}", new FileEndpoint(ui, request -> request.variable("file"))));
  }

  private static Route view(String template, String title, Pages pages) {
    return Route.page(
        template, List.of(), Searches.NEVER, pages, new ViewPageEndpoint(title, pages));
  }
}
