package org.talksearch.http;

import org.jspecify.annotations.Nullable;
import org.talksearch.engine.FacetResult;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Person;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;
import org.talksearch.vocabulary.TraditionalNames;

/// An entity, as JSON.
record EntityAnswer(String id, String kind, Names names, @Nullable Boolean known) {

  /// False of a company that the vocabulary lacks; absent otherwise.
  static @Nullable Boolean known(Entity entity) {
    return known(!(entity instanceof Company company) || company.known());
  }

  static @Nullable Boolean known(boolean known) {
    return known ? null : Boolean.FALSE;
  }

  /// What to call something in either language.
  ///
  /// @param zhHant in Chinese, in Traditional characters; absent where that is the same as `zh`, or
  ///   not known
  record Names(String zh, @Nullable String zhHant, String en) {
    static Names of(Entity entity) {
      String chinese = entity.chineseName();
      return switch (entity) {
        case Company company when company.known() -> inBothScripts(chinese, entity.englishName());
        case Technology technology -> inBothScripts(chinese, entity.englishName());
        case Term term -> inBothScripts(chinese, entity.englishName());
        case Company company -> new Names(chinese, null, entity.englishName());
        case Person person -> new Names(chinese, null, entity.englishName());
      };
    }

    static Names of(FacetResult.Value value) {
      return switch (value.facet()) {
        case COMPANY, TECHNOLOGY, CATEGORY ->
            inBothScripts(value.chineseName(), value.englishName());
        case YEAR, EVENT, SPEAKER, LANG, KIND, TAG ->
            new Names(value.chineseName(), null, value.englishName());
      };
    }

    private static Names inBothScripts(String chinese, String english) {
      String traditional = TraditionalNames.of(chinese);
      return new Names(chinese, traditional.equals(chinese) ? null : traditional, english);
    }
  }

  static EntityAnswer of(Entity entity) {
    return new EntityAnswer(entity.id(), kind(entity), Names.of(entity), known(entity));
  }

  static String kind(Entity entity) {
    return switch (entity) {
      case Company company -> "company";
      case Technology technology -> "technology";
      case Person person -> "person";
      case Term term -> "term";
    };
  }
}
