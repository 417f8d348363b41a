package org.talksearch.http;

import java.util.List;
import java.util.Map;
import org.talksearch.engine.EntityProfile;
import org.talksearch.engine.FacetResult;
import org.talksearch.export.Html;
import org.talksearch.export.WebAddress;
import org.talksearch.export.Words;
import org.talksearch.query.Facet;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;

/// A company or a technology as HTML that reads without JavaScript.
record EntityPage(EntityProfile profile, PageLinks links, Words words) {

  /// @param address the whole URL of the page
  void head(Html html, String address) {
    String names = String.join(", ", profile.names());
    html.element("title", words.nameOf(profile.entity()) + " · talksearch")
        .single(
            "meta",
            "name",
            "description",
            "content",
            names + ": " + words.count("entity.talks", profile.total()))
        .single("link", "rel", "canonical", "href", address);
  }

  void write(Html html) {
    Entity entity = profile.entity();
    String name = words.nameOf(entity);
    html.element("h1", name);
    List<String> others = profile.names().stream().filter(one -> !one.equals(name)).toList();
    if (!others.isEmpty()) {
      String joined = String.join(words.say("hit.between"), others);
      html.element("p", words.say("entity.alsoCalled", Map.of("names", joined)));
    }
    WebAddress.parse(ProfileAnswer.home(entity))
        .ifPresent(home ->
            html.start("p")
                .element(
                    "a", home.toString(), "href", home.toString(), "rel", "noopener noreferrer")
                .end());
    Facet facet = entity instanceof Company ? Facet.COMPANY : Facet.TECHNOLOGY;
    html.start("p");
    if (profile.total() > 0) {
      String count = words.count("entity.talks", profile.total());
      html.element("a", count, "href", links.filtered(facet, entity.id()));
    } else {
      html.text(words.say("entity.noTalks"));
    }
    html.end();
    values(html, "companies", profile.companies());
    values(html, "technologies", profile.technologies());
    values(html, "speakers", profile.speakers());
    if (!profile.newest().isEmpty()) {
      html.start("section").element("h2", words.say("entity.newest"));
      html.start("ul", "class", "found");
      HitMarkup markup = new HitMarkup(html, links, words);
      profile.newest().forEach(hit -> markup.write(hit, "h3"));
      html.end().end();
    }
  }

  private void values(Html html, String key, FacetResult facet) {
    if (facet.values().isEmpty()) {
      return;
    }
    html.start("section").element("h2", words.say("entity." + key));
    html.start("ul", "class", "names");
    for (FacetResult.Value value : facet.values()) {
      String target =
          value.facet() == Facet.SPEAKER
              ? links.filtered(Facet.SPEAKER, value.value())
              : links.entity(value.value());
      html.start("li")
          .element("a", words.nameOf(value.chineseName(), value.englishName()), "href", target)
          .text(" " + words.number(value.count()))
          .end();
    }
    html.end().end();
  }
}
