package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.talksearch.corpus.ListedTalk.Evidence;

/// Finds the lists of a Markdown text.
final class MarkdownLists {
  private final int from;
  private final List<TalkList.Item> items = new ArrayList<>();

  private MarkdownLists(int from) {
    this.from = from;
  }

  /// The outermost lists.
  ///
  /// @param from index of the line, in its file, that the text begins on
  static List<TalkList> in(Node document, int from) {
    List<TalkList> lists = new ArrayList<>();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof ListBlock list) {
        MarkdownLists found = new MarkdownLists(from);
        found.addItems(list, List.of());
        lists.add(new TalkList(found.items));
      }
    }
    return lists;
  }

  /// Goes as deep as the parser lets lists be nested.
  private void addItems(Node list, List<String> groups) {
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListItem item) {
        addItem(item, groups);
      }
    }
  }

  private void addItem(ListItem item, List<String> groups) {
    Node first = item.getFirstChild();
    LinkedText line =
        first instanceof Paragraph ? LinkedText.markdown(first) : new LinkedText(List.of());
    ListedTalk talk = ListedTalk.of(line);
    List<ListBlock> nested = new ArrayList<>();
    MarkdownText paragraphs = new MarkdownText();
    Node second = first instanceof Paragraph ? first.getNext() : first;
    for (Node block = second; block != null; block = block.getNext()) {
      if (block instanceof ListBlock list) {
        nested.add(list);
      } else {
        paragraphs.add(block);
      }
    }
    if (!nested.isEmpty() && isGroup(talk, nested)) {
      List<String> below = new ArrayList<>(groups);
      if (!line.text().isEmpty()) {
        below.add(line.text());
      }
      nested.forEach(list -> addItems(list, below));
      return;
    }
    List<LinkedText> details = new ArrayList<>();
    nested.forEach(list -> addDetails(list, details));
    items.add(
        new TalkList.Item(
            line(item),
            groups,
            talk,
            line.text().length(),
            details,
            paragraphs.text(),
            () -> remove(item)));
  }

  /// Whether what stands below an item is talks rather than what it says of one.
  private static boolean isGroup(
      @org.jspecify.annotations.Nullable ListedTalk talk, List<ListBlock> nested) {
    if (talk == null) {
      return true;
    }
    int talks = 0;
    int others = 0;
    for (ListBlock list : nested) {
      for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
        ListedTalk below =
            node.getFirstChild() instanceof Paragraph paragraph
                ? ListedTalk.of(LinkedText.markdown(paragraph))
                : null;
        boolean isTalk =
            below != null && (below.evidence() == Evidence.SPEAKER || !below.url().isEmpty());
        talks += isTalk ? 1 : 0;
        others += isTalk ? 0 : 1;
      }
    }
    return talk.evidence() != Evidence.SPEAKER && talks > others;
  }

  private static void addDetails(Node list, List<LinkedText> details) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
        if (block instanceof ListBlock) {
          addDetails(block, details);
        } else {
          details.add(LinkedText.markdown(block));
        }
      }
    }
  }

  /// With the item go the list and the group that nothing is left in.
  private static void remove(ListItem item) {
    Node node = item;
    while (node != null && (node instanceof ListItem || node instanceof ListBlock)) {
      Node parent = node.getParent();
      node.unlink();
      if (parent instanceof ListBlock && parent.getFirstChild() != null) {
        return;
      }
      if (parent instanceof ListItem && parent.getLastChild() instanceof ListBlock) {
        return;
      }
      node = parent;
    }
  }

  private int line(Node item) {
    return from
        + (item.getSourceSpans().isEmpty() ? 0 : item.getSourceSpans().getFirst().getLineIndex());
  }
}
