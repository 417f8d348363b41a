package org.talksearch.export;

import org.talksearch.query.Facet;
import org.talksearch.talk.TalkId;

/// Where the links of a page lead. Each answers a URL, whole or from where the page is.
public interface SiteLinks {

  /// The page that searches.
  String home();

  /// The page of a talk.
  String talk(TalkId id);

  /// The page of a company or a technology.
  String entity(String id);

  /// All talks with a value of a facet.
  String filtered(Facet facet, String value);
}
