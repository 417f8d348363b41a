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
import org.talksearch.engine.lucene.QueryUnit.Form;
import org.talksearch.engine.lucene.QueryUnit.Gram;
import org.talksearch.talk.Entity;
import org.talksearch.vocabulary.Folding;

/// What finds one unit of a query, and what it is worth.
///
/// A talk's score for a unit is the saturated sum of BM25 over its parts, for the words and for the
/// entities of the unit, and a bonus for having it at all: the rarer the unit, the larger; larger
/// in the title, smaller for what is not quite it. [Weights] has the numbers.
final class UnitQueries {
  /// Words shorter than this are not completed: too many begin with them.
  private static final int SHORTEST_PREFIX = 3;

  /// The weight of a unit that a single talk has, in deciding which talks have enough of a query.
  private static final int HEAVIEST = 3;

  private final IndexReader reader;
  private final Lexicon lexicon;

  UnitQueries(IndexReader reader, Lexicon lexicon) {
    this.reader = reader;
    this.lexicon = lexicon;
  }

  /// Scores talks that have the unit; others that [#matching] or [#narrower] find, too.
  Query scored(QueryUnit unit) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    BooleanQuery.Builder text = new BooleanQuery.Builder();
    addText(unit, 1, text);
    query.add(Saturation.of(text.build(), Weights.SATURATION), Occur.SHOULD);
    for (QueryUnit part : unit.parts()) {
      addText(part, Weights.PART, query);
    }
    List<Query> bonuses = new ArrayList<>(exactBonuses(unit, 1));
    bonuses.add(partBonuses(unit));
    float bonus = Weights.BONUS * rarity(unit);
    for (Part part : Part.values()) {
      List<Query> narrower = narrower(unit, part);
      if (!narrower.isEmpty()) {
        query.add(new BoostQuery(any(narrower), narrowerWeight(part)), Occur.SHOULD);
        bonuses.add(constant(any(narrower), bonus * Weights.AS_NARROWER * part.bonus()));
      }
    }
    bonuses.add(constant(any(inGrams(unit)), bonus * Weights.AS_GRAMS));
    return query.add(new DisjunctionMaxQuery(bonuses, 0), Occur.SHOULD).build();
  }

  /// Scores talks in which both units stand side by side, too.
  Query adjacent(AdjacentUnits pair) throws IOException {
    float bonus =
        Weights.BONUS * Weights.ADJACENT * Math.min(rarity(pair.first()), rarity(pair.second()));
    List<Query> bonuses = new ArrayList<>();
    for (Part part : Part.values()) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      pair.words()
          .forEach(word -> phrase.add(new Term(part.words(), word.term()), word.position()));
      bonuses.add(constant(phrase.build(), bonus * part.bonus()));
    }
    return new DisjunctionMaxQuery(bonuses, 0);
  }

  private static float narrowerWeight(Part part) {
    float weight = Weights.NARROWER * part.weight();
    return part == Part.TITLE ? weight * Weights.NARROWER_IN_TITLE : weight;
  }

  /// What a talk gets for having the unit as a word or an entity: one of these, the highest.
  private List<Query> exactBonuses(QueryUnit unit, float share) throws IOException {
    float bonus = share * Weights.BONUS * rarity(unit);
    List<Query> bonuses = new ArrayList<>();
    float asWord = unit.entities().isEmpty() ? bonus : bonus * Weights.AS_WORD;
    for (Part part : Part.values()) {
      bonuses.add(constant(any(named(unit, part)), bonus * part.bonus()));
      bonuses.add(constant(any(inWords(unit, part)), asWord * part.bonus()));
    }
    return bonuses;
  }

  /// The bonuses of all parts that a talk has.
  private Query partBonuses(QueryUnit unit) throws IOException {
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    for (QueryUnit part : unit.parts()) {
      sum.add(new DisjunctionMaxQuery(exactBonuses(part, Weights.AS_PARTS), 0), Occur.SHOULD);
    }
    return sum.build();
  }

  private static void addText(QueryUnit unit, float weight, BooleanQuery.Builder query) {
    for (Part part : Part.values()) {
      List<Query> words = inWords(unit, part);
      if (!words.isEmpty()) {
        query.add(
            new BoostQuery(new DisjunctionMaxQuery(words, 0), weight * part.weight()),
            Occur.SHOULD);
      }
      for (Query entity : named(unit, part)) {
        query.add(new BoostQuery(entity, weight * part.weight()), Occur.SHOULD);
      }
    }
  }

  /// Finds the talks that have the unit as a word, an entity, or a piece of other words, or have
  /// all that it is made of.
  static Query matching(QueryUnit unit) {
    List<Query> ways = exactAnywhere(unit);
    ways.addAll(inGrams(unit));
    ways.add(allParts(unit));
    return any(ways);
  }

  /// Finds the talks that name something narrower than the unit.
  static Query narrower(QueryUnit unit) {
    List<Query> ways = new ArrayList<>();
    for (Part part : Part.values()) {
      ways.addAll(narrower(unit, part));
    }
    return any(ways);
  }

  private static List<Query> narrower(QueryUnit unit, Part part) {
    List<Query> ways = new ArrayList<>();
    for (Entity entity : unit.entities()) {
      ways.add(new TermQuery(new Term(part.broader(), entity.id())));
    }
    return ways;
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
      ways.add(gramPhrase(unit.typed().grams(), part));
    }
    return any(ways);
  }

  /// Finds talks with a word of Latin letters that begins like this, or with this text.
  static Query prefix(String text, QueryUnit unit) {
    List<Query> ways = new ArrayList<>();
    for (Part part : Part.values()) {
      ways.add(new PrefixQuery(new Term(part.grams(), Folding.fold(text))));
      ways.add(gramPhrase(unit.typed().grams(), part));
    }
    return any(ways);
  }

  /// How much of a query's meaning a unit carries: 0, what nearly every talk has, to 3, what hardly
  /// any has.
  int weight(QueryUnit unit) throws IOException {
    return Math.round(HEAVIEST * rarity(unit));
  }

  /// A power of ln(N/df) / ln N: 1 for what one talk has, 0 for what all have.
  private float rarity(QueryUnit unit) throws IOException {
    int talks = Math.max(2, reader.numDocs());
    int having = Math.max(1, Math.min(talks, talksHaving(unit)));
    return (float) Math.pow(Math.log((double) talks / having) / Math.log(talks), Weights.RARITY);
  }

  /// At least how many talks have the unit as a word or an entity: those of the part where most
  /// have it.
  private int talksHaving(QueryUnit unit) throws IOException {
    int most = 0;
    for (Part part : Part.values()) {
      for (Form form : unit.forms()) {
        int rarestWord = form.words().isEmpty() ? 0 : Integer.MAX_VALUE;
        for (String word : form.words()) {
          rarestWord = Math.min(rarestWord, reader.docFreq(new Term(part.words(), word)));
        }
        most = Math.max(most, rarestWord);
        if (form.isHanCharacter()) {
          // Where SmartCN made a word of it says little of how common a character is.
          most =
              Math.max(
                  most, reader.docFreq(new Term(part.grams(), form.grams().getFirst().term())));
        }
      }
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
    List<Query> ways = named(unit, part);
    // What names an entity is that entity: 同程 as a word is the company wherever it is a word at
    // all.
    ways.addAll(inWords(unit, part));
    return ways;
  }

  private static List<Query> named(QueryUnit unit, Part part) {
    List<Query> ways = new ArrayList<>();
    for (Entity entity : unit.entities()) {
      ways.add(new TermQuery(new Term(part.entities(), entity.id())));
    }
    return ways;
  }

  private static List<Query> inWords(QueryUnit unit, Part part) {
    List<Query> ways = new ArrayList<>();
    for (Form form : unit.forms()) {
      if (form.words().size() == 1) {
        ways.add(new TermQuery(new Term(part.words(), form.words().getFirst())));
      } else if (!form.words().isEmpty()) {
        ways.add(new PhraseQuery(part.words(), form.words().toArray(String[]::new)));
      }
    }
    return ways;
  }

  private static Query allParts(QueryUnit unit) {
    if (unit.parts().isEmpty()) {
      return new MatchNoDocsQuery("it is one word");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    unit.parts().forEach(part -> all.add(naming(part), Occur.MUST));
    return all.build();
  }

  private static List<Query> inGrams(QueryUnit unit) {
    List<Query> ways = new ArrayList<>();
    for (Form form : unit.forms()) {
      for (Part part : Part.values()) {
        if (form.halfTyped()) {
          ways.add(new PrefixQuery(new Term(part.grams(), form.grams().getFirst().term())));
        } else if (!form.grams().isEmpty()) {
          ways.add(gramPhrase(form.grams(), part));
        }
      }
    }
    return ways;
  }

  /// A word of Latin letters that no talk has is taken for the beginning of one.
  QueryUnit completed(QueryUnit unit) {
    Form typed = unit.typed();
    if (!typed.isLatinWord() || !unit.entities().isEmpty() || unit.forms().size() > 1) {
      return unit;
    }
    String word = typed.grams().getFirst().term();
    return word.length() < SHORTEST_PREFIX || lexicon.frequency(word) > 0
        ? unit
        : new QueryUnit(unit.text(), List.of(), List.of(typed.asHalfTyped()));
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
