package org.talksearch.http;

/// The page that shows the contract of this API. A program draws it; without JavaScript it leads to
/// the contract itself.
record ReferenceEndpoint(Pages pages) implements Endpoint {
  private static final String CONTRACT = "openapi.json";

  @Override
  public Answer answer(Request request) {
    String name = request.words().say("reference.title");
    Content page =
        pages.page(
            request.words(),
            Parameters.NONE,
            head -> Pages.titled(head, name),
            main ->
                main.element("h1", name)
                    .element("p", request.words().say("reference.plain"))
                    .start("p")
                    .element("a", CONTRACT, "href", pages.links().home() + CONTRACT)
                    .end());
    return Answer.validated(page, page.validator());
  }
}
