package org.talksearch.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.TalkId;

/// Answers searches from the newest committed index. Safe for use by many threads.
///
/// Every method throws an [EngineException] when there is no index to read, or deciding what
/// matches takes too long.
public interface SearchEngine extends AutoCloseable {

  /// The talks that match, best first, with the facets that were asked for.
  ///
  /// Who asks time and again for the hits after [SearchResult#next] gets each talk once as long as
  /// no commit comes between. A commit in between changes nothing for a talk that it leaves as it
  /// is, in an order by date; in that by relevance, such a talk may come twice or not at all if its
  /// score has passed the position.
  SearchResult search(SearchRequest request);

  /// Hands on every talk that matches, all of one commit, and not only the part of them that the
  /// request asks for. There is no time limit, and never more than one talk is held at a time.
  ///
  /// They come best first if that is asked for and the query tells talks apart. Otherwise they come
  /// by year, latest first unless [org.talksearch.query.Sort#OLDEST] is asked for, those of unknown
  /// year last; within a year by event, date, title and id, so that the talks of an event stay
  /// together.
  ///
  /// @param talks what it throws ends the work and is thrown on
  /// @return how many there were
  int forEach(SearchRequest request, Consumer<? super AnnotatedTalk> talks);

  /// The talk of that id.
  Optional<AnnotatedTalk> find(TalkId id);

  /// What a person who has typed this may mean: names, speakers, words of the field, titles; first
  /// those of companies and technologies, each kind by the number of talks. Either script, pinyin
  /// whole or by initials, and the half-typed text of an input method stand for Han characters.
  /// What stands before the last words is kept.
  ///
  /// @param typed the text of a search box, up to the cursor
  /// @param size the most suggestions
  List<Suggestion> suggest(String typed, int size);

  /// Talks on the same matter as one, the most similar first. It is not among them, and its copies
  /// come last.
  ///
  /// @param size the most talks
  /// @return hits without snippets and explanations; nothing if there is no talk of that id
  Optional<List<Hit>> similar(TalkId id, int size);

  /// How many of the talks that match have which values of two facets. The order, the part and the
  /// facets that the request asks for do not matter.
  ///
  /// @throws IllegalArgumentException if both axes are of one facet: filters cannot tell the talks
  ///   that have two values of it from those that have either
  Matrix matrix(SearchRequest request, Axis rows, Axis columns);

  /// How many of the talks that match are of which year, and what rises and falls. The order, the
  /// part and the facets that the request asks for do not matter.
  ///
  /// @param of the values to tell of one by one, if any; not years
  /// @throws IllegalArgumentException if they are years
  Timeline timeline(SearchRequest request, Optional<Axis> of);

  /// The values of a facet that go by a name with this text in it, counted as a search for the same
  /// counts them. A name is any that the vocabulary has for the value, or that talks have; scripts,
  /// letter case and what stands between words do not matter. Pinyin, whole or by initials, stands
  /// for Han characters. The order, the part and the facets that the request asks for do not
  /// matter.
  ///
  /// @param text up to [FoundValues#LONGEST_TEXT] characters; if blank, every value is found
  /// @param size the most values that the request does not filter by, 1 to
  ///   [FoundValues#LARGEST_SIZE]
  /// @throws IllegalArgumentException if the text is too long, or the size out of range
  FoundValues findValues(SearchRequest request, Facet facet, String text, int size);

  /// A company or a technology, and the talks that name it.
  ///
  /// @param size the most values of each facet, and the most talks, from 1 to 50
  /// @return nothing if neither the vocabulary nor a talk has one of that id
  Optional<EntityProfile> profile(String id, int size);

  /// What the index that answers now is.
  IndexState state();

  /// Frees what the engine holds; later calls fail.
  @Override
  void close();
}
