package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldNamesTest {

  /// Names of columns, and what they mean beside each other.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          题目,讲者,单位,职务,摘要 | TITLE,SPEAKER,AFFILIATION,ROLE,ABSTRACT
          時段,主題,講者,服務單位,職稱,簡介 | START,TITLE,SPEAKER,AFFILIATION,ROLE,ABSTRACT
          演讲题目,讲师,讲师简介,主题简介 | TITLE,SPEAKER,BIO,ABSTRACT
          議程名稱,演講者,演講者介紹,議程介紹,難易度 | TITLE,SPEAKER,BIO,ABSTRACT,OTHER
          时间,内容,嘉宾 | START,TITLE,SPEAKER
          时间,议题,内容,嘉宾 | START,TITLE,ABSTRACT,SPEAKER
          序号,分享主题,分享人,所在公司,PPT,视频 | NUMBER,TITLE,SPEAKER,AFFILIATION,SLIDES,VIDEO
          姓名,公司职务,题目 | SPEAKER,ROLE,TITLE
          标题,主题,演讲人 | TITLE,TAGS,SPEAKER
          Title,Speakers,Company,Job Title,Abstract | TITLE,SPEAKER,AFFILIATION,ROLE,ABSTRACT
          name,title,company,topic,summary | SPEAKER,ROLE,AFFILIATION,TITLE,ABSTRACT
          name,speaker,description | TITLE,SPEAKER,ABSTRACT
          title,topic,speaker | TITLE,TAGS,SPEAKER
          name,name_e,topic,topic_e,summary,summary_e,company,company_e | SPEAKER,OTHER,TITLE,ALTERNATE_TITLE,ABSTRACT,ALTERNATE_ABSTRACT,AFFILIATION,OTHER
          schedule_topic,schedule_topic_en,schedule_info,schedule_info_en,info,info_en,name | TITLE,ALTERNATE_TITLE,ABSTRACT,ALTERNATE_ABSTRACT,BIO,OTHER,SPEAKER
          title_zh,title_en,abstract_zh,abstract_en | TITLE,ALTERNATE_TITLE,ABSTRACT,ALTERNATE_ABSTRACT
          英文题目,中文题目,中文摘要,英文摘要 | ALTERNATE_TITLE,TITLE,ABSTRACT,ALTERNATE_ABSTRACT
          title_en,speaker | TITLE,SPEAKER
          Title,Title (中文),Presenter(s) | TITLE,ALTERNATE_TITLE,SPEAKER
          speaker,company,intro,desc,title,slug,venue,avatar | SPEAKER,AFFILIATION,BIO,ABSTRACT,TITLE,ID,PLACE,PASSED_OVER
          title,intro | TITLE,ABSTRACT
          name,jobTitle,introduce,agendaTopicName,introductionToTheAgenda | SPEAKER,ROLE,BIO,TITLE,ABSTRACT
          time,name | START,TITLE
          time,event,name,topic | START,EVENT,SPEAKER,TITLE
          gsx$姓名,gsx$演講主題,gsx$演講主題en,gsx$演講摘要 | SPEAKER,TITLE,ALTERNATE_TITLE,ABSTRACT
          Talk title *,Your name,What is the abstract of your talk?,Email Address,Timestamp | TITLE,SPEAKER,ABSTRACT,PASSED_OVER,PASSED_OVER
          请填写演讲题目,您的姓名,手机号 | TITLE,SPEAKER,PASSED_OVER
          主题 Topic,讲者/Speaker,时间 Time | TITLE,SPEAKER,START
          ＴＯＰＩＣ：,SPEAKER_NAME:,speaker title,speaker-bio | TITLE,SPEAKER,ROLE,BIO
          Session Title,Track,Level,Session Type,Slides URL,Video Link,Language | TITLE,TAGS,TAGS,TAGS,SLIDES,VIDEO,LANGUAGE
          id,started_at,ended_at,room,photo_for_web,speaker_id,sponsor_id | ID,START,END,PLACE,PASSED_OVER,PASSED_OVER,PASSED_OVER
          """)
  void namesMeanFields(String names, String fields) {
    assertThat(
            FieldNames.of(List.of(names.split(",", -1))).stream()
                .map(TalkField::name)
                .collect(Collectors.joining(",")))
        .isEqualTo(fields);
  }

  @ParameterizedTest
  @CsvSource({"zh, zh", "zh-TW, zh", "EN, en", "English, en", "中文, zh", "title, ''"})
  void aKeyMayNameALanguage(String key, String language) {
    assertThat(FieldName.language(key)).isEqualTo(language);
  }

  @Test
  void talksHaveATitleAndSomethingThatTalksHave() {
    assertThat(FieldNames.areTalks(FieldNames.of(List.of("title", "speaker")))).isTrue();
    assertThat(FieldNames.areTalks(FieldNames.of(List.of("speaker", "abstract")))).isFalse();
    assertThat(FieldNames.areTalks(FieldNames.of(List.of("name", "color")))).isFalse();
  }

  @Test
  void takesAnyNames() {
    List<String> pieces =
        List.of(
            "title", "of", " ", "_", "讲者", "題", "en", "(", ")", "/", "$", "の", "\u0000", "1", "*");
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      List<String> names =
          Stream.generate(() ->
                  Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
                      .limit(random.nextInt(random.nextInt(10) == 0 ? 200 : 8))
                      .collect(Collectors.joining()))
              .limit(random.nextInt(6))
              .toList();

      assertThat(FieldNames.of(names)).as("seed " + seed).hasSameSizeAs(names);
    }
  }
}
