package org.talksearch.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.talksearch.engine.SearchEngine;
import org.talksearch.export.Export;
import org.talksearch.export.Export.Format;
import org.talksearch.query.SearchRequest;

/// Every talk that matches a query and filters, as a file of one format.
record ExportEndpoint(SearchEngine engine) implements Endpoint {
  static final List<Parameter> ACCEPTED = SearchParameters.counting(Parameter.single("format"));

  @Override
  public Answer answer(Request request) {
    Parameters parameters = request.parameters();
    String given = parameters.single("format").orElse(name(Format.JSONL));
    Format format =
        Arrays.stream(Format.values())
            .filter(one -> name(one).equals(given))
            .findFirst()
            .orElseThrow(() -> noFormat(given));
    SearchRequest search = SearchParameters.counted(parameters);
    Content content =
        Content.streamed(mediaType(format), out -> Export.write(engine, search, format, out));
    return Answer.of(200, content)
        .with("Content-Disposition", "attachment; filename=\"talks." + name(format) + "\"");
  }

  private static ProblemException noFormat(String given) {
    return Parameters.bad(
        "format",
        "“" + Parameters.shown(given) + "” is no format.",
        "Give one of: "
            + Arrays.stream(Format.values())
                .map(ExportEndpoint::name)
                .collect(Collectors.joining(", "))
            + ".");
  }

  private static String mediaType(Format format) {
    return switch (format) {
      case JSONL -> "application/jsonl";
      case CSV -> "text/csv";
      case MD -> "text/markdown";
    };
  }

  private static String name(Format format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
