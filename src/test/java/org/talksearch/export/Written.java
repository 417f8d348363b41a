package org.talksearch.export;

import java.io.IOException;
import java.io.StringWriter;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.export.Export.Format;
import org.talksearch.talk.Talk;
import org.talksearch.vocabulary.Vocabulary;

/// What an export writes of talks, with the names that the bundled vocabulary finds in them.
final class Written {
  private static final Vocabulary VOCABULARY = Vocabulary.bundled();
  private static final Annotator ANNOTATOR =
      new Annotator(VOCABULARY, new TalkAnalyzers(VOCABULARY));

  private Written() {}

  static String as(Format format, Talk... talks) throws IOException {
    StringWriter out = new StringWriter();
    Export export = Export.begin(format, out);
    for (Talk talk : talks) {
      export.add(ANNOTATOR.annotate(talk));
    }
    return out.toString();
  }
}
