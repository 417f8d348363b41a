package org.talksearch.engine;

import java.util.List;
import org.talksearch.engine.FacetResult.Value;
import org.talksearch.talk.Entity;

/// What there is to know of a company or a technology, and the talks that name it.
///
/// @param entity what it is
/// @param names every name it goes by, the main ones first; of a company that the vocabulary lacks
///   the one that the talks have
/// @param categories those that a technology stands in, each as the way there from the first level
///   down; their counts are of the talks that name it
/// @param broader what it is a kind or a part of, at any height
/// @param total talks that name it
/// @param years how many of them are of which year
/// @param companies others that these talks name, the most frequent first
/// @param technologies others that these talks name, the most frequent first
/// @param speakers who gave these talks, the most frequent first
/// @param newest the newest of these talks, without explanations
/// @param partial whether the time limit ended the search before all talks were looked at
public record EntityProfile(
    Entity entity,
    List<String> names,
    List<List<Value>> categories,
    List<Entity> broader,
    int total,
    Timeline.Series years,
    FacetResult companies,
    FacetResult technologies,
    FacetResult speakers,
    List<Hit> newest,
    boolean partial) {
  public EntityProfile {
    names = List.copyOf(names);
    categories = categories.stream().map(List::copyOf).toList();
    broader = List.copyOf(broader);
    newest = List.copyOf(newest);
  }
}
