package org.talksearch.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.talksearch.engine.lucene.IndexFields.Part;
import org.talksearch.engine.lucene.QueryUnit.Gram;
import org.talksearch.talk.Entity;
import org.talksearch.vocabulary.Folding;

/// What finds one unit of a query, and what it is worth.
///
/// A talk's score for a unit is the sum of BM25 over the parts that have it as a word or an entity
/// (the better of the two in each part), and a bonus for having it at all: the rarer the unit, the
/// larger, a third more when it stands in the title, a third of it when it stands there only as a
/// piece of other words. The bonus makes talks that have more of the query's units come before
/// those that have one of them often.
final class UnitQueries {
  private static final float BONUS = 24;
  private static final float TITLE_SHARE = 4 / 3f;
  private static final float GRAM_SHARE = 1 / 3f;

  /// Words shorter than this are not completed: too many begin with them.
  private static final int SHORTEST_PREFIX = 3;

  private final IndexReader reader;

  UnitQueries(IndexReader reader) {
    this.reader = reader;
  }

  /// Scores the talks that [#matching] finds.
  Query scored(QueryUnit unit) throws IOException {
    float bonus = bonus(unit);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Part part : Part.values()) {
      List<Query> ways = exact(unit, part);
      if (!ways.isEmpty()) {
        query.add(new BoostQuery(new DisjunctionMaxQuery(ways, 0), part.weight()), Occur.SHOULD);
      }
    }
    List<Query> bonuses = new ArrayList<>();
    bonuses.add(constant(any(exact(unit, Part.TITLE)), bonus * TITLE_SHARE));
    bonuses.add(constant(any(exactAnywhere(unit)), bonus));
    bonuses.add(constant(any(inGrams(unit)), bonus * GRAM_SHARE));
    return query.add(new DisjunctionMaxQuery(bonuses, 0), Occur.MUST).build();
  }

  /// Finds the talks that have the unit as a word, an entity, or a piece of other words.
  static Query matching(QueryUnit unit) {
    List<Query> ways = exactAnywhere(unit);
    ways.addAll(inGrams(unit));
    return any(ways);
  }

  /// Finds the talks that have the unit as a word or an entity; a stop word, which is neither, as
  /// it stands.
  static Query naming(QueryUnit unit) {
    List<Query> ways = exactAnywhere(unit);
    return any(ways.isEmpty() ? inGrams(unit) : ways);
  }

  /// Finds talks that have this text as it stands.
  static Query phrase(QueryUnit unit) {
    List<Query> ways = new ArrayList<>();
    for (Part part : Part.values()) {
      ways.add(gramPhrase(unit.grams(), part));
    }
    return any(ways);
  }

  /// Finds talks with a word of Latin letters that begins like this, or with this text.
  static Query prefix(String text, QueryUnit unit) {
    List<Query> ways = new ArrayList<>();
    for (Part part : Part.values()) {
      ways.add(new PrefixQuery(new Term(part.grams(), Folding.fold(text))));
      ways.add(gramPhrase(unit.grams(), part));
    }
    return any(ways);
  }

  /// 24 ln(N/df) / ln N: 24 for what one talk has, nearly nothing for what all have.
  private float bonus(QueryUnit unit) throws IOException {
    int talks = Math.max(2, reader.numDocs());
    int having = Math.max(1, Math.min(talks, talksHaving(unit)));
    return (float) Math.max(1, BONUS * Math.log((double) talks / having) / Math.log(talks));
  }

  /// At least how many talks have the unit as a word or an entity: those of the part where most
  /// have it.
  private int talksHaving(QueryUnit unit) throws IOException {
    int most = 0;
    for (Part part : Part.values()) {
      int rarestWord = unit.words().isEmpty() ? 0 : Integer.MAX_VALUE;
      for (String word : unit.words()) {
        rarestWord = Math.min(rarestWord, reader.docFreq(new Term(part.words(), word)));
      }
      most = Math.max(most, rarestWord);
      for (Entity entity : unit.entities()) {
        most = Math.max(most, reader.docFreq(new Term(part.entities(), entity.id())));
      }
    }
    return most;
  }

  private static List<Query> exactAnywhere(QueryUnit unit) {
    List<Query> ways = new ArrayList<>();
    for (Part part : Part.values()) {
      ways.addAll(exact(unit, part));
    }
    return ways;
  }

  private static List<Query> exact(QueryUnit unit, Part part) {
    List<Query> ways = new ArrayList<>();
    for (Entity entity : unit.entities()) {
      ways.add(new TermQuery(new Term(part.entities(), entity.id())));
    }
    // What names an entity is that entity: 同程 as a word is the company wherever it is a word at
    // all.
    if (!unit.words().isEmpty()) {
      ways.add(
          unit.words().size() == 1
              ? new TermQuery(new Term(part.words(), unit.words().getFirst()))
              : new PhraseQuery(part.words(), unit.words().toArray(String[]::new)));
    }
    return ways;
  }

  private static List<Query> inGrams(QueryUnit unit) {
    List<Query> ways = new ArrayList<>();
    if (unit.grams().isEmpty()) {
      return ways;
    }
    for (Part part : Part.values()) {
      ways.add(
          unit.halfTyped()
              ? new PrefixQuery(new Term(part.grams(), unit.grams().getFirst().term()))
              : gramPhrase(unit.grams(), part));
    }
    return ways;
  }

  /// A word of Latin letters that no talk has is taken for the beginning of one.
  QueryUnit completed(QueryUnit unit) throws IOException {
    if (unit.grams().size() != 1 || !unit.entities().isEmpty()) {
      return unit;
    }
    String word = unit.grams().getFirst().term();
    if (word.length() < SHORTEST_PREFIX || Character.isIdeographic(word.codePointAt(0))) {
      return unit;
    }
    for (Part part : Part.values()) {
      if (reader.docFreq(new Term(part.grams(), word)) > 0) {
        return unit;
      }
    }
    return unit.asHalfTyped();
  }

  private static Query gramPhrase(List<Gram> grams, Part part) {
    if (grams.isEmpty()) {
      return new MatchNoDocsQuery("nothing to look for");
    }
    if (grams.size() == 1) {
      return new TermQuery(new Term(part.grams(), grams.getFirst().term()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    for (Gram gram : grams) {
      phrase.add(new Term(part.grams(), gram.term()), gram.position());
    }
    return phrase.build();
  }

  private static Query any(List<Query> ways) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }

  private static Query constant(Query query, float score) {
    return new BoostQuery(new ConstantScoreQuery(query), score);
  }
}
