package org.talksearch.annotation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TextField;
import org.talksearch.vocabulary.Candidate;
import org.talksearch.vocabulary.Vocabulary;

/// Decides which companies and technologies a talk names. Safe for use by many threads.
public final class Annotator {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i:https?://|www\\.)[!-~&&[^<>)\\]\"]]+"
              // From the beginning of a run only: else a run without @ is read once a character.
              + "|(?<![\\w.+-])[\\w.+-]++@[\\w-]+\\.[\\w.]+");

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
      mentions.addAll(mentions(field, talk.text(field)));
    }
    return new AnnotatedTalk(talk, mentions);
  }

  /// Every place where the text of a field names an entity of the vocabulary.
  public List<Mention> mentions(TextField field, String text) {
    List<Mention> mentions = new ArrayList<>();
    BitSet addresses = addresses(text);
    for (Candidate candidate : vocabulary.candidates(text, analyzers.wordBoundaries(text))) {
      if (!addresses.get(candidate.start())) {
        mentions.add(new Mention(candidate.entity(), field, candidate.start(), candidate.end()));
      }
    }
    return mentions;
  }

  /// The offsets that web and mail addresses take: a link to github.com does not name GitHub.
  private static BitSet addresses(String text) {
    BitSet addresses = new BitSet();
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      addresses.set(matcher.start(), matcher.end());
    }
    return addresses;
  }
}
