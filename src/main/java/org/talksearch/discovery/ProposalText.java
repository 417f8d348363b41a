package org.talksearch.discovery;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.talksearch.discovery.Proposal.LikeCompany;
import org.talksearch.discovery.Proposal.LikeTechnology;
import org.talksearch.talk.Company;

/// Proposals as YAML, in the form of the vocabulary's files; what speaks for each is a comment.
public final class ProposalText {
  private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}\\w./+ -]*");

  private ProposalText() {}

  /// One text that may stand in a file of a user's own entries.
  public static String of(List<Proposal> names, List<TermPair> pairs, List<HanTerm> words) {
    StringBuilder text = new StringBuilder();
    List<Proposal> companies =
        names.stream().filter(name -> name.looks() instanceof LikeCompany).toList();
    List<Proposal> technologies =
        names.stream().filter(name -> name.looks() instanceof LikeTechnology).toList();
    append("companies", companies.stream().map(ProposalText::entry).toList(), text);
    append("technologies", technologies.stream().map(ProposalText::entry).toList(), text);
    append(
        "terms",
        Stream.concat(
                pairs.stream().map(ProposalText::line), words.stream().map(ProposalText::line))
            .toList(),
        text);
    return text.toString();
  }

  private static void append(String key, List<String> entries, StringBuilder text) {
    if (!entries.isEmpty()) {
      text.append(key).append(":\n");
      entries.forEach(text::append);
    }
  }

  private static String entry(Proposal proposal) {
    String more =
        switch (proposal.looks()) {
          case LikeCompany(Company.Kind kind) ->
              kind == Company.Kind.COMPANY ? "" : ", kind: " + kind.key();
          case LikeTechnology(String category, String home) ->
              ", categories: ["
                  + category
                  + "]"
                  + (home.isEmpty() ? "" : ", home: " + quoted(home));
        };
    return "  # %s, score %.0f: %s. %s%n  - {id: %s, %s%s}%n"
        .formatted(
            talks(proposal.talks()),
            proposal.score(),
            String.join(", ", proposal.places()),
            examples(proposal.examples()),
            quoted(proposal.id()),
            names(proposal),
            more);
  }

  private static String names(Proposal proposal) {
    boolean han = proposal.name().codePoints().anyMatch(Character::isIdeographic);
    String name = (han ? "zh: " : "en: ") + quoted(proposal.name());
    return proposal.otherName().isEmpty()
        ? name
        : name + (han ? ", en: " : ", zh: ") + quoted(proposal.otherName());
  }

  private static String line(TermPair pair) {
    return String.format(
            Locale.ROOT,
            "  # %s, %.2f: %s%n",
            talks(pair.talks()),
            pair.score(),
            examples(pair.examples()))
        + line(
            Stream.concat(pair.entry().stream(), Stream.of(pair.chinese(), pair.english()))
                .distinct());
  }

  private static String line(HanTerm term) {
    return String.format(
            Locale.ROOT,
            "  # %s, %.1f: %s%n",
            talks(term.talks()),
            term.score(),
            examples(term.examples()))
        + line(Stream.of(term.name()));
  }

  private static String line(Stream<String> names) {
    return names.map(ProposalText::quoted).collect(joining(", ", "  - [", "]\n"));
  }

  private static String talks(int talks) {
    return talks == 1 ? "1 talk" : talks + " talks";
  }

  private static String examples(List<String> examples) {
    return examples.stream().map(example -> "“" + example + "”").collect(joining(" "));
  }

  private static String quoted(String text) {
    return PLAIN.matcher(text).matches() && !text.endsWith(" ")
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
