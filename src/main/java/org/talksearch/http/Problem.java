package org.talksearch.http;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a request was not answered: RFC 9457, with what to do about it as `remedy`.
///
/// @param type names the kind of problem for good; `src/docs/http-api.md` lists them
/// @param title the same for all problems of one type
/// @param status the HTTP status
/// @param detail what is wrong with this request, and why
/// @param remedy what to do
/// @param parameter the parameter at fault, if it is one
record Problem(
    String type, String title, int status, String detail, String remedy, @Nullable String parameter)
    implements Serializable {
  private static final String MEDIA_TYPE = "application/problem+json";

  /// Before the kind in every `type`.
  static final String TYPE = "urn:talksearch:problem:";

  private static final String BEING_BUILT =
      "Try again shortly: it is built when the server starts, and /api/status says how that goes.";

  private static Problem of(String kind, String title, int status, String detail, String remedy) {
    return new Problem(TYPE + kind, title, status, detail, remedy, null);
  }

  static Problem badParameter(String parameter, String detail, String remedy) {
    return new Problem(TYPE + "bad-parameter", "Bad parameter", 400, detail, remedy, parameter);
  }

  static Problem badPath(String why) {
    return of(
        "bad-path",
        "Bad path",
        400,
        "The path cannot be read, since " + why + ".",
        "Send it as UTF-8, percent-encoded.");
  }

  static Problem tooLarge(String detail) {
    return of(
        "request-too-large",
        "Request too large",
        400,
        detail,
        "/openapi.json has the limits of every parameter.");
  }

  static Problem notFound() {
    return of(
        "not-found",
        "Not found",
        404,
        "There is nothing at this address.",
        "/openapi.json lists what there is.");
  }

  static Problem noSuchTalk(String id) {
    return of(
        "no-such-talk",
        "No such talk",
        404,
        "No talk has the id “" + Parameters.shown(id) + "”.",
        "Search for it: its source may have left the corpus, or have got another id.");
  }

  static Problem noSuchEntity(String id) {
    return of(
        "no-such-entity",
        "No such entity",
        404,
        "No company and no technology has the id “" + Parameters.shown(id) + "”.",
        "Ids stand in hits and facets: search for its name.");
  }

  static Problem noSuchFacet(String name) {
    return of(
        "no-such-facet",
        "No such facet",
        404,
        "There is no facet “" + Parameters.shown(name) + "”.",
        "Use one of: " + SearchParameters.FACET_NAMES + ".");
  }

  static Problem noSuchJob(String id) {
    return of(
        "no-such-job",
        "No such job",
        404,
        "There is no job “" + Parameters.shown(id) + "”.",
        "The server keeps the newest jobs since its start; /api/status tells of the newest run.");
  }

  static Problem reindexUnderWay() {
    return of(
        "reindex-under-way",
        "Reindexing under way",
        409,
        "The index is being brought up to date already, and one run at a time writes it.",
        "/api/status says how far it is; try again when it has ended.");
  }

  static Problem adminOff() {
    return of(
        "admin-off",
        "Administration is off",
        403,
        "This server was started without an admin token, so that nobody may change anything.",
        "Start it with --admin-token-file FILE, or run “talksearch reindex” beside it.");
  }

  static Problem unauthorized() {
    return of(
        "unauthorized",
        "Not authorized",
        401,
        "This address is for who has the admin token.",
        "Send it as “Authorization: Bearer …”.");
  }

  static Problem methodNotAllowed(String method, String allowed) {
    return of(
        "method-not-allowed",
        "Method not allowed",
        405,
        "This address does not take " + Parameters.shown(method) + ".",
        "Use " + allowed + ".");
  }

  static Problem noIndex() {
    return of("no-index", "No index", 503, "There is no index to search yet.", BEING_BUILT);
  }

  static Problem indexDamaged() {
    return of(
        "index-damaged",
        "Index damaged",
        503,
        "The index is damaged and cannot be searched.",
        BEING_BUILT);
  }

  static Problem indexBusy() {
    return of(
        "index-busy",
        "Index busy",
        503,
        "Another run is writing the index.",
        "Try again when it has ended.");
  }

  static Problem searchTooSlow() {
    return of(
        "search-too-slow",
        "Search too slow",
        503,
        "It took too long to find out which talks match.",
        "Ask for fewer words, or try again when the server has less to do.");
  }

  static Problem indexFailed() {
    return of(
        "index-failed",
        "Index failed",
        503,
        "The index could not be read.",
        "Try again; if it stays so, the server's log has the reason.");
  }

  static Problem clusterAway() {
    return of(
        "cluster-away",
        "Cluster away",
        503,
        "The cluster that holds the index does not answer, or lacks a part of it.",
        "Check that its nodes run and that this server reaches them; search comes back by itself,"
            + " and the server's log has more.");
  }

  static Problem tooManySearches() {
    return serverBusy("As many searches wait as this server lets wait.");
  }

  static Problem tooManyExports() {
    return serverBusy("As many exports are being sent as this server sends at a time.");
  }

  static Problem serverStopping() {
    return of(
        "server-stopping",
        "Server stopping",
        503,
        "This server is being ended, and only answers what it had begun.",
        "Try again after the seconds in Retry-After: it may have been started again by then.");
  }

  private static Problem serverBusy(String detail) {
    return of(
        "server-busy", "Server busy", 503, detail, "Try again after the seconds in Retry-After.");
  }

  static Problem tooManyRequests() {
    return of(
        "too-many-requests",
        "Too many requests",
        429,
        "More searches came from your address than this server answers for one.",
        "Try again after the seconds in Retry-After, and ask less often.");
  }

  static Problem internal() {
    return of(
        "internal-error",
        "Internal error",
        500,
        "The server failed at this request; the fault is its own.",
        "Report it together with what the server's log says of its X-Request-Id.");
  }

  Answer answer() {
    return new Answer(
        status,
        Map.of(),
        Content.of(MEDIA_TYPE, Json.write(this)),
        Optional.empty(),
        false,
        Optional.of(this));
  }
}
