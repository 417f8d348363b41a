package org.talksearch.http;

/// The page opened at a view that only JavaScript draws.
///
/// @param title the key of its name
record ViewPageEndpoint(String title, Pages pages) implements Endpoint {

  @Override
  public Answer answer(Request request) {
    String name = request.words().say(title);
    Content page =
        pages.page(
            request.words(),
            Parameters.NONE,
            head -> Pages.titled(head, name),
            main ->
                main.element("h1", name).element("p", request.words().say("plain.needsScript")));
    return Answer.validated(page, page.validator());
  }
}
