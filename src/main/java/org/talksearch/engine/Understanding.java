package org.talksearch.engine;

import java.util.List;
import org.talksearch.query.Facet;
import org.talksearch.talk.Entity;

/// How an engine understood a query.
///
/// @param units the parts that plain words were cut into, in order
/// @param filters values that the query itself names, such as `company:京东`
/// @param required how much of the query each matching talk has at least, in percent: 100 is all of
///   it, less when too few talks have all, 0 is any of it
public record Understanding(List<Unit> units, List<QueryFilter> filters, int required) {
  public Understanding {
    units = List.copyOf(units);
    filters = List.copyOf(filters);
  }

  /// A part of the query that counts as one: a name of an entity, else a word.
  ///
  /// @param text as typed
  /// @param entities what it names; empty for a plain word
  /// @param readings what it may stand for beside: the right spelling of a word that hardly any
  ///   talk has, the Han words that are spelled like it in pinyin
  /// @param known whether any talk has it
  public record Unit(String text, List<Entity> entities, List<String> readings, boolean known) {
    public Unit {
      readings = List.copyOf(readings);
      entities = List.copyOf(entities);
    }
  }

  /// A filter written within the query.
  ///
  /// @param value as typed
  /// @param excluded whether talks with it are left out
  public record QueryFilter(Facet facet, String value, boolean excluded) {}
}
