package org.talksearch.http;

import org.talksearch.engine.SearchEngine;
import org.talksearch.export.TalkPage;
import org.talksearch.talk.TalkId;

/// The page opened at one talk.
record TalkPageEndpoint(SearchEngine engine, Pages pages) implements Endpoint {

  @Override
  public Answer answer(Request request) {
    String id = request.variable("id");
    return TalkId.parse(id)
        .flatMap(engine::find)
        .map(talk -> {
          TalkPage page = new TalkPage(talk, pages.links(), request.words());
          String address = request.site().talk(talk.talk().id());
          return Answer.of(
              200,
              pages.page(
                  request.words(), Parameters.NONE, head -> page.head(head, address), page::body));
        })
        .orElseGet(() -> Problem.noSuchTalk(id).answer());
  }
}
