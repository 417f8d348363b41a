package org.talksearch.http;

/// Whether the process answers at all.
record LiveEndpoint() implements Endpoint {

  @Override
  public Answer answer(Request request) {
    return Answer.json(Json.write(new Health("live")));
  }

  /// @param status `live` or `ready`
  record Health(String status) {}
}
