package org.talksearch.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.talk.Company;
import org.talksearch.talk.Technology;

class VocabularyTest {
  private static final String COMPANIES =
      """
      companies:
        - {id: jd, zh: 京东, en: JD.com, aliases: [京东商城], exact: [JD]}
        - {id: boe, zh: 京东方}
        - {id: ly, zh: 同程}
        - {id: tencent, zh: 腾讯, en: Tencent}
        - {id: kaiyuanshe, zh: 开源社}
        - {id: alibaba, zh: 阿里巴巴, aliases: [阿里]}
        - {id: alibaba-cloud, zh: 阿里云}
        - {id: qihoo, en: 360}
      """;
  private static final String TECHNOLOGIES =
      """
      categories:
        - {id: code, zh: 语言, en: Languages}
        - {id: scheduling, zh: 资源调度, en: Resource scheduling}
      technologies:
        - {id: c, en: C, exact: [C], categories: [code]}
        - {id: c-plus-plus, en: C++, categories: [code]}
        - {id: c-sharp, en: "C#", categories: [code]}
        - {id: dotnet, en: .NET, categories: [code]}
        - {id: asp, en: ASP.NET, categories: [code]}
        - {id: go, zh: Go语言, en: Go, exact: [Go], categories: [code]}
        - {id: r, en: R, exact: [R], categories: [code]}
        - {id: kubernetes, en: Kubernetes, aliases: [k8s], categories: [scheduling], home: https://kubernetes.io}
        - {id: docker, en: Docker, categories: [scheduling]}
        - {id: docker-swarm, en: Docker Swarm, categories: [scheduling]}
        - {id: swarm-mode, en: Swarm mode UI, categories: [scheduling]}
        - {id: spring-boot, en: Spring Boot, categories: [code]}
        - {id: ci-cd, en: CI/CD, categories: [scheduling]}
        - {id: node, en: Node.js, aliases: [Node], categories: [code]}
        - {id: discovery, zh: 服务发现, en: Service discovery, categories: [scheduling]}
      """;
  private static final Vocabulary VOCABULARY = Vocabulary.parse(COMPANIES, TECHNOLOGIES);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "C++、C#和.NET, c-plus-plus@0-3 c-sharp@4-6 dotnet@7-11",
        "C/C++, c@0-1 c-plus-plus@2-5",
        "C++11, c-plus-plus@0-3",
        "C语言, c@0-1",
        "ABC CD c C_ _C C2, ``",
        "R# Docker++ R, r@12-13",
        "ASP.NET 与 x.NET, asp@0-7",
        "Go go GO Ｇｏ, go@0-2 go@9-11",
        "用Go写，Golang, go@1-3",
        "GO语言, go@0-4",
        "R R&D R语言 AT&R, r@0-1 r@6-7 r@13-14",
        "k8s=Kubernetes, kubernetes@0-3 kubernetes@4-14",
        "K8S Ｋ８ｓ k8sx xk8s k8s2 k8s_, kubernetes@0-3 kubernetes@4-7",
        "Spring Boot Spring-Boot springboot, spring-boot@0-11 spring-boot@12-23 spring-boot@24-34",
        "用Docker部署, docker@1-7",
        "Docker Swarm mode, docker-swarm@0-12",
        "Docker Swarm mode UI, docker@0-6 swarm-mode@7-20",
        "Dockers dockerd Docker, docker@16-22",
        "Node.js Node nodes, node@0-7 node@8-12",
        "CI/CD+DevOps, ci-cd@0-5",
        "騰訊 ＴＥＮＣＥＮＴ, tencent@0-2 tencent@3-10",
        "服務發現即Service Discovery, discovery@0-4 discovery@5-22",
        "京东商城 JD jd JD.com, jd@0-4 jd@5-7 jd@11-17",
        "阿里巴巴的阿里云, alibaba@0-4 alibaba-cloud@5-8",
        "360度 3600 360, qihoo@0-3 qihoo@10-13",
        "컨테이너Docker Dockerを, docker@11-17",
        "什么也没有 nothing, ``"
      })
  void findsNames(String text, String candidates) {
    assertThat(print(text, Set.of())).isEqualTo(candidates);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "不同程度, 1 3, ``",
        "同程旅游, 1 3, ly@0-2",
        "京东方, 1 2, boe@0-3",
        "京东方人, 2 3, ``",
        "开源社区, 1 3, ``",
        "开源社的, 1 2, kaiyuanshe@0-3",
        "阿里云上, 1 3, alibaba@0-2",
        "微服务发现, 1 2 3 4, discovery@1-5"
      })
  void shortHanNamesStandBetweenWordBoundaries(String text, String insides, String candidates) {
    Set<Integer> insideWords =
        Arrays.stream(insides.split(" ")).map(Integer::valueOf).collect(Collectors.toSet());

    assertThat(print(text, insideWords)).isEqualTo(candidates);
  }

  @Test
  void knowsWhatIsBroader_atAnyHeight_evenInACircle() {
    Vocabulary vocabulary =
        Vocabulary.parse(
            """
            companies:
              - {id: alibaba, zh: 阿里巴巴, broader: taobao}
              - {id: alicloud, zh: 阿里云, broader: [alibaba]}
              - {id: taobao, zh: 淘宝, broader: alicloud}
              - {id: jd, zh: 京东}
            """);

    assertThat(vocabulary.broader(vocabulary.entity("alibaba").orElseThrow()))
        .containsExactlyInAnyOrder("alicloud", "taobao");
    assertThat(vocabulary.broader(vocabulary.entity("jd").orElseThrow())).isEmpty();
  }

  @Test
  void aCategoryIsAPartOfThoseAboveIt() {
    Vocabulary vocabulary =
        Vocabulary.parse(
            """
            categories:
              - {id: relational, en: Relational, parent: databases}
              - {id: databases, en: Databases, parent: data}
              - {id: data, en: Data}
            """);

    assertThat(vocabulary.withParents("relational"))
        .extracting(Category::id)
        .containsExactly("relational", "databases", "data");
    assertThat(vocabulary.withParents("no-such")).isEmpty();
  }

  @Test
  void looksUpByIdOrAnyName() {
    assertThat(VOCABULARY.company(" 京東商城 ").map(Company::id)).contains("jd");
    assertThat(VOCABULARY.company("jd").map(Company::id)).contains("jd");
    assertThat(VOCABULARY.technology("Ｋ８Ｓ").map(Technology::id)).contains("kubernetes");
    assertThat(VOCABULARY.technology("c-plus-plus").map(Technology::id)).contains("c-plus-plus");
    assertThat(VOCABULARY.technology("go").map(Technology::id)).contains("go");
    assertThat(VOCABULARY.category("資源調度").map(Category::id)).contains("scheduling");
    assertThat(VOCABULARY.category("LANGUAGES").map(Category::id)).contains("code");
    assertThat(VOCABULARY.entity("docker")).isPresent();
    assertThat(VOCABULARY.entity("Docker")).isEmpty();
    assertThat(VOCABULARY.company("kubernetes")).isEmpty();
    assertThat(VOCABULARY.technology("京东")).isEmpty();
    assertThat(VOCABULARY.technology("")).isEmpty();
  }

  @Test
  void showsOneNameInBothLanguagesWhereThereIsNoOther() {
    assertThat(VOCABULARY.entity("boe"))
        .contains(new Company("boe", "京东方", "京东方", Company.Kind.COMPANY, ""));
    assertThat(VOCABULARY.technology("kubernetes"))
        .hasValueSatisfying(technology -> {
          assertThat(technology.chineseName()).isEqualTo("Kubernetes");
          assertThat(technology.categories()).containsExactly("scheduling");
          assertThat(technology.home()).isEqualTo("https://kubernetes.io");
        });
  }

  @Test
  void keepsTheOrderOfItsFilesAndCannotBeChanged() {
    assertThat(VOCABULARY.entities()).hasSize(23).extracting("id").startsWith("jd", "boe");
    assertThat(VOCABULARY.categories())
        .extracting(Category::id)
        .containsExactly("code", "scheduling");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> VOCABULARY.entities().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> VOCABULARY.foldedNames().clear());
  }

  @Test
  void tellsItselfFromAnyOther() {
    assertThat(VOCABULARY.fingerprint())
        .matches("[0-9a-f]{64}")
        .isEqualTo(Vocabulary.parse(COMPANIES, TECHNOLOGIES).fingerprint())
        .isNotEqualTo(Vocabulary.parse(COMPANIES + "\n", TECHNOLOGIES).fingerprint());
  }

  private static String print(String text, Set<Integer> insideWords) {
    return VOCABULARY.candidates(text, offset -> !insideWords.contains(offset)).stream()
        .map(found -> found.entity().id() + "@" + found.start() + "-" + found.end())
        .collect(Collectors.joining(" "));
  }
}
