package org.talksearch.http;

/// The one page that other people's pages may frame. It searches, and does nothing that a person
/// could be tricked into by what a frame hides.
record EmbedEndpoint(Endpoint page) implements Endpoint {

  @Override
  public Answer answer(Request request) {
    return page.answer(request).with(Transmission.POLICY, Transmission.FRAMED_BY_ANYONE);
  }
}
