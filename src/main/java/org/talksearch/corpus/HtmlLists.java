package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Finds the lists of a web page.
final class HtmlLists {
  private static final int DEEPEST_NESTING = 20;

  private HtmlLists() {}

  /// The outermost lists, without those of navigation.
  ///
  /// @param from index of the line, in its file, that the page begins on
  static List<TalkList> in(Element page, int from) {
    List<TalkList> lists = new ArrayList<>();
    for (Element list : page.select("ul, ol")) {
      if (list.closest("li, nav, footer, header, aside") == null) {
        List<TalkList.Item> items = new ArrayList<>();
        addItems(list, List.of(), from, items);
        lists.add(new TalkList(items));
      }
    }
    return lists;
  }

  private static void addItems(
      Element list, List<String> groups, int from, List<TalkList.Item> items) {
    for (Element item : children(list, "li")) {
      LinkedText line = LinkedText.html(item);
      List<Element> nested = children(item, "ul", "ol");
      ListedTalk talk = ListedTalk.of(line);
      if (!nested.isEmpty() && talk == null && groups.size() < DEEPEST_NESTING) {
        List<String> below = new ArrayList<>(groups);
        if (!line.text().isEmpty()) {
          below.add(line.text());
        }
        nested.forEach(inner -> addItems(inner, below, from, items));
        continue;
      }
      List<LinkedText> details =
          nested.stream()
              .flatMap(inner -> inner.select("li").stream())
              .map(LinkedText::html)
              .toList();
      items.add(
          new TalkList.Item(
              from + HtmlTables.firstLine(item),
              groups,
              talk,
              line.text().length(),
              details,
              "",
              item::remove));
    }
  }

  /// A selector would look at all that is below, again at each depth.
  private static List<Element> children(Element element, String... names) {
    return element.children().stream()
        .filter(child -> Set.of(names).contains(child.nodeName()))
        .toList();
  }
}
