package org.talksearch.http;

import java.nio.charset.StandardCharsets;

/// The one page that other people's pages may frame. It searches, and does nothing that a person
/// could be tricked into by what a frame hides.
record EmbedEndpoint(Answer page) implements Endpoint {

  static EmbedEndpoint of(ResourceFolder ui, String basePath) {
    byte[] html = PageFile.read(ui, "embed.html", basePath).getBytes(StandardCharsets.UTF_8);
    return new EmbedEndpoint(
        Answer.validated(Content.of("text/html", html), Validators.of(html))
            .with(Transmission.POLICY, Transmission.FRAMED_BY_ANYONE));
  }

  @Override
  public Answer answer(Request request) {
    return page;
  }
}
