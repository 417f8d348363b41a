package org.talksearch.corpus;

import java.util.regex.Pattern;

/// Tells files that hold something else than the suffix of their name says. They are read for what
/// they hold, but another program may not be as kind.
final class Misnamed {
  private static final Pattern PAGE =
      Pattern.compile("(?i)(?:<\\?xml[^>]{0,200}>\\s*+)?+(?:<!doctype\\s++html|<html)\\b");
  private static final Pattern XML = Pattern.compile("<\\?xml\\s|<schedule[\\s>]");
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?i)<(?:html|head|body|main|article|section|header|div|p|h[1-6]|ul|ol|dl|table|pre|blockquote"
              + "|script|style)[\\s>]");

  private enum Content {
    JSON,
    XML,
    HTML,
    TEXT
  }

  private Misnamed() {}

  /// The suffix and what the file holds, such as `.csv (JSON)`; empty if the suffix says so or says
  /// nothing.
  static String of(SourceFile file) {
    Content content = content(file);
    boolean asNamed =
        switch (file.suffix()) {
          case "json", "jsonl", "ndjson" -> startsWith(file, "{") || startsWith(file, "[");
          case "xml" -> startsWith(file, "<");
          case "html", "htm", "xhtml" ->
              content == Content.HTML
                  || (content == Content.TEXT && BLOCK.matcher(file.text()).find());
          case "md", "markdown" -> content == Content.HTML || content == Content.TEXT;
          case "yaml", "yml" -> content == Content.JSON || content == Content.TEXT;
          case "csv", "tsv" -> content == Content.TEXT && file.frontMatter() == null;
          case "png", "jpg", "jpeg", "gif", "pdf", "zip", "docx", "pptx", "xlsx" -> false;
          default -> true;
        };
    if (asNamed) {
      return "";
    }
    return "." + file.suffix() + (content == Content.TEXT ? " (text)" : " (" + content + ")");
  }

  private static Content content(SourceFile file) {
    String start = file.text().stripLeading();
    if (PAGE.matcher(start).lookingAt()) {
      return Content.HTML;
    }
    if (XML.matcher(start).lookingAt()) {
      return Content.XML;
    }
    return file.holdsJson() ? Content.JSON : Content.TEXT;
  }

  private static boolean startsWith(SourceFile file, String start) {
    return file.text().stripLeading().startsWith(start);
  }
}
