package org.talksearch.ranking;

import java.util.List;
import org.talksearch.query.Expression;
import org.talksearch.query.Expression.All;
import org.talksearch.query.Expression.Any;
import org.talksearch.query.Expression.Filter;
import org.talksearch.query.Expression.Not;
import org.talksearch.query.Expression.Phrase;
import org.talksearch.query.Expression.Prefix;
import org.talksearch.query.Expression.Words;

/// Takes filters whose value names nothing for the plain words that they then are: nobody who types
/// `Tech: 香港` without the space means a technology.
final class PlainFilters {
  private PlainFilters() {}

  static Expression of(Expression expression, FacetFilters filters, OtherCompanies others) {
    return switch (expression) {
      case Filter(var facet, var field, var value) ->
          filters.names(facet, value, others) ? expression : new Words(field + " " + value);
      case All(var parts) -> Expression.all(each(parts, filters, others));
      case Any(var parts) -> new Any(each(parts, filters, others));
      case Not(var part) -> new Not(of(part, filters, others));
      case Words words -> words;
      case Phrase phrase -> phrase;
      case Prefix prefix -> prefix;
    };
  }

  private static List<Expression> each(
      List<Expression> parts, FacetFilters filters, OtherCompanies others) {
    return parts.stream().map(part -> of(part, filters, others)).toList();
  }
}
