package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/// A line of running text as a row of pieces, some of which are links. Bare URLs are links without
/// a label; images and inline tags are dropped.
record LinkedText(List<Piece> pieces) {
  private static final Pattern BARE_URL = Pattern.compile("https?://[\\w\\-.~:/?#@!$&'*+,;=%]+");

  /// @param text a link's label, if it is one
  /// @param url empty for what is no link
  record Piece(String text, String url) {
    boolean isLink() {
      return !url.isEmpty();
    }
  }

  LinkedText {
    pieces = List.copyOf(pieces);
  }

  /// A line without markup.
  static LinkedText plain(String line) {
    Collector collector = new Collector();
    collector.append(line);
    return collector.done();
  }

  /// What stands in a Markdown paragraph, its lines on one.
  static LinkedText markdown(Node paragraph) {
    Collector collector = new Collector();
    paragraph.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            collector.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            collector.append(code.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak lineBreak) {
            collector.append(" ");
          }

          @Override
          public void visit(HardLineBreak lineBreak) {
            collector.append(" ");
          }

          @Override
          public void visit(Image image) {}

          @Override
          public void visit(org.commonmark.node.Link link) {
            collector.beginLink(link.getDestination());
            visitChildren(link);
            collector.endLink();
          }
        });
    return collector.done();
  }

  /// What stands in an HTML element, but for lists within it.
  static LinkedText html(Element element) {
    Collector collector = new Collector();
    NodeTraversor.filter(
        new org.jsoup.select.NodeFilter() {
          @Override
          public FilterResult head(org.jsoup.nodes.Node node, int depth) {
            switch (node) {
              case TextNode text -> collector.append(text.getWholeText());
              case Element child when depth > 0 && isList(child) -> {
                return FilterResult.SKIP_ENTIRELY;
              }
              case Element child when child.nameIs("a") -> collector.beginLink(child.attr("href"));
              default -> {}
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(org.jsoup.nodes.Node node, int depth) {
            if (node instanceof Element child && child.nameIs("a")) {
              collector.endLink();
            } else if (node instanceof Element child && child.isBlock()) {
              collector.append(" ");
            }
            return FilterResult.CONTINUE;
          }
        },
        element);
    return collector.done();
  }

  private static boolean isList(Element element) {
    return element.nameIs("ul") || element.nameIs("ol");
  }

  /// All of the text on one line, labels of links too.
  String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return folded(text.toString());
  }

  static String folded(String text) {
    return text.replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
  }

  private static final class Collector {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String url = "";

    void append(String literal) {
      text.append(literal);
    }

    void beginLink(String destination) {
      flush();
      url = destination.startsWith("#") ? "" : destination.strip();
    }

    void endLink() {
      flush();
      url = "";
    }

    LinkedText done() {
      flush();
      return new LinkedText(pieces);
    }

    private void flush() {
      String label = text.toString();
      text.setLength(0);
      if (!url.isEmpty()) {
        pieces.add(new Piece(folded(label).equals(url) ? "" : folded(label), url));
        return;
      }
      int start = 0;
      Matcher bare = BARE_URL.matcher(label);
      while (bare.find()) {
        add(label.substring(start, bare.start()));
        pieces.add(new Piece("", bare.group()));
        start = bare.end();
      }
      add(label.substring(start));
    }

    private void add(String plain) {
      if (!plain.isEmpty()) {
        pieces.add(new Piece(plain, ""));
      }
    }
  }
}
