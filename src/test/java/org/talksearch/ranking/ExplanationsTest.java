package org.talksearch.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talksearch.testing.Talks.talk;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.talksearch.analysis.TalkAnalyzers;
import org.talksearch.annotation.Annotator;
import org.talksearch.engine.Hit.Explanation;
import org.talksearch.engine.Hit.Match;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Talk;
import org.talksearch.vocabulary.Vocabulary;

/// Why a talk was found, with a vocabulary of a few entries.
class ExplanationsTest {
  private static final Vocabulary VOCABULARY =
      Vocabulary.parse(
          """
          categories:
            - {id: storage, zh: 存储, en: Storage}
          technologies:
            - {id: database, zh: 数据库, en: database, categories: [storage]}
            - {id: mysql, en: MySQL, categories: [storage], broader: [database]}
            - {id: tidb, en: TiDB, categories: [storage], broader: [database]}
          terms:
            - [开源, open source]
            - [贡献, contribution]
            - [开源贡献, open source contribution]
          """);
  private static final TalkAnalyzers ANALYZERS = new TalkAnalyzers(VOCABULARY);

  @Test
  void aUnitStandsThereAsTyped_andUnderOtherNamesToo() throws IOException {
    assertThat(why("数据库", talk("a").titled("數據庫").about("A database.").build()))
        .containsExactly(
            new Explanation("数据库", Match.WORD, List.of("database"), List.of("title", "abstract")));
  }

  @Test
  void aUnitStandsThereUnderAnotherName() throws IOException {
    assertThat(why("数据库", talk("a").notes("Database, DATABASE").build()))
        .containsExactly(new Explanation("数据库", Match.NAME, List.of("Database"), List.of("notes")));
  }

  @Test
  void partsOfATerm_thoseThatAreThere() throws IOException {
    Talk both = talk("a").titled("贡献").about("关于开源的一切").build();
    Talk one = talk("b").titled("贡献").build();

    assertThat(why("开源贡献", both))
        .containsExactly(
            new Explanation(
                "开源贡献", Match.PARTS, List.of("贡献", "开源"), List.of("title", "abstract")));
    assertThat(why("开源贡献", one))
        .containsExactly(new Explanation("开源贡献", Match.PARTS, List.of("贡献"), List.of("title")));
  }

  @Test
  void narrowerThings() throws IOException {
    assertThat(why("database", talk("a").titled("TiDB").about("MySQL，tidb").build()))
        .containsExactly(
            new Explanation(
                "database",
                Match.NARROWER,
                List.of("TiDB", "MySQL"),
                List.of("title", "abstract")));
  }

  @Test
  void onlyWithinOtherWords() throws IOException {
    assertThat(why("同程", talk("a").titled("不同程度").build()))
        .containsExactly(new Explanation("同程", Match.WITHIN, List.of(), List.of("title")));
  }

  @Test
  void nothingIsSaidOfWhatTheTalkDoesNotHave() throws IOException {
    assertThat(why("调度 database", talk("a").titled("调度").build()))
        .extracting(Explanation::unit)
        .containsExactly("调度");
  }

  private static List<Explanation> why(String query, Talk talk) throws IOException {
    List<QueryUnit> units =
        new QueryCutter(VOCABULARY, ANALYZERS)
            .units(query, new Lexicon(IndexTerms.NONE, VOCABULARY))
            .units();
    AnnotatedTalk annotated = new Annotator(VOCABULARY, ANALYZERS).annotate(talk);
    return new Explanations(VOCABULARY, ANALYZERS, annotated, new Marker(units).marks(annotated))
        .of(units);
  }
}
