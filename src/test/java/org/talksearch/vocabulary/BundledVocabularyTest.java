package org.talksearch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Person;
import org.talksearch.talk.Technology;
import org.talksearch.talk.Term;
import org.talksearch.vocabulary.VocabularyFile.NamedEntity;

/// What the files that people edit must keep to, beyond their form.
class BundledVocabularyTest {
  private static final Vocabulary BUNDLED = Vocabulary.bundled();

  @Test
  void noNameMeansTwoEntities() {
    List<String> twice = new ArrayList<>();
    Map<String, String> ids = new HashMap<>();
    Map<String, String> spellings = new HashMap<>();
    for (NamedEntity named : namedEntities()) {
      String id = named.entity().id();
      take(id, id, ids, twice);
      names(named)
          .forEach(name -> {
            take(OwnEntries.spelling(name), id, ids, twice);
            spellings.put(OwnEntries.spelling(name), id);
          });
    }
    Map<String, String> others = new HashMap<>();
    for (NamedEntity named : peopleAndTerms()) {
      String id = named.entity().id();
      names(named)
          .forEach(name -> {
            take(Folding.fold(name), id, others, twice);
            if (spellings.containsKey(OwnEntries.spelling(name))) {
              twice.add(name + ": " + spellings.get(OwnEntries.spelling(name)) + " and " + id);
            }
          });
    }
    assertThat(twice).isEmpty();
  }

  private static void take(String name, String id, Map<String, String> ids, List<String> twice) {
    String before = ids.putIfAbsent(name, id);
    if (before != null && !before.equals(id)) {
      twice.add(name + ": " + before + " and " + id);
    }
  }

  /// A name that stands alone between word boundaries, and is not found even so, never is.
  @Test
  void everyNameIsFoundWhereItStandsAlone() {
    Stream.concat(namedEntities().stream(), peopleAndTerms().stream())
        .forEach(named ->
            assertThat(names(named))
                .allSatisfy(name ->
                    assertThat(BUNDLED.candidates(name, offset -> true))
                        .as(name)
                        .anyMatch(found -> isFound(found, named, name))));
  }

  /// A name that is shown may end in what says nothing, 苹果公司: 苹果 is found then.
  private static boolean isFound(Candidate found, NamedEntity named, String name) {
    boolean whole = found.end() == name.length() || GenericEnding.isOn(name, named.names());
    return found.entity().equals(named.entity()) && found.start() == 0 && whole && !found.inner();
  }

  /// Case, script, spaces and hyphens are taken care of.
  @Test
  void noNameIsThereTwiceInAnEntry() {
    for (NamedEntity named : namedEntities()) {
      List<String> names = named.names();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        if (isShown(name, named.entity())) {
          continue;
        }
        List<String> others = new ArrayList<>(names);
        others.remove(i);
        assertThat(others.stream().flatMap(BundledVocabularyTest::spellings))
            .as("another name of %s finds %s", named.entity().id(), name)
            .doesNotContain(Folding.fold(name));
      }
      assertThat(named.exact())
          .as(named.entity().id())
          .noneMatch(name ->
              names.stream()
                  .flatMap(BundledVocabularyTest::spellings)
                  .anyMatch(Folding.fold(name)::equals));
    }
  }

  @Test
  void noNameIsAWordThatSaysNothing() {
    Set<String> words = Set.copyOf(List.of(Folding.resource("stopwords.txt").split("\\s+")));

    assertThat(namedEntities().stream().flatMap(named -> named.names().stream()))
        .noneMatch(name -> words.contains(Folding.fold(name)));
  }

  @Test
  void everyKindOfCompanyIsThere_andNamesFitIt() {
    List<Company> companies =
        BUNDLED.entities().stream()
            .filter(Company.class::isInstance)
            .map(Company.class::cast)
            .toList();

    assertThat(companies).extracting(Company::kind).contains(Company.Kind.values());
    assertThat(companies)
        .filteredOn(company -> company.chineseName().endsWith("大学"))
        .allMatch(company -> company.kind() == Company.Kind.UNIVERSITY);
    assertThat(companies)
        .filteredOn(company -> company.chineseName().endsWith("基金会"))
        .allMatch(company ->
            Set.of(Company.Kind.FOUNDATION, Company.Kind.GOVERNMENT).contains(company.kind()));
  }

  @Test
  void idsAreFitForLinks() {
    assertThat(BUNDLED.entities())
        .filteredOn(entity -> entity instanceof Company || entity instanceof Technology)
        .extracting(Entity::id)
        .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(BUNDLED.categories())
        .extracting(Category::id)
        .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void namesAreWrittenAsTheyAreMatched() {
    for (NamedEntity named : namedEntities()) {
      assertThat(Stream.concat(named.names().stream(), named.exact().stream()))
          .allSatisfy(name -> {
            assertThat(name).isNotBlank().isEqualTo(name.strip());
            assertThat(name.chars())
                .allMatch(c -> Folding.foldKeepingCase((char) c.intValue()) == c);
          });
    }
  }

  @Test
  void homesAreWebAddresses() {
    for (Entity entity : BUNDLED.entities()) {
      String home =
          switch (entity) {
            case Company company -> company.home();
            case Technology technology -> technology.home();
            case Person person -> "";
            case Term term -> "";
          };
      if (!home.isEmpty()) {
        assertThat(URI.create(home).getScheme()).as(home).isEqualTo("https");
        assertThat(URI.create(home).getHost()).as(home).contains(".");
      }
    }
  }

  @Test
  void theTreeOfCategoriesHasTwoLevelsAndNoneIsEmpty() {
    for (Category category : BUNDLED.categories()) {
      assertThat(BUNDLED.withParents(category.id())).as(category.id()).hasSizeBetween(1, 2);
      assertThat(technologies())
          .as(category.id())
          .anyMatch(technology -> layers(technology).anyMatch(category.id()::equals));
    }
  }

  @Test
  void aTechnologyStandsInNoCategoryAboveAnotherOfIts() {
    for (Technology technology : technologies()) {
      assertThat(layers(technology).filter(technology.categories()::contains))
          .as(technology.id())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void noNameMeansTwoCategories() {
    assertThat(BUNDLED.categories())
        .allSatisfy(category -> {
          assertThat(BUNDLED.category(category.chineseName())).contains(category);
          assertThat(BUNDLED.category(category.englishName())).contains(category);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "resource-scheduling, 'Mesos, Swarm, Kubernetes'",
    "orchestration, 'Compose, Kubernetes, marathon'",
    "monitoring, 'cAdvisor, Sysdig, Datadog'",
    "access-management, 'LDAP, AD, Github, SAML'",
    "images-and-release, 'DockerHub, Quay.io, Artifactory'",
    "distributed-cron, chronos",
    "container-engine, 'docker, Rkt, Triton, VIC'",
    "security, 'Notary, Vault'",
    "service-discovery, 'Etcd, consul, registrator, MongoDB'",
    "storage, 'Ceph, Gluster, OpenStack swift, glance'",
    "network, 'VXLAN, IPSEC, HAProxy'",
    "container-os, 'RHEL, Ubuntu, CoreOS, RancherOS'",
    "infrastructure, 'EC2, vSphere, OpenStack'"
  })
  void knowsTheContainerStackByItsLayers(String layer, String products) {
    assertThat(Pattern.compile(", ").splitAsStream(products))
        .allSatisfy(product ->
            assertThat(BUNDLED.technology(product))
                .hasValueSatisfying(technology -> assertThat(layers(technology)).contains(layer)));
  }

  @ParameterizedTest
  @CsvSource({
    "京东, JD.com", "京東, jd", "腾讯, Tencent", "騰訊, tencent", "阿里云, Aliyun", "同程, 同程旅游",
    "网易, NetEase", "携程, Ctrip", "知乎, Zhihu", "谷歌, Google", "红帽, Red Hat", "亚马逊云科技, AWS",
    "又拍云, UPYUN", "七牛, Qiniu", "灵雀云, Alauda"
  })
  void knowsCompaniesByTheirNamesInBothLanguages(String name, String other) {
    assertThat(BUNDLED.company(name)).as(name).isPresent().isEqualTo(BUNDLED.company(other));
  }

  /// The categories that it stands in, and those above them: one above two of them twice.
  private static Stream<String> layers(Technology technology) {
    return technology.categories().stream()
        .flatMap(id -> BUNDLED.withParents(id).stream())
        .map(Category::id);
  }

  private static boolean isShown(String name, Entity entity) {
    return name.equals(entity.chineseName()) || name.equals(entity.englishName());
  }

  private static Stream<String> names(NamedEntity named) {
    return Stream.concat(named.names().stream(), named.exact().stream());
  }

  /// What a name finds.
  private static Stream<String> spellings(String name) {
    return Stream.of(name, name.replace(' ', '-'), name.replace(" ", "")).map(Folding::fold);
  }

  private static List<NamedEntity> peopleAndTerms() {
    return Stream.of(file("people.yaml").people(), file("terms.yaml").terms())
        .flatMap(List::stream)
        .toList();
  }

  private static List<NamedEntity> namedEntities() {
    return Stream.of(file("companies.yaml").companies(), file("technologies.yaml").technologies())
        .flatMap(List::stream)
        .toList();
  }

  private static VocabularyFile file(String name) {
    try {
      return VocabularyFile.parse(
          name, Files.readString(Path.of("src/main/resources/vocabulary", name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Technology> technologies() {
    return BUNDLED.entities().stream()
        .filter(Technology.class::isInstance)
        .map(Technology.class::cast)
        .toList();
  }
}
