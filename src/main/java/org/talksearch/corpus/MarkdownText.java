package org.talksearch.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.talksearch.talk.Link;

/// Markdown as plain text: paragraphs with a blank line between, list items as lines of `- item` or
/// `1. item`, sub-headings as lines of `## heading`, code as it stands, no images; and the links in
/// it.
///
/// Walks without recursion, so that no nesting is too deep.
final class MarkdownText {
  private static final Pattern BARE_URL = Pattern.compile("https?://[\\w\\-.~:/?#@!$&'*+,;=%]+");

  private final StringBuilder text = new StringBuilder();

  /// What is neither link nor heading, to see whether anything is said here.
  private final StringBuilder prose = new StringBuilder();

  private final Map<String, Link> links = new LinkedHashMap<>();
  private final Map<Node, Integer> linkStarts = new LinkedHashMap<>();

  /// The number of the latest item of each list that is open.
  private final Map<Node, Integer> numbers = new LinkedHashMap<>();

  private int lists;
  private int headings;
  private boolean itemIsNew;
  private String htmlLink = "";
  private int htmlLinkStart;

  /// Adds a block, and what is in it.
  void add(Node block) {
    Node node = block;
    int depth = 0;
    while (true) {
      if (enter(node) && node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
        continue;
      }
      leave(node);
      while (depth > 0 && node.getNext() == null) {
        node = node.getParent();
        depth--;
        leave(node);
      }
      if (depth == 0) {
        return;
      }
      node = node.getNext();
    }
  }

  /// The text of all that was added.
  String text() {
    return TextLines.joined(text.toString().lines().toList());
  }

  /// The text on one line.
  String line() {
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  /// The links, each URL once, in the order in which they stand.
  List<Link> links() {
    return List.copyOf(links.values());
  }

  /// Whether there is a word beside links, images and sub-headings.
  boolean saysSomething() {
    return BARE_URL.matcher(prose).replaceAll("").codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /// The links and the URLs that stand in the text as they are.
  List<Link> linksAndBareUrls() {
    Map<String, Link> all = new LinkedHashMap<>(links);
    Matcher matcher = BARE_URL.matcher(prose);
    while (matcher.find()) {
      all.putIfAbsent(matcher.group(), new Link("", matcher.group()));
    }
    return List.copyOf(all.values());
  }

  private boolean enter(Node node) {
    switch (node) {
      case Paragraph _ -> startBlock();
      case Heading heading -> {
        startBlock();
        text.append("#".repeat(heading.getLevel())).append(' ');
        headings++;
      }
      case ListBlock list -> {
        endLine();
        if (lists == 0) {
          text.append('\n');
        }
        lists++;
        if (list instanceof OrderedList ordered) {
          numbers.put(ordered, Objects.requireNonNullElse(ordered.getMarkerStartNumber(), 1) - 1);
        }
      }
      case ListItem item -> {
        endLine();
        text.append("  ".repeat(lists - 1)).append(mark(item)).append(' ');
        itemIsNew = true;
      }
      case FencedCodeBlock code -> appendBlock(code.getLiteral());
      case IndentedCodeBlock code -> appendBlock(code.getLiteral());
      case HtmlBlock html -> {
        HtmlText fragment = HtmlText.of(html.getLiteral());
        appendBlock(fragment.text());
        fragment.links().forEach(link -> links.putIfAbsent(link.url(), link));
      }
      case Text literal -> append(literal.getLiteral());
      case Code code -> append(code.getLiteral());
      case SoftLineBreak _ -> append("\n");
      case HardLineBreak _ -> append("\n");
      case HtmlInline html -> takeTag(html.getLiteral());
      case org.commonmark.node.Link _ -> linkStarts.put(node, text.length());
      case Image _ -> {
        return false;
      }
      default -> {}
    }
    return true;
  }

  private void leave(Node node) {
    switch (node) {
      case Heading _ -> {
        headings--;
        text.append('\n');
      }
      case ListBlock list -> {
        numbers.remove(list);
        lists--;
        endLine();
      }
      case ListItem _ -> itemIsNew = false;
      case org.commonmark.node.Link link -> {
        Integer start = linkStarts.remove(node);
        addLink(link.getDestination(), text.substring(start == null ? text.length() : start));
      }
      default -> {}
    }
  }

  private String mark(ListItem item) {
    return switch (item.getParent()) {
      case OrderedList list ->
          numbers.merge(list, 1, Integer::sum)
              + Objects.requireNonNullElse(list.getMarkerDelimiter(), ".");
      case BulletList list -> Objects.requireNonNullElse(list.getMarker(), "-");
      case null, default -> "-";
    };
  }

  private void append(String literal) {
    text.append(literal);
    if (linkStarts.isEmpty() && htmlLink.isEmpty() && headings == 0) {
      prose.append(literal);
    }
  }

  private void appendBlock(String literal) {
    startBlock();
    append(literal.stripTrailing());
    text.append('\n');
    prose.append('\n');
  }

  /// An item's first block stands on the line of its mark, other blocks on lines of their own.
  private void startBlock() {
    prose.append('\n');
    if (itemIsNew) {
      itemIsNew = false;
      return;
    }
    endLine();
    if (lists == 0) {
      text.append('\n');
    }
  }

  private void endLine() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  private void takeTag(String tag) {
    if (tag.regionMatches(true, 0, "<br", 0, 3)) {
      append("\n");
    } else if (tag.regionMatches(true, 0, "<a ", 0, 3)) {
      List<Link> inTag = HtmlText.of(tag).links();
      htmlLink = inTag.isEmpty() ? "" : inTag.getFirst().url();
      htmlLinkStart = text.length();
    } else if (tag.regionMatches(true, 0, "</a", 0, 3) && !htmlLink.isEmpty()) {
      addLink(htmlLink, text.substring(Math.min(htmlLinkStart, text.length())));
      htmlLink = "";
    }
  }

  private void addLink(String url, String label) {
    String name = label.replaceAll("\\s+", " ").strip();
    if (!url.isBlank() && !url.startsWith("#")) {
      links.putIfAbsent(url, new Link(name.equals(url) ? "" : name, url));
    }
  }
}
