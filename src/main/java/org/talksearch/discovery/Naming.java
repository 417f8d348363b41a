package org.talksearch.discovery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.talksearch.analysis.Pinyin;
import org.talksearch.discovery.Sightings.Sighted;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Company;
import org.talksearch.talk.Mention;
import org.talksearch.talk.Technology;
import org.talksearch.vocabulary.Category;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.Vocabulary;

/// Makes proposals of what was seen: id, and what it looks like.
final class Naming {
  private static final Pattern CLOUD = Pattern.compile(".*云|.*\\bcloud");
  private static final Pattern UNIVERSITY =
      Pattern.compile(".*(?:大学|学院|中学|高中)|.*\\b(?:university|college|institute of technology)\\b.*");
  private static final Pattern RESEARCH =
      Pattern.compile(".*(?:研究院|研究所|实验室|中研院)|.*\\b(?:research|labs?)");
  private static final Pattern FOUNDATION = Pattern.compile(".*基金会|.*\\bfoundation");
  private static final Pattern COMMUNITY =
      Pattern.compile(".*(?:社区|社群|协会|学会|联盟|俱乐部)|.*\\b(?:community|user group|association)");
  private static final Pattern FIRM =
      Pattern.compile(
          ".*(?:公司|集团|科技|网络|软件|银行|证券|保险|资讯)|.*\\b(?:inc|ltd|technologies|software|corp)\\.?");

  /// Parts of registered names, months and the like, which texts write as they write names.
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:北京|上海|广州|深圳|珠海|杭州|成都|武汉|南京|西安|厦门|台北|新竹|台中|台南|高雄|inc|ltd|co|llc|corp|ph\\.?d|prof|january|february|march|april|may|june|july|august|september|october|"
              + "november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|american|european|chinese|day(?:"
              + " ?\\d+)?|[\\d\\p{Punct}"
              + " ]+|.*[/\"“”:：].*|.{41,}|[a-z]{2,}e?s(?<=\\bpcs|ips|uis|oses))\\.?");

  private final Vocabulary vocabulary;
  private final Map<String, Integer> technologies = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  Naming(Vocabulary vocabulary, List<AnnotatedTalk> talks) {
    this.vocabulary = vocabulary;
    talks.forEach(talk ->
        categories(talk).forEach(category -> technologies.merge(category, 1, Integer::sum)));
  }

  /// Empty if the vocabulary has it after all, in another spelling.
  Optional<Proposal> proposal(Sighted sighted) {
    String name = sighted.name().strip();
    if (NO_NAME.matcher(Folding.fold(name)).matches() || isKnown(name)) {
      return Optional.empty();
    }
    return Optional.of(
        new Proposal(
            looks(sighted, Folding.fold(name)),
            id(name),
            name,
            Sighted.most(sighted.translations),
            sighted.score(),
            sighted.talks.size(),
            sighted.places.stream().map(place -> place.label).toList(),
            sighted.examples));
  }

  private boolean isKnown(String name) {
    String folded = Folding.fold(name);
    return vocabulary.company(name).isPresent()
        || vocabulary.technology(name).isPresent()
        || vocabulary.foldedTerms().contains(folded)
        || vocabulary.foldedNames().contains(folded);
  }

  private Proposal.Looks looks(Sighted sighted, String folded) {
    boolean company =
        sighted.places.contains(Place.AFFILIATION)
            || sighted.places.contains(Place.FORM)
            || kind(folded) != Company.Kind.COMPANY
            || FIRM.matcher(folded).matches();
    return company && sighted.home.isEmpty()
        ? new Proposal.LikeCompany(kind(folded))
        : new Proposal.LikeTechnology(category(sighted), sighted.home);
  }

  private static Company.Kind kind(String folded) {
    if (UNIVERSITY.matcher(folded).matches()) {
      return Company.Kind.UNIVERSITY;
    }
    if (RESEARCH.matcher(folded).matches()) {
      return Company.Kind.RESEARCH;
    }
    if (FOUNDATION.matcher(folded).matches()) {
      return Company.Kind.FOUNDATION;
    }
    if (COMMUNITY.matcher(folded).matches()) {
      return Company.Kind.COMMUNITY;
    }
    return CLOUD.matcher(folded).matches() ? Company.Kind.CLOUD : Company.Kind.COMPANY;
  }

  /// The category that is there far more often than in any talks.
  private String category(Sighted sighted) {
    Map<String, Integer> here = new HashMap<>();
    sighted.in.forEach(
        talk -> categories(talk).forEach(category -> here.merge(category, 1, Integer::sum)));
    return here.entrySet().stream()
        .max(
            Comparator.comparingDouble((Map.Entry<String, Integer> entry) ->
                    entry.getValue() / Math.sqrt(technologies.getOrDefault(entry.getKey(), 1)))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .or(() -> vocabulary.categories().stream().map(Category::id).findFirst())
        .orElse("");
  }

  private static Set<String> categories(AnnotatedTalk talk) {
    Set<String> categories = new HashSet<>();
    for (Mention mention : talk.mentions()) {
      if (mention.entity() instanceof Technology technology) {
        categories.addAll(technology.categories());
      }
    }
    return categories;
  }

  private String id(String name) {
    StringBuilder spelled = new StringBuilder();
    String folded = Folding.fold(name).replace("+", "p").replace("#", "-sharp");
    folded
        .chars()
        .forEach(c -> {
          List<String> syllables = Pinyin.syllables((char) c);
          spelled.append(syllables.isEmpty() ? Character.toString(c) : syllables.getFirst());
        });
    String plain = spelled.toString().replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String stem = plain.isEmpty() ? "new" : plain;
    String id = stem;
    for (int n = 2; vocabulary.entity(id).isPresent() || !ids.add(id); n++) {
      id = stem + "-" + n;
    }
    return id;
  }
}
