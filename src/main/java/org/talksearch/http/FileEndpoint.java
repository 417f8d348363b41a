package org.talksearch.http;

import java.util.function.Function;

/// The page and the files it is made of.
///
/// @param folder where they are
/// @param path which of them a request asks for
record FileEndpoint(ResourceFolder folder, Function<Request, String> path) implements Endpoint {

  @Override
  public Answer answer(Request request) {
    return folder
        .file(path.apply(request))
        .map(file -> Answer.validated(file.content(), file.tag()))
        .orElseGet(() -> Problem.notFound().answer());
  }
}
