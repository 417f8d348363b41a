package org.talksearch.ranking;

import java.util.ArrayList;
import java.util.List;
import org.talksearch.engine.Hit;
import org.talksearch.ranking.IndexQuery.Boosted;
import org.talksearch.ranking.IndexQuery.Term;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Talk;

/// What makes talks similar: the words that are typical of one, which Lucene finds wherever the
/// index is, and the companies, technologies and terms that it names. Who speaks does not: two
/// talks of one person may be on different matters.
public final class SimilarTalks {
  /// The parts that are compared.
  public static final List<Part> PARTS = List.of(Part.TITLE, Part.ABSTRACT, Part.NOTES);

  /// The most typical words of each part.
  public static final int MOST_WORDS = 20;

  /// A word of one talk alone leads to no other.
  public static final int LEAST_TALKS = 2;

  /// A word that more talks than this have in a part, in percent, is typical of none.
  private static final int COMMON_PERCENT = 20;

  private static final int MOST_ENTITIES = 24;

  /// Other names of one thing are no matter of chance, as shared words may be.
  private static final float ENTITIES = 1.5f;

  /// Copies of a talk that are passed over for talks like it.
  private static final int MOST_COPIES = 5;

  private SimilarTalks() {}

  /// The texts whose typical words count. A title says it in fewer words, so each of them counts as
  /// much as several of the text.
  public static List<String> texts(Talk talk) {
    return List.of(
        talk.title(),
        talk.title(),
        talk.alternateTitle(),
        String.join("\n", talk.abstractText(), talk.alternateAbstract(), talk.notes()));
  }

  /// The most talks that may have a typical word.
  ///
  /// @param talks all that there are
  public static int mostTalks(int talks) {
    int common = talks * COMMON_PERCENT / 100;
    return common > LEAST_TALKS ? common : Integer.MAX_VALUE;
  }

  /// Finds the talks that name what this one names.
  public static IndexQuery entities(AnnotatedTalk annotated) {
    List<IndexQuery> ways = new ArrayList<>();
    annotated.mentions().stream()
        .filter(mention -> PARTS.contains(Part.of(mention.field())))
        .map(Mention::entity)
        .distinct()
        .limit(MOST_ENTITIES)
        .forEach(entity ->
            PARTS.forEach(part ->
                ways.add(
                    new Boosted(
                        new Term(part.entities(), entity.id()), part.weight() * ENTITIES))));
    return IndexQuery.any(ways);
  }

  /// How many talks to find where so many are wanted.
  public static int andCopies(int wanted) {
    return wanted + MOST_COPIES;
  }

  /// Those wanted of the talks found, the copies of the talk last.
  public static List<Hit> copiesLast(Talk talk, List<Hit> found, int wanted) {
    List<Hit> hits = new ArrayList<>();
    List<Hit> copies = new ArrayList<>();
    for (Hit hit : found) {
      (isCopy(talk, hit.talk().talk()) ? copies : hits).add(hit);
    }
    hits.addAll(copies);
    return hits.subList(0, Math.min(wanted, hits.size()));
  }

  /// Whether one talk says nothing but what the other says.
  private static boolean isCopy(Talk one, Talk other) {
    return CompletionName.letters(one.title()).equals(CompletionName.letters(other.title()))
        && CompletionName.letters(one.abstractText())
            .equals(CompletionName.letters(other.abstractText()));
  }
}
