package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the lists and dictionaries that programs print into the cells of a table: Python's
/// (`{'title': "It's on", 'tags': ['a', None]}`) and JSON's.
final class LiteralTree {
  private static final int DEEPEST = 100;

  private final String text;
  private final int line;
  private int at;

  /// Something that stands where it may not.
  private static final class NoLiteral extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private LiteralTree(String text, int line) {
    this.text = text;
    this.line = line;
  }

  /// The list or dictionary that the text is, and nothing besides; null if it is none.
  ///
  /// @param line index of the line that all of it is told to stand on
  static @Nullable Tree read(String text, int line) {
    String stripped = text.strip();
    boolean closed =
        (stripped.startsWith("{") && stripped.endsWith("}"))
            || (stripped.startsWith("[") && stripped.endsWith("]"));
    if (!closed) {
      return null;
    }
    LiteralTree parser = new LiteralTree(stripped, line);
    try {
      Tree tree = parser.value(0);
      parser.skipSpace();
      return parser.at == stripped.length() ? tree : null;
    } catch (NoLiteral e) {
      return null;
    }
  }

  /// Null for `None` and `null`.
  private @Nullable Tree value(int depth) throws NoLiteral {
    if (depth > DEEPEST) {
      throw new NoLiteral();
    }
    skipSpace();
    char c = peek();
    return switch (c) {
      case '{' -> dictionary(depth + 1);
      case '[' -> list(']', depth + 1);
      case '(' -> list(')', depth + 1);
      case '\'', '"' -> new Tree.Scalar(string(), line);
      default -> word();
    };
  }

  private Tree dictionary(int depth) throws NoLiteral {
    Map<String, Tree> values = new LinkedHashMap<>();
    at++;
    while (!takes('}')) {
      Tree key = value(depth);
      if (!(key instanceof Tree.Scalar name) || !takes(':')) {
        throw new NoLiteral();
      }
      Tree value = value(depth);
      if (value != null) {
        values.putIfAbsent(name.text(), value);
      }
      endItem('}');
    }
    return new Tree.Fields(values, line);
  }

  private Tree list(char end, int depth) throws NoLiteral {
    List<Tree> values = new ArrayList<>();
    at++;
    while (!takes(end)) {
      Tree value = value(depth);
      if (value != null) {
        values.add(value);
      }
      endItem(end);
    }
    return new Tree.Items(values, line);
  }

  private void endItem(char end) throws NoLiteral {
    skipSpace();
    if (!takes(',') && peek() != end) {
      throw new NoLiteral();
    }
  }

  private String string() throws NoLiteral {
    char quote = text.charAt(at++);
    StringBuilder string = new StringBuilder();
    while (peek() != quote) {
      char c = text.charAt(at++);
      string.append(c == '\\' ? escaped() : String.valueOf(c));
    }
    at++;
    return string.toString();
  }

  private String escaped() throws NoLiteral {
    char c = peek();
    at++;
    return switch (c) {
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'x' -> codePoint(2);
      case 'u' -> codePoint(4);
      case 'U' -> codePoint(8);
      case '\'', '"', '\\', '/' -> String.valueOf(c);
      case '\n' -> "";
      default -> "\\" + c;
    };
  }

  private String codePoint(int digits) throws NoLiteral {
    if (at + digits > text.length()) {
      throw new NoLiteral();
    }
    try {
      int c = Integer.parseUnsignedInt(text, at, at + digits, 16);
      at += digits;
      return Character.isValidCodePoint(c) ? Character.toString(c) : "\uFFFD";
    } catch (NumberFormatException e) {
      throw new NoLiteral();
    }
  }

  /// A number, a truth value, nothing; any other name is no literal.
  private @Nullable Tree word() throws NoLiteral {
    int start = at;
    while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || isSign(at))) {
      at++;
    }
    String word = text.substring(start, at);
    return switch (word) {
      case "None", "null", "nan", "NaN" -> null;
      case "True", "true" -> new Tree.Scalar("true", line);
      case "False", "false" -> new Tree.Scalar("false", line);
      default -> {
        if (word.isEmpty() || word.chars().noneMatch(Character::isDigit)) {
          throw new NoLiteral();
        }
        yield new Tree.Scalar(word, line);
      }
    };
  }

  private boolean isSign(int index) {
    return "+-._".indexOf(text.charAt(index)) >= 0;
  }

  private boolean takes(char wanted) throws NoLiteral {
    skipSpace();
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private char peek() throws NoLiteral {
    if (at >= text.length()) {
      throw new NoLiteral();
    }
    return text.charAt(at);
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
