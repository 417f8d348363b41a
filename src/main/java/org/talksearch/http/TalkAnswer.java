package org.talksearch.http;

import static org.talksearch.http.Json.orAbsent;

import com.google.gson.annotations.SerializedName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talksearch.http.EntityAnswer.Names;
import org.talksearch.http.HitAnswer.SpeakerAnswer;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Link;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Origin;
import org.talksearch.talk.Person;
import org.talksearch.talk.Talk;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;

/// A whole talk, as JSON.
record TalkAnswer(
    String id,
    @Nullable String number,
    String title,
    @Nullable String alternateTitle,
    @SerializedName("abstract") @Nullable String abstractText,
    @Nullable String alternateAbstract,
    @Nullable String notes,
    List<SpeakerAnswer> speakers,
    @Nullable String event,
    @Nullable String date,
    @Nullable Integer year,
    @Nullable String language,
    @Nullable String url,
    List<LinkAnswer> links,
    List<String> tags,
    String kind,
    Origin origin,
    List<CountedCompany> companies,
    List<CountedTechnology> technologies,
    List<MentionAnswer> mentions) {

  static TalkAnswer of(AnnotatedTalk annotated) {
    Talk talk = annotated.talk();
    Map<Entity, Integer> counts = new LinkedHashMap<>();
    annotated.mentions().forEach(mention -> counts.merge(mention.entity(), 1, Integer::sum));
    List<CountedCompany> companies = new ArrayList<>();
    List<CountedTechnology> technologies = new ArrayList<>();
    counts.forEach((entity, count) -> {
      switch (entity) {
        case Company company ->
            companies.add(
                new CountedCompany(
                    company.id(),
                    Names.of(company),
                    company.kind().key(),
                    count,
                    EntityAnswer.known(company)));
        case Technology technology ->
            technologies.add(
                new CountedTechnology(
                    technology.id(), Names.of(technology), count, technology.categories()));
        case Person person -> {}
        case Term term -> {}
      }
    });
    return new TalkAnswer(
        talk.id().value(),
        orAbsent(talk.number()),
        talk.title(),
        orAbsent(talk.alternateTitle()),
        orAbsent(talk.abstractText()),
        orAbsent(talk.alternateAbstract()),
        orAbsent(talk.notes()),
        talk.speakers().stream().map(SpeakerAnswer::of).toList(),
        orAbsent(talk.event().name()),
        date(talk),
        talk.event().year(),
        orAbsent(talk.language()),
        orAbsent(talk.url()),
        talk.links().stream().map(LinkAnswer::of).toList(),
        talk.tags(),
        kind(talk.kind()),
        talk.origin(),
        companies,
        technologies,
        annotated.mentions().stream()
            .filter(mention -> isShown(mention.entity()))
            .map(MentionAnswer::of)
            .toList());
  }

  /// Whether a talk's text shows where it names this. Every other word is a term.
  private static boolean isShown(Entity entity) {
    return entity instanceof Company || entity instanceof Technology;
  }

  /// The day of a talk, in ISO 8601.
  static @Nullable String date(Talk talk) {
    LocalDate date = talk.event().date();
    return date == null ? null : date.toString();
  }

  static String kind(Talk.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  record LinkAnswer(@Nullable String label, String url) {
    static LinkAnswer of(Link link) {
      return new LinkAnswer(orAbsent(link.label()), link.url());
    }
  }

  record CountedCompany(String id, Names names, String kind, int count, @Nullable Boolean known) {}

  record CountedTechnology(String id, Names names, int count, List<String> categories) {}

  record MentionAnswer(String entity, String kind, String field, int start, int end) {
    static MentionAnswer of(Mention mention) {
      return new MentionAnswer(
          mention.entity().id(),
          EntityAnswer.kind(mention.entity()),
          mention.field().key(),
          mention.start(),
          mention.end());
    }
  }
}
