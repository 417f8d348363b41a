package org.talksearch.http;

import static org.talksearch.http.Json.orAbsent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.EntityProfile;
import org.talksearch.http.EntityAnswer.Names;
import org.talksearch.http.MatrixAnswer.AxisAnswer;
import org.talksearch.http.SearchAnswer.ValueAnswer;
import org.talksearch.http.TimelineAnswer.SeriesAnswer;
import org.talksearch.query.Explain;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Person;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;

/// A company or a technology with its talks, as JSON.
record ProfileAnswer(
    String id,
    String kind,
    @Nullable String companyKind,
    Names names,
    List<String> allNames,
    @Nullable Boolean known,
    @Nullable String home,
    List<List<ValueAnswer>> categories,
    List<EntityAnswer> broader,
    int total,
    boolean partial,
    SeriesAnswer timeline,
    AxisAnswer companies,
    AxisAnswer technologies,
    AxisAnswer speakers,
    List<HitAnswer> newest)
    implements Answer.Timed {

  static ProfileAnswer of(EntityProfile profile) {
    Entity entity = profile.entity();
    return new ProfileAnswer(
        entity.id(),
        EntityAnswer.kind(entity),
        entity instanceof Company company ? company.kind().key() : null,
        Names.of(entity),
        profile.names(),
        EntityAnswer.known(entity),
        orAbsent(home(entity)),
        profile.categories().stream()
            .map(path -> path.stream().map(ValueAnswer::of).toList())
            .toList(),
        profile.broader().stream().map(EntityAnswer::of).toList(),
        profile.total(),
        profile.partial(),
        SeriesAnswer.of(profile.years()),
        AxisAnswer.of(profile.companies()),
        AxisAnswer.of(profile.technologies()),
        AxisAnswer.of(profile.speakers()),
        profile.newest().stream().map(hit -> HitAnswer.of(hit, Explain.NOTHING)).toList());
  }

  static String home(Entity entity) {
    return switch (entity) {
      case Company company -> company.home();
      case Technology technology -> technology.home();
      case Person person -> "";
      case Term term -> "";
    };
  }
}
