package org.talksearch.talk;

import java.util.List;

/// Something engineers use or practise: a product, a language, a protocol, a way of working.
///
/// @param categories ids of the categories it stands in, at least one
/// @param home its home page, or empty
public record Technology(
    String id, String chineseName, String englishName, List<String> categories, String home)
    implements Entity {

  public Technology {
    categories = List.copyOf(categories);
  }
}
