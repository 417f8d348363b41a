package org.talksearch.talk;

/// Where a talk was read.
///
/// @param file path below the corpus folder, with `/` between its parts
/// @param line the line it begins on, from 1
public record Origin(String file, int line) {
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
