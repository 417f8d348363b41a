package org.talksearch.http;

import org.talksearch.indexing.IndexUpkeep;

/// What may be done over HTTP by who has the token.
///
/// @param token who is let in
/// @param upkeep runs what they ask for
public record Administration(AdminToken token, IndexUpkeep upkeep) {}
