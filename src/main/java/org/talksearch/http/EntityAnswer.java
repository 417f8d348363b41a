package org.talksearch.http;

import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Person;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;

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
  record Names(String zh, String en) {
    static Names of(Entity entity) {
      return new Names(entity.chineseName(), entity.englishName());
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
