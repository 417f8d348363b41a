package org.talksearch.ranking;

import org.talksearch.talk.TextField;

/// A place in a talk where it has a unit of the query.
///
/// @param unit index of the unit
/// @param start offset of its first UTF-16 code unit in the field's text
/// @param end offset after its last
/// @param alias whether it stands there under another name than the one typed
public record Mark(int unit, TextField field, int start, int end, boolean alias) {
  int length() {
    return end - start;
  }
}
