package org.talksearch.cli;

import java.util.List;
import org.talksearch.query.Facet;
import org.talksearch.query.SearchRequest;
import picocli.CommandLine.Option;

/// Which of the talks that match a query are wanted.
final class TalkFilters {
  @Option(
      names = "--company",
      paramLabel = "C",
      description = "Only talks that name this company, or another one given like this.")
  private List<String> companies = List.of();

  @Option(
      names = "--technology",
      paramLabel = "T",
      description = "Only talks that name this technology, or another one given like this.")
  private List<String> technologies = List.of();

  SearchRequest narrow(SearchRequest request) {
    return request.filteredBy(Facet.COMPANY, companies).filteredBy(Facet.TECHNOLOGY, technologies);
  }
}
