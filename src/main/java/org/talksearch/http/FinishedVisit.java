package org.talksearch.http;

import java.time.Duration;

/// A request whose answer was sent.
///
/// @param method in printable characters
/// @param path in printable characters, without the query
/// @param route the template of the route that took it; empty if none did
/// @param took from the end of the request's head to the end of the answer
/// @param bytes how long the answer's body was, as sent
/// @param id what the request is called
/// @param client the address that it came from
record FinishedVisit(
    String method,
    String path,
    String route,
    int status,
    Duration took,
    long bytes,
    String id,
    String client) {}
