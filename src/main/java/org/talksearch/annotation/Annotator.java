package org.talksearch.annotation;

import java.util.ArrayList;
import java.util.List;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Candidate;
import org.talksearch.vocabulary.Vocabulary;

/// Decides which companies and technologies a talk names. Safe for use by many threads.
public final class Annotator {
  private final Vocabulary vocabulary;
  private final TalkAnalyzers analyzers;

  public Annotator(Vocabulary vocabulary, TalkAnalyzers analyzers) {
    this.vocabulary = vocabulary;
    this.analyzers = analyzers;
  }

  /// The talk with every place where it names an entity of the vocabulary.
  public AnnotatedTalk annotate(Talk talk) {
    List<Mention> mentions = new ArrayList<>();
    for (TextField field : TextField.values()) {
      String text = talk.text(field);
      for (Candidate candidate : vocabulary.candidates(text, analyzers.wordBoundaries(text))) {
        mentions.add(new Mention(candidate.entity(), field, candidate.start(), candidate.end()));
      }
    }
    return new AnnotatedTalk(talk, mentions);
  }
}
