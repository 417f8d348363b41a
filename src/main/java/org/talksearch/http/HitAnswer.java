package org.talksearch.http;

import static org.talksearch.http.Json.orAbsent;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.Hit;
import org.talksearch.engine.Snippet;
import org.talksearch.http.EntityAnswer.Names;
import org.talksearch.query.Explain;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Speaker;
import org.talksearch.talk.Talk;
import org.talksearch.talk.Technology;

/// A talk that was found, as JSON.
record HitAnswer(
    String id,
    String title,
    @Nullable String alternateTitle,
    @Nullable String url,
    @Nullable String event,
    @Nullable String date,
    @Nullable Integer year,
    @Nullable String language,
    String kind,
    double score,
    List<SpeakerAnswer> speakers,
    List<NamedAnswer> companies,
    List<NamedAnswer> technologies,
    List<SnippetAnswer> snippets,
    @Nullable List<ExplanationAnswer> explanation,
    @Nullable String scoring) {

  static HitAnswer of(Hit hit, Explain explain) {
    Talk talk = hit.talk().talk();
    List<Entity> named = hit.talk().mentions().stream().map(Mention::entity).distinct().toList();
    return new HitAnswer(
        talk.id().value(),
        talk.title(),
        orAbsent(talk.alternateTitle()),
        orAbsent(talk.url()),
        orAbsent(talk.event().name()),
        TalkAnswer.date(talk),
        talk.event().year(),
        orAbsent(talk.language()),
        TalkAnswer.kind(talk.kind()),
        hit.score(),
        talk.speakers().stream().map(SpeakerAnswer::of).toList(),
        NamedAnswer.of(named.stream().filter(Company.class::isInstance)),
        NamedAnswer.of(named.stream().filter(Technology.class::isInstance)),
        hit.snippets().stream().map(SnippetAnswer::of).toList(),
        explain == Explain.NOTHING
            ? null
            : hit.explanation().stream().map(ExplanationAnswer::of).toList(),
        orAbsent(hit.scoring()));
  }

  record SpeakerAnswer(String name, @Nullable String affiliation, @Nullable String role) {
    static SpeakerAnswer of(Speaker speaker) {
      return new SpeakerAnswer(
          speaker.name(), orAbsent(speaker.affiliation()), orAbsent(speaker.role()));
    }
  }

  record NamedAnswer(String id, Names names, @Nullable Boolean known) {
    static List<NamedAnswer> of(Stream<Entity> entities) {
      return entities
          .map(entity -> new NamedAnswer(entity.id(), Names.of(entity), EntityAnswer.known(entity)))
          .toList();
    }
  }

  record SnippetAnswer(
      String field, @Nullable String heading, String text, List<Snippet.Span> spans) {
    static SnippetAnswer of(Snippet snippet) {
      return new SnippetAnswer(
          snippet.field().key(), orAbsent(snippet.heading()), snippet.text(), snippet.spans());
    }
  }

  record ExplanationAnswer(
      String unit, String match, @Nullable List<String> as, List<String> fields) {
    static ExplanationAnswer of(Hit.Explanation reason) {
      return new ExplanationAnswer(
          reason.unit(),
          reason.match().name().toLowerCase(Locale.ROOT),
          reason.as().isEmpty() ? null : reason.as(),
          reason.fields());
    }
  }
}
