package org.talksearch.http;

import org.talksearch.export.SiteLinks;
import org.talksearch.query.Facet;
import org.talksearch.talk.TalkId;

/// The addresses of this server's pages.
record PageLinks() implements SiteLinks {

  @Override
  public String home() {
    return "/";
  }

  @Override
  public String talk(TalkId id) {
    return SiteAddress.talkPath(id);
  }

  @Override
  public String entity(String id) {
    return "/entities/" + SiteAddress.encoded(id);
  }

  @Override
  public String filtered(Facet facet, String value) {
    return "/?" + facet.key() + "=" + SiteAddress.encoded(value);
  }
}
