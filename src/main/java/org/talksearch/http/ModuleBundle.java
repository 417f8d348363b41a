package org.talksearch.http;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// JavaScript modules joined into one, so that a browser asks once and not a hundred times, each
/// time only then knowing what to ask for next.
///
/// Each module but the first becomes a function with a scope of its own that gives what it exports.
/// What is left of the language: imports of names from relative addresses, and exports of
/// functions, classes and constants, where they are declared or in a list, also of what another
/// module exports; no circles, and waiting for something only in the module that is begun with.
final class ModuleBundle {
  private static final Pattern IMPORT =
      Pattern.compile("import\\s*\\{([^}]*)}\\s*from\\s*['\"](\\.[^'\"]+)['\"];");
  private static final Pattern EXPORTED =
      Pattern.compile("(?m)^export ((?:async )?(?:function|const|class)) ([\\w$]+)");
  private static final Pattern EXPORT_LIST = Pattern.compile("export\\s*\\{([^}]*)};");
  private static final Pattern PASSED_ON =
      Pattern.compile("export\\s*(\\{[\\w$,\\s]*})\\s*from\\s*(['\"]\\.[^'\"]+['\"]);");
  private static final Pattern SOURCE_MAP = Pattern.compile("//# sourceMappingURL=\\S+");

  private final UnaryOperator<String> source;
  private final StringBuilder joined = new StringBuilder();

  /// The variable that holds what a module exports, by its path.
  private final Map<String, String> variables = new LinkedHashMap<>();

  private final Deque<String> underWay = new ArrayDeque<>();

  private ModuleBundle(UnaryOperator<String> source) {
    this.source = source;
  }

  /// @param first the path of the module to begin with; the others are found by their paths too,
  ///   relative to the same folder
  /// @param source the text of the module at a path
  /// @throws IllegalStateException if modules import one another
  static String of(String first, UnaryOperator<String> source) {
    ModuleBundle bundle = new ModuleBundle(source);
    String text = bundle.importing(first);
    return bundle.joined.append(text).toString();
  }

  /// The text of a module, its imports taken from variables of the modules that are joined by then.
  private String importing(String path) {
    if (underWay.contains(path)) {
      throw new IllegalStateException(
          "Modules of the page import one another: " + path + " and " + underWay + ".");
    }
    underWay.push(path);
    String plain = SOURCE_MAP.matcher(source.apply(path)).replaceAll("");
    Matcher imports =
        IMPORT.matcher(PASSED_ON.matcher(plain).replaceAll("import $1 from $2;export $1;"));
    String text =
        imports.replaceAll(found ->
            Matcher.quoteReplacement(
                "const {%s} = %s;"
                    .formatted(
                        found.group(1).replace(" as ", ": "),
                        variable(relative(path, found.group(2))))));
    underWay.pop();
    return text;
  }

  private String variable(String path) {
    String known = variables.get(path);
    if (known != null) {
      return known;
    }
    String text = importing(path);
    String variable = "module" + variables.size();
    variables.put(path, variable);
    StringJoiner exports = new StringJoiner(", ", "return {", "};");
    EXPORTED.matcher(text).results().forEach(found -> exports.add(found.group(2)));
    EXPORT_LIST
        .matcher(text)
        .results()
        .flatMap(found -> Pattern.compile(",").splitAsStream(found.group(1)))
        .map(name -> name.strip().split(" as ", 2))
        .forEach(name -> exports.add(name[name.length - 1] + ": " + name[0]));
    String body = EXPORT_LIST.matcher(EXPORTED.matcher(text).replaceAll("$1 $2")).replaceAll("");
    joined
        .append("const ")
        .append(variable)
        .append(" = (() => {\n")
        .append(body)
        .append('\n')
        .append(exports)
        .append("\n})();\n");
    return variable;
  }

  private static String relative(String path, String target) {
    return URI.create(path).resolve(target).getPath();
  }
}
