package org.talksearch.http;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.talksearch.engine.Snippet;
import org.talksearch.engine.Suggestion;
import org.talksearch.engine.Suggestion.Completion;
import org.talksearch.engine.Suggestion.Title;

/// Suggestions, as JSON.
record SuggestAnswer(String query, List<SuggestionAnswer> suggestions) {

  static SuggestAnswer of(String typed, List<Suggestion> suggestions) {
    return new SuggestAnswer(typed, suggestions.stream().map(SuggestionAnswer::of).toList());
  }

  record SuggestionAnswer(
      String kind,
      String text,
      List<Snippet.Span> spans,
      @Nullable String talk,
      @Nullable Integer talks) {
    static SuggestionAnswer of(Suggestion suggestion) {
      return switch (suggestion) {
        case Completion completion ->
            new SuggestionAnswer(
                completion.kind().name().toLowerCase(Locale.ROOT),
                completion.text(),
                completion.spans(),
                null,
                completion.talks());
        case Title title ->
            new SuggestionAnswer("talk", title.text(), title.spans(), title.talk().value(), null);
      };
    }
  }
}
