package org.talksearch.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.talksearch.corpus.ListedTalk.Evidence;

/// Tells lists of talks from other lists: most texts have some, of links or of arguments.
final class TalkLists {
  private static final int FEWEST_IN_A_LIST = 3;

  private TalkLists() {}

  /// Those of a text's lists that are lists of talks. Where lists are most of the text and most
  /// items are like talks, all are; else only those in which most items have a speaker, unless the
  /// text goes on to tell of each under a heading of its own.
  ///
  /// @param proseLength the characters of what stands beside the lists and the headings
  static List<TalkList> in(List<TalkList> lists, long proseLength, Headings headings) {
    long items = lists.stream().mapToLong(list -> list.items().size()).sum();
    long talks = lists.stream().mapToLong(list -> list.count(Evidence.MATERIAL)).sum();
    long inLists = lists.stream().mapToLong(TalkList::length).sum();
    if (talks >= FEWEST_IN_A_LIST && 2 * talks >= items && inLists >= proseLength / 2) {
      return lists.stream().filter(list -> list.count(Evidence.LIKE_THE_OTHERS) > 0).toList();
    }
    return lists.stream()
        .filter(list -> {
          long spoken = list.count(Evidence.SPEAKER);
          return spoken >= 2 && 2 * spoken >= list.items().size() && !toldBelow(list, headings);
        })
        .toList();
  }

  private static boolean toldBelow(TalkList list, Headings headings) {
    Set<String> texts =
        headings.all().stream()
            .map(heading -> heading.text().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    long told =
        list.items().stream()
            .map(TalkList.Item::talk)
            .filter(talk -> talk != null && texts.contains(talk.title().toLowerCase(Locale.ROOT)))
            .count();
    return 2 * told >= list.items().size();
  }
}
