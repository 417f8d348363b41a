package org.talksearch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyFileTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "companies: [          | companies.yaml is no YAML",
        "``                    | companies.yaml holds no entries",
        "- jd                  | companies.yaml holds no entries",
        "companies: [jd]       | has “jd” under companies. Write it as `- id: ...`",
        "companies: [{zh: 京东}] | lacks its id or a name",
        "companies: [{id: jd}] | Give id, and zh or en",
        "companies: [{id: jd, zh: 京东, alias: JD}] | has a key that means nothing",
        "companies: [{id: jd, zh: 京东}, {id: jd, en: JD}] | The id jd is there twice"
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
        "categories: [{id: a}] | technologies.yaml lacks its id or a name",
        "technologies: x: y | technologies.yaml is no YAML"
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
