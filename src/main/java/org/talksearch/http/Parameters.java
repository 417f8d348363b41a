package org.talksearch.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.talksearch.http.UrlText.MalformedException;

/// The values that a request gives to the parameters of its route.
final class Parameters {
  static final Parameters NONE = new Parameters(Map.of());
  private static final int LONGEST_SHOWN = 60;

  /// A number that is no larger than an `int` can be.
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  private final Map<String, List<String>> values;

  private Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /// Reads a query string, as received.
  ///
  /// @throws ProblemException if it holds another parameter than those accepted, one too often, or
  ///   something that is no UTF-8
  static Parameters parse(String rawQuery, List<Parameter> accepted) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      Parameter parameter = named(equals < 0 ? pair : pair.substring(0, equals), accepted);
      List<String> given = values.computeIfAbsent(parameter.name(), name -> new ArrayList<>());
      given.add(value(parameter, equals < 0 ? "" : pair.substring(equals + 1)));
      if (given.size() > 1 && !parameter.repeatable()) {
        throw bad(
            parameter.name(),
            "Parameter “" + parameter.name() + "” stands there more than once.",
            "Give it once.");
      }
    }
    return new Parameters(values);
  }

  /// Reads what a query string gives to these parameters, and passes over all others, blank values
  /// and repetitions of what may be given once: the address of a page may hold more than is meant
  /// for the server.
  ///
  /// @throws ProblemException if a value is no UTF-8
  static Parameters known(String rawQuery, List<Parameter> accepted) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : rawQuery.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      for (Parameter parameter : accepted) {
        if (parameter.name().equals(name) && equals >= 0) {
          String value = value(parameter, pair.substring(equals + 1));
          if (!value.isBlank() && (parameter.repeatable() || !values.containsKey(name))) {
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
          }
        }
      }
    }
    return new Parameters(values);
  }

  private static Parameter named(String raw, List<Parameter> accepted) {
    String name;
    try {
      name = UrlText.ofQuery(raw);
    } catch (MalformedException e) {
      throw bad(
          shown(raw),
          "The name of parameter “" + shown(raw) + "” cannot be read, since " + e.why() + ".",
          "Send names as they stand in /openapi.json.");
    }
    return accepted.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(shown(name), accepted));
  }

  private static ProblemException unknown(String name, List<Parameter> accepted) {
    String known = accepted.stream().map(Parameter::name).collect(Collectors.joining(", "));
    return bad(
        name,
        "There is no parameter “" + name + "” here.",
        accepted.isEmpty()
            ? "Leave it out: none is taken."
            : "Leave it out, or use: " + known + ".");
  }

  private static String value(Parameter parameter, String raw) {
    try {
      return UrlText.ofQuery(raw);
    } catch (MalformedException e) {
      throw bad(
          parameter.name(),
          "The value of “" + parameter.name() + "” cannot be read, since " + e.why() + ".",
          "Send it as UTF-8, percent-encoded.");
    }
  }

  /// Every value, in the order given.
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /// The value of a parameter that is given once.
  Optional<String> single(String name) {
    return all(name).stream().findFirst();
  }

  /// A query string that gives these values: names in alphabetical order, so that equal parameters
  /// give equal text.
  String query() {
    StringJoiner query = new StringJoiner("&");
    new TreeMap<>(values)
        .forEach((name, given) ->
            given.forEach(value -> query.add(name + "=" + SiteAddress.encoded(value))));
    return query.toString();
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /// The same with these values of a parameter in place of those it has.
  Parameters with(String name, List<String> given) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.remove(name);
    if (!given.isEmpty()) {
      changed.put(name, List.copyOf(given));
    }
    return new Parameters(changed);
  }

  /// The same without any others than these.
  Parameters only(List<Parameter> kept) {
    Map<String, List<String>> some = new LinkedHashMap<>(values);
    some.keySet().retainAll(kept.stream().map(Parameter::name).toList());
    return new Parameters(some);
  }

  /// A whole number.
  ///
  /// @throws ProblemException if it is none, or out of range
  int number(String name, int from, int to, int otherwise) {
    Optional<String> given = single(name);
    if (given.isEmpty()) {
      return otherwise;
    }
    if (WHOLE.matcher(given.get()).matches()) {
      int number = Integer.parseInt(given.get());
      if (number >= from && number <= to) {
        return number;
      }
    }
    throw bad(
        name,
        "“" + shown(given.get()) + "” is no value for “" + name + "”.",
        "Give a whole number from " + from + " to " + to + ".");
  }

  /// Yes or no; no if it is not given.
  ///
  /// @throws ProblemException if it is neither
  boolean flag(String name) {
    String given = single(name).orElse("false");
    return switch (given) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw bad(
              name,
              "“" + shown(given) + "” is no value for “" + name + "”.",
              "Give true or false.");
    };
  }

  /// A problem with what a parameter was given.
  static ProblemException bad(String parameter, String detail, String remedy) {
    return new ProblemException(Problem.badParameter(parameter, detail, remedy));
  }

  /// Text of the request as an answer may quote it.
  static String shown(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
