package org.talksearch.export;

import java.util.ArrayDeque;
import java.util.Deque;

/// HTML being written. Whatever a text or an attribute's value holds, it is text to whoever reads
/// the page: nothing of it becomes markup.
public final class Html {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /// Begins an element.
  ///
  /// @param attributes name, value, name, value...; one whose value is empty is left out
  public Html start(String element, String... attributes) {
    tag(element, attributes);
    open.push(element);
    return this;
  }

  /// Ends the element that was begun last.
  public Html end() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /// An element that has no content by its kind, such as `input`.
  public Html single(String element, String... attributes) {
    tag(element, attributes);
    return this;
  }

  /// A whole element that holds text.
  public Html element(String element, String text, String... attributes) {
    return start(element, attributes).text(text).end();
  }

  public Html text(String text) {
    escape(text);
    return this;
  }

  /// Data for programs, which no browser runs. Its JSON must have `<` escaped, as Gson has it by
  /// default: within this element, nothing else is.
  Html data(String mediaType, String json) {
    start("script", "type", mediaType);
    out.append(json);
    return end();
  }

  private void tag(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n', '\t' -> out.append(c);
        default -> out.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
  }

  /// What was written so far.
  @Override
  public String toString() {
    return out.toString();
  }
}
