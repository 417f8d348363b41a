package org.talksearch.corpus;

import java.util.Set;

/// Tells people that talks in JavaScript and TypeScript are not read: what such a program holds is
/// only known by running it.
final class ProgramReader implements TalkReader {
  private static final Set<String> PROGRAMS =
      Set.of("js", "mjs", "cjs", "jsx", "ts", "mts", "tsx", "vue", "svelte");

  @Override
  public String format() {
    return "JavaScript";
  }

  @Override
  public boolean recognises(SourceFile file) {
    return PROGRAMS.contains(file.suffix());
  }

  @Override
  public void read(SourceFile file, Findings findings) {
    findings.reject(
        0,
        "The program " + file.name() + " was not understood",
        "What talks a program holds is known only by running it, and talksearch runs none",
        "Export its data as JSON or CSV, and put that into the corpus.");
  }
}
