package org.talksearch.http;

import org.talksearch.export.SiteLinks;
import org.talksearch.query.Facet;
import org.talksearch.talk.TalkId;

/// The addresses of this server's pages.
///
/// @param basePath what every path begins with; empty for nothing
record PageLinks(String basePath) implements SiteLinks {

  @Override
  public String home() {
    return basePath + "/";
  }

  @Override
  public String talk(TalkId id) {
    return basePath + SiteAddress.talkPath(id);
  }

  @Override
  public String entity(String id) {
    return basePath + "/entities/" + SiteAddress.encoded(id);
  }

  @Override
  public String filtered(Facet facet, String value) {
    return basePath + "/?" + facet.key() + "=" + SiteAddress.encoded(value);
  }

  /// The search with these parameters.
  String search(Parameters parameters) {
    return parameters.isEmpty() ? home() : home() + "?" + parameters.query();
  }
}
