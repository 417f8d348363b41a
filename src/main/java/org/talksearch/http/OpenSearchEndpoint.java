package org.talksearch.http;

import org.talksearch.export.XmlDocument;

/// How a browser adds this site to the engines that it searches by: an OpenSearch 1.1 description.
record OpenSearchEndpoint() implements Endpoint {
  static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

  private static final String MEDIA_TYPE = "application/opensearchdescription+xml";

  @Override
  public Answer answer(Request request) {
    SiteAddress site = request.site();
    XmlDocument xml = new XmlDocument("OpenSearchDescription", NAMESPACE);
    xml.element("ShortName", "talksearch")
        .element("Description", "Talk abstracts and notes in Chinese and English. 中英文演讲的摘要与笔记。")
        .element("InputEncoding", "UTF-8");
    xml.start("Image").attribute("type", "image/svg+xml").text(site.at("/ui/favicon.svg")).end();
    url(xml, "results", "text/html", site.at("/?q={searchTerms}"));
    url(
        xml,
        "suggestions",
        SuggestionsEndpoint.MEDIA_TYPE,
        site.at("/opensearch/suggestions?q={searchTerms}"));
    url(xml, "results", "application/atom+xml", site.at("/feed.atom?q={searchTerms}"));
    url(xml, "self", MEDIA_TYPE, site.at("/opensearch.xml"));
    return Answer.of(200, Content.of(MEDIA_TYPE, xml.bytes()));
  }

  private static void url(XmlDocument xml, String relation, String mediaType, String template) {
    xml.start("Url")
        .attribute("rel", relation)
        .attribute("type", mediaType)
        .attribute("template", template)
        .end();
  }
}
