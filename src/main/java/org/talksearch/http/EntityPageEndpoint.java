package org.talksearch.http;

import org.talksearch.engine.EntityProfile;
import org.talksearch.engine.SearchEngine;

/// The page opened at a company or a technology.
record EntityPageEndpoint(SearchEngine engine, Pages pages) implements Endpoint {
  /// The most values of each facet, and the most talks.
  private static final int SIZE = 12;

  @Override
  public Answer answer(Request request) {
    String id = request.variable("id");
    return engine
        .profile(id, SIZE)
        .map(profile -> page(request, profile))
        .orElseGet(() -> Problem.noSuchEntity(id).answer());
  }

  private Answer page(Request request, EntityProfile profile) {
    EntityPage page = new EntityPage(profile, pages.links(), request.words());
    String address = request.site().origin() + pages.links().entity(profile.entity().id());
    return Answer.timed(
        pages.page(request.words(), Parameters.NONE, head -> page.head(head, address), page::write),
        profile.partial());
  }
}
