package org.talksearch.http;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Joins the styles of an HTML file into one file, and the modules of its program into that of the
/// one it begins with: the page is written in small files, and loaded in few.
final class JoinedFiles {
  private static final Pattern STYLES =
      Pattern.compile(" *<link rel=\"stylesheet\" href=\"([^\"]*/ui/)([\\w-]+\\.css)\">\n");
  private static final Pattern PROGRAM =
      Pattern.compile("<script type=\"module\" src=\"([^\"]*/ui/)([\\w-]+\\.js)\">");
  private static final String LIT = "lit/";

  private JoinedFiles() {}

  /// The HTML file, which asks for the joined files; the folder holds these from now on.
  ///
  /// @param name of the HTML file, without its suffix
  /// @param basePath what every path begins with; empty for nothing
  /// @throws IllegalStateException if the program was built without the page
  static String page(ResourceFolder ui, ResourceFolder litHtml, String name, String basePath) {
    String html = PageFile.read(ui, name + ".html", basePath);
    String styles = name + ".css";
    List<MatchResult> sheets = STYLES.matcher(html).results().toList();
    ui.add(
        styles,
        sheets.stream()
            .map(sheet -> PageFile.text(ui, sheet.group(2)))
            .collect(Collectors.joining()));
    Matcher script = PROGRAM.matcher(html);
    if (sheets.isEmpty() || !script.find()) {
      throw new IllegalStateException(name + ".html has no styles or no program.");
    }
    ui.add(
        script.group(2),
        ModuleBundle.of(
            script.group(2),
            path ->
                path.startsWith(LIT)
                    ? PageFile.text(litHtml, path.substring(LIT.length()))
                    : PageFile.text(ui, path)));
    int start = sheets.getFirst().start();
    String link = "  <link rel=\"stylesheet\" href=\"" + script.group(1) + styles + "\">\n";
    return html.substring(0, start) + link + STYLES.matcher(html.substring(start)).replaceAll("");
  }
}
