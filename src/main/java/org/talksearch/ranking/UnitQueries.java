package org.talksearch.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talksearch.ranking.IndexQuery.Best;
import org.talksearch.ranking.IndexQuery.Boosted;
import org.talksearch.ranking.IndexQuery.Constant;
import org.talksearch.ranking.IndexQuery.Gathering;
import org.talksearch.ranking.IndexQuery.Nothing;
import org.talksearch.ranking.IndexQuery.Occur;
import org.talksearch.ranking.IndexQuery.Phrase;
import org.talksearch.ranking.IndexQuery.Placed;
import org.talksearch.ranking.IndexQuery.Prefix;
import org.talksearch.ranking.IndexQuery.Saturated;
import org.talksearch.ranking.IndexQuery.Term;
import org.talksearch.ranking.QueryUnit.Form;
import org.talksearch.ranking.QueryUnit.Gram;
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

  private final IndexStatistics statistics;
  private final Lexicon lexicon;
  private final Map<QueryUnit, Float> rarities = new HashMap<>();
  private final Map<Term, Integer> talksWith = new HashMap<>();

  UnitQueries(IndexStatistics statistics, Lexicon lexicon) {
    this.statistics = statistics;
    this.lexicon = lexicon;
  }

  /// Asks the index at once for what it takes to weigh these units and their parts; else each is
  /// asked for when it is weighed.
  void lookUp(List<QueryUnit> units) throws IOException {
    Set<Term> terms = new HashSet<>();
    for (QueryUnit unit : units) {
      ways(unit).forEach(terms::addAll);
      unit.parts().forEach(part -> ways(part).forEach(terms::addAll));
    }
    terms.removeAll(talksWith.keySet());
    talksWith.putAll(statistics.talksWith(terms));
  }

  /// Scores talks that have the unit; others that [#matching] or [#narrower] find, too.
  IndexQuery scored(QueryUnit unit) throws IOException {
    Gathering query = new Gathering();
    Gathering text = new Gathering();
    addText(unit, 1, text);
    query.add(new Saturated(text.build(), Weights.SATURATION), Occur.SHOULD);
    for (QueryUnit part : unit.parts()) {
      addText(part, Weights.PART, query);
    }
    List<IndexQuery> bonuses = new ArrayList<>(exactBonuses(unit, 1));
    bonuses.add(partBonuses(unit));
    float bonus = Weights.BONUS * rarity(unit);
    for (Part part : Part.values()) {
      List<IndexQuery> narrower = narrower(unit, part);
      if (!narrower.isEmpty()) {
        query.add(new Boosted(IndexQuery.any(narrower), narrowerWeight(part)), Occur.SHOULD);
        bonuses.add(
            new Constant(IndexQuery.any(narrower), bonus * Weights.AS_NARROWER * part.bonus()));
      }
    }
    bonuses.add(new Constant(IndexQuery.any(inGrams(unit)), bonus * Weights.AS_GRAMS));
    return query.add(new Best(bonuses), Occur.SHOULD).build();
  }

  /// Scores talks in which both units stand side by side, too.
  IndexQuery adjacent(AdjacentUnits pair) throws IOException {
    float bonus =
        Weights.BONUS * Weights.ADJACENT * Math.min(rarity(pair.first()), rarity(pair.second()));
    List<Placed> words =
        pair.words().stream().map(word -> new Placed(word.term(), word.position())).toList();
    List<IndexQuery> bonuses = new ArrayList<>();
    for (Part part : Part.values()) {
      bonuses.add(new Constant(new Phrase(part.words(), words), bonus * part.bonus()));
    }
    return new Best(bonuses);
  }

  private static float narrowerWeight(Part part) {
    float weight = Weights.NARROWER * part.weight();
    return part == Part.TITLE ? weight * Weights.NARROWER_IN_TITLE : weight;
  }

  /// What a talk gets for having the unit as a word or an entity: one of these, the highest.
  private List<IndexQuery> exactBonuses(QueryUnit unit, float share) throws IOException {
    float bonus = share * Weights.BONUS * rarity(unit);
    List<IndexQuery> bonuses = new ArrayList<>();
    float asWord = unit.entities().isEmpty() ? bonus : bonus * Weights.AS_WORD;
    for (Part part : Part.values()) {
      bonuses.add(new Constant(IndexQuery.any(named(unit, part)), bonus * part.bonus()));
      bonuses.add(new Constant(IndexQuery.any(inWords(unit, part)), asWord * part.bonus()));
    }
    return bonuses;
  }

  /// The bonuses of all parts that a talk has.
  private IndexQuery partBonuses(QueryUnit unit) throws IOException {
    Gathering sum = new Gathering();
    for (QueryUnit part : unit.parts()) {
      sum.add(new Best(exactBonuses(part, Weights.AS_PARTS)), Occur.SHOULD);
    }
    return sum.build();
  }

  private static void addText(QueryUnit unit, float weight, Gathering query) {
    for (Part part : Part.values()) {
      List<IndexQuery> words = inWords(unit, part);
      if (!words.isEmpty()) {
        query.add(new Boosted(new Best(words), weight * part.weight()), Occur.SHOULD);
      }
      for (IndexQuery entity : named(unit, part)) {
        query.add(new Boosted(entity, weight * part.weight()), Occur.SHOULD);
      }
    }
  }

  /// Finds the talks that have the unit as a word, an entity, or a piece of other words, or have
  /// all that it is made of.
  static IndexQuery matching(QueryUnit unit) {
    List<IndexQuery> ways = exactAnywhere(unit);
    ways.addAll(inGrams(unit));
    ways.add(allParts(unit));
    return IndexQuery.any(ways);
  }

  /// Finds the talks that name something narrower than the unit.
  static IndexQuery narrower(QueryUnit unit) {
    List<IndexQuery> ways = new ArrayList<>();
    for (Part part : Part.values()) {
      ways.addAll(narrower(unit, part));
    }
    return IndexQuery.any(ways);
  }

  private static List<IndexQuery> narrower(QueryUnit unit, Part part) {
    List<IndexQuery> ways = new ArrayList<>();
    for (Entity entity : unit.entities()) {
      ways.add(new Term(part.broader(), entity.id()));
    }
    return ways;
  }

  /// Finds the talks that have the unit as a word or an entity; a stop word, which is neither, as
  /// it stands.
  static IndexQuery naming(QueryUnit unit) {
    List<IndexQuery> ways = exactAnywhere(unit);
    return IndexQuery.any(ways.isEmpty() ? inGrams(unit) : ways);
  }

  /// Finds talks that have this text as it stands.
  static IndexQuery phrase(QueryUnit unit) {
    List<IndexQuery> ways = new ArrayList<>();
    for (Part part : Part.values()) {
      ways.add(gramPhrase(unit.typed().grams(), part));
    }
    return IndexQuery.any(ways);
  }

  /// Finds talks with a word of Latin letters that begins like this, or with this text.
  static IndexQuery prefix(String text, QueryUnit unit) {
    List<IndexQuery> ways = new ArrayList<>();
    for (Part part : Part.values()) {
      ways.add(new Prefix(part.grams(), Folding.fold(text)));
      ways.add(gramPhrase(unit.typed().grams(), part));
    }
    return IndexQuery.any(ways);
  }

  /// How much of a query's meaning a unit carries: 0, what nearly every talk has, to 3, what hardly
  /// any has.
  int weight(QueryUnit unit) throws IOException {
    return Math.round(HEAVIEST * rarity(unit));
  }

  /// A power of ln(N/df) / ln N: 1 for what one talk has, 0 for what all have.
  private float rarity(QueryUnit unit) throws IOException {
    Float known = rarities.get(unit);
    if (known != null) {
      return known;
    }
    int talks = Math.max(2, statistics.talks());
    lookUp(List.of(unit));
    int having = Math.max(1, Math.min(talks, talksHaving(unit)));
    double rarity = Math.log((double) talks / having) / Math.log(talks);
    float weighed = (float) Math.pow(rarity, Weights.RARITY);
    rarities.put(unit, weighed);
    return weighed;
  }

  /// At least how many talks have the unit as a word or an entity: those of the part where most
  /// have it.
  private int talksHaving(QueryUnit unit) {
    int most = 0;
    for (List<Term> way : ways(unit)) {
      // As many as have the rarest of its terms.
      int all = way.stream().mapToInt(talksWith::get).min().orElse(0);
      most = Math.max(most, all);
    }
    return most;
  }

  /// The ways to have the unit as a word or an entity, each the terms that are needed for it.
  private static List<List<Term>> ways(QueryUnit unit) {
    List<List<Term>> ways = new ArrayList<>();
    for (Part part : Part.values()) {
      for (Form form : unit.forms()) {
        ways.add(form.words().stream().map(word -> new Term(part.words(), word)).toList());
        if (form.isHanCharacter()) {
          // Where SmartCN made a word of it says little of how common a character is.
          ways.add(List.of(new Term(part.grams(), form.grams().getFirst().term())));
        }
      }
      for (Entity entity : unit.entities()) {
        ways.add(List.of(new Term(part.entities(), entity.id())));
      }
    }
    return ways;
  }

  private static List<IndexQuery> exactAnywhere(QueryUnit unit) {
    List<IndexQuery> ways = new ArrayList<>();
    for (Part part : Part.values()) {
      ways.addAll(exact(unit, part));
    }
    return ways;
  }

  private static List<IndexQuery> exact(QueryUnit unit, Part part) {
    List<IndexQuery> ways = named(unit, part);
    // What names an entity is that entity: 同程 as a word is the company wherever it is a word at
    // all.
    ways.addAll(inWords(unit, part));
    return ways;
  }

  private static List<IndexQuery> named(QueryUnit unit, Part part) {
    List<IndexQuery> ways = new ArrayList<>();
    for (Entity entity : unit.entities()) {
      ways.add(new Term(part.entities(), entity.id()));
    }
    return ways;
  }

  private static List<IndexQuery> inWords(QueryUnit unit, Part part) {
    List<IndexQuery> ways = new ArrayList<>();
    for (Form form : unit.forms()) {
      if (form.words().size() == 1) {
        ways.add(new Term(part.words(), form.words().getFirst()));
      } else if (!form.words().isEmpty()) {
        ways.add(new Phrase(part.words(), inSequence(form.words())));
      }
    }
    return ways;
  }

  private static IndexQuery allParts(QueryUnit unit) {
    if (unit.parts().isEmpty()) {
      return new Nothing("it is one word");
    }
    Gathering all = new Gathering();
    unit.parts().forEach(part -> all.add(naming(part), Occur.MUST));
    return all.build();
  }

  private static List<IndexQuery> inGrams(QueryUnit unit) {
    List<IndexQuery> ways = new ArrayList<>();
    for (Form form : unit.forms()) {
      for (Part part : Part.values()) {
        if (form.halfTyped()) {
          ways.add(new Prefix(part.grams(), form.grams().getFirst().term()));
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

  private static IndexQuery gramPhrase(List<Gram> grams, Part part) {
    if (grams.isEmpty()) {
      return new Nothing("nothing to look for");
    }
    if (grams.size() == 1) {
      return new Term(part.grams(), grams.getFirst().term());
    }
    return new Phrase(
        part.grams(),
        grams.stream().map(gram -> new Placed(gram.term(), gram.position())).toList());
  }

  private static List<Placed> inSequence(List<String> terms) {
    List<Placed> placed = new ArrayList<>();
    for (String term : terms) {
      placed.add(new Placed(term, placed.size()));
    }
    return placed;
  }
}
