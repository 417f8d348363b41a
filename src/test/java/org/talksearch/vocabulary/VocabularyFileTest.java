package org.talksearch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.talk.Person;
import org.talksearch.talk.Term;

class VocabularyFileTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "companies: [          | vocabulary 1 is no YAML",
        "``                    | vocabulary 1 holds no entries",
        "- jd                  | vocabulary 1 holds no entries",
        "companies: [jd]       | has “jd” under companies. Write it as `- id: ...`",
        "companies: [{zh: 京东}] | lacks its id or a name",
        "companies: [{id: jd}] | Give id, and zh or en",
        "companies: [{id: jd, zh: 京东, alias: JD}] | has a key that means nothing",
        "companies: [{id: jd, zh: 京东}, {id: jd, en: JD}] | The id jd is there twice",
        "companies: [{id: jd, zh: 京东, kind: shop}] | is of the kind shop, which is none",
        "companies: [{id: v, en: Vault Inc, near: [secret]}] | has words under near, but no name",
        "companies: [{id: v, en: V, aliases: Vault, ambiguous: Vault}] | has “Vault” under"
            + " ambiguous, and among the names that are sure",
        "companies: [{id: v, en: Vault, not: [Valut Door]}] | under not, which holds none of its"
            + " names",
        "companies: [{id: v, en: Vault, facet: none}] | has “none” for facet. Write yes or no."
      })
  void saysWhatIsWrongWithCompanies(String companies, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.parse(companies, "{}"))
        .withMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "technologies: [{id: x, en: X}] | The technology x stands in no category",
        "technologies: [{id: x, en: X, categories: [a]}] | stands in the category a, which is not"
            + " there",
        "categories: [{id: a}] | vocabulary 2 lacks its id or a name",
        "categories: [{id: a, en: A, parent: b}] | The category a is said to be a part of b, which"
            + " is not there",
        "categories: [{id: a, en: A, parent: b}, {id: b, en: B, parent: a}] | The category a is a"
            + " part of itself, by way of its parent b",
        "technologies: x: y | vocabulary 2 is no YAML"
      })
  void saysWhatIsWrongWithTechnologies(String technologies, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.parse("{}", technologies))
        .withMessageContaining(reason);
  }

  @Test
  void anIdIsUniqueOverBothFiles() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Vocabulary.parse(
                "companies: [{id: docker, en: Docker Inc}]",
                """
                categories: [{id: a, en: A}]
                technologies: [{id: docker, en: Docker, categories: a}]
                """))
        .withMessageContaining("The id docker is there twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "terms: [限流] | has “限流” under terms. Write it as `- [name, other name]` or",
        "people: [[]] | under people. Write it as `- [name, other name]` or",
        "terms: [{names: [限流], home: a}] | under terms. Write it as `- [name, other name]` or",
        "terms: [{broader: [a]}] | or `- {names: [name], broader: [id]}`.",
        "terms: [{names: 限流, broader: flow}] | narrower than flow, which is not there",
        "terms: [[限流, throttling], [throttling, 节流]] | The id term:throttling is there twice",
        "companies: [{id: jd, zh: 京东, broader: internet}] | narrower than internet, which is not"
            + " there"
      })
  void saysWhatIsWrongWithTermsPeopleAndWhatIsBroader(String yaml, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.parse(yaml))
        .withMessageContaining(reason);
  }

  @Test
  void aTermMayHaveSomethingBroader() {
    Vocabulary vocabulary =
        Vocabulary.parse(
            """
            terms:
              - [数据, data]
              - {names: [元数据, metadata], broader: [term:data]}
            """);

    assertThat(vocabulary.broader(vocabulary.entity("term:metadata").orElseThrow()))
        .containsExactly("term:data");
  }

  @Test
  void aTermAndAPersonAreShownByTheirFirstNames() {
    Vocabulary vocabulary =
        Vocabulary.parse(
            """
            people: [[张三丰, Sanfeng Zhang, zsf]]
            terms: [[数据库, 资料库, database, DB], [throughput]]
            """);

    assertThat(vocabulary.entities())
        .containsExactly(
            new Person("person:sanfeng-zhang", "张三丰", "Sanfeng Zhang"),
            new Term("term:database", "数据库", "database"),
            new Term("term:throughput", "throughput", "throughput"));
    assertThat(vocabulary.foldedNames()).contains("张三丰", "sanfeng zhang", "zsf");
    assertThat(vocabulary.foldedTerms()).contains("数据库", "资料库", "database", "db");
  }

  @Test
  void everyNameIsTextAndOneNameNeedsNoBrackets() {
    Vocabulary vocabulary =
        Vocabulary.parse("companies: [{id: 360, en: null, aliases: on, exact: 1.10}]", "{}");

    assertThat(vocabulary.company("null")).isPresent();
    assertThat(vocabulary.company("ON")).isPresent();
    assertThat(vocabulary.company("1.10")).isPresent();
    assertThat(vocabulary.foldedNames()).containsExactly("null", "on", "1.10");
  }
}
