package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Link;

/// A text of a schedule in the languages that it has it in, each version once, HTML as plain text.
///
/// @param text in Chinese, else in another language than English, else in English; may be empty
/// @param alternate in English, else in the second language; empty if there is none
/// @param others in still more languages
/// @param links of the HTML
record Localised(String text, String alternate, List<String> others, List<Link> links) {
  static final Localised EMPTY = new Localised("", "", List.of(), List.of());

  /// The rank of English: below Chinese, above all others.
  private static final int ENGLISH = 1;

  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}");

  /// The first of these fields of an object that has text: as a text (`title: "…"`), by language
  /// (`title: {zh: "…", en: "…"}`), or below a language (`zh: {title: "…"}`).
  static Localised field(Tree.Fields owner, String... names) {
    for (String name : names) {
      Localised found = of(owner.get(name));
      if (!found.text.isEmpty()) {
        return found;
      }
    }
    Map<String, String> byLanguage = new LinkedHashMap<>();
    owner
        .values()
        .forEach((key, value) -> {
          if (isLanguage(key) && value instanceof Tree.Fields texts) {
            Stream.of(names)
                .map(texts::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .ifPresent(text -> byLanguage.put(key, text));
          }
        });
    return of(byLanguage);
  }

  /// A text, or an object of texts by language.
  static Localised of(@Nullable Tree value) {
    return switch (value) {
      case null -> EMPTY;
      case Tree.Fields fields when fields.get("") != null -> of(fields.get(""));
      case Tree.Fields(Map<String, Tree> values, int _) -> {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        values.forEach((key, text) -> byLanguage.put(key, text.joined()));
        yield of(byLanguage);
      }
      case Tree.Items items -> of(Map.of("", items.joined()));
      case Tree.Scalar(String text, int _) -> of(Map.of("", text));
    };
  }

  static boolean isLanguage(String key) {
    return LANGUAGE.matcher(key).matches();
  }

  /// This, and below it what the other one tells in the same language and this one does not.
  Localised and(Localised more) {
    return new Localised(
        both(text, more.text),
        both(alternate, more.alternate),
        Stream.concat(others.stream(), more.others.stream()).toList(),
        Stream.concat(links.stream(), more.links.stream()).toList());
  }

  private static Localised of(Map<String, String> byLanguage) {
    List<Link> links = new ArrayList<>();
    Map<String, String> languages = new LinkedHashMap<>();
    byLanguage.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> rank(entry.getKey())))
        .forEach(entry -> {
          HtmlText plain = HtmlText.ofField(entry.getValue());
          links.addAll(plain.links());
          if (!plain.text().isBlank()) {
            languages.putIfAbsent(plain.text(), entry.getKey());
          }
        });
    List<String> versions = new ArrayList<>(languages.keySet());
    if (versions.size() > 1 && rank(languages.get(versions.getFirst())) == ENGLISH) {
      Collections.swap(versions, 0, 1);
    }
    return switch (versions.size()) {
      case 0 -> EMPTY;
      case 1 -> new Localised(versions.getFirst(), "", List.of(), links);
      default ->
          new Localised(
              versions.get(0), versions.get(1), versions.subList(2, versions.size()), links);
    };
  }

  private static int rank(@Nullable String language) {
    String lower = String.valueOf(language).toLowerCase(Locale.ROOT);
    if (lower.startsWith("zh")) {
      return 0;
    }
    return lower.startsWith("en") ? ENGLISH : ENGLISH + 1;
  }

  private static String both(String text, String more) {
    if (more.isEmpty() || text.contains(more)) {
      return text;
    }
    return text.isEmpty() || more.startsWith(text) ? more : text + "\n\n" + more;
  }
}
