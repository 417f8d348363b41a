package org.talksearch.export;

import java.util.List;
import org.talksearch.talk.Entity;

/// What the search of a static site knows of names and characters.
public interface SiteNames {

  /// Every name that a company or a technology goes by.
  List<String> names(Entity entity);

  /// What a character is searched as: that of another script or width, in lower case. Every other
  /// one is itself.
  char folded(char c);
}
