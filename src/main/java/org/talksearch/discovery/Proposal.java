package org.talksearch.discovery;

import java.util.List;
import org.talksearch.talk.Company;

/// A name that the vocabulary lacks.
///
/// @param id one that no entry has, as an entry of its own would
/// @param name the form that most talks have
/// @param otherName the same in the other language, as brackets tell it; empty if none do
/// @param score the sum over its talks of the weight of the most telling place
/// @param talks how many talks have it
/// @param places where it was seen, the most telling first
/// @param examples at most three, with a few words around
public record Proposal(
    Looks looks,
    String id,
    String name,
    String otherName,
    double score,
    int talks,
    List<String> places,
    List<String> examples) {

  public Proposal {
    places = List.copyOf(places);
    examples = List.copyOf(examples);
  }

  /// What it looks like.
  public sealed interface Looks {}

  /// An organisation.
  ///
  /// @param kind told from how the name ends
  public record LikeCompany(Company.Kind kind) implements Looks {}

  /// A technology or practice.
  ///
  /// @param category that of most technologies in the same talks
  /// @param home its repository, or empty
  public record LikeTechnology(String category, String home) implements Looks {}
}
