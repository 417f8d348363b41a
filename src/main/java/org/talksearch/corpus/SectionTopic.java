package org.talksearch.corpus;

import java.util.regex.Pattern;

/// What a section of a text on a talk is about, by its heading.
enum SectionTopic {
  /// Who speaks.
  SPEAKERS(
      "(?:about\\s+(?:the\\s+|our\\s+)?|关于|關於)?"
          + "(?:(?:the\\s+)?(?:speakers?|presenters?|lecturers?)|本期嘉宾|[讲講][师師者]|[讲講][师師][团團]"
          + "|演[讲講][者人]|主[讲講](?:人|嘉[宾賓])|(?:演[讲講]|分享)?嘉[宾賓]|分享[者人])"
          + "(?:\\s*(?:bio|bios|biography|profiles?|info|信息|[简簡]介|介[绍紹]|[资資]料))?"
          + "|bios?|biography"),

  /// What is said.
  ABSTRACT(
      "(?:(?:talk|session)\\s+)?(?:abstract|description|synopsis)"
          + "|(?:演[讲講]|[议議]程|[议議][题題]|主[题題]|分享|[内內]容|[课課]程)?(?:摘要|[内內]容|[简簡]介|介[绍紹])"
          + "|(?:演[讲講]|分享|[议議][题題])[内內]容(?:[简簡]介)?"),

  /// How a talk or an article goes on, and for whom it is.
  OUTLINE(
      "(?:speech\\s+|talk\\s+)?(?:outline|agenda|overview|introduction|background|requirements?"
          + "|prerequisites?|takeaways?|target\\s+audience|audience|level|references?|links?|slides?"
          + "|key\\s*words?|tags?)"
          + "|(?:演[讲講]|[议議][题題]|[内內]容|[课課]程)?(?:大[纲綱]|提[纲綱]|[目][录錄])|要求|先[备備]知[识識]"
          + "|(?:[听聽][众眾]|观众)?(?:收[获獲益])|目[标標](?:[听聽][众眾])?|适合人群|[关關][键鍵][词詞]|参考(?:[资資]料)?"
          + "|背景(?:介[绍紹])?|[问問][题題]|(?:解[决決])?方案|解[决決]|[进進]展|目[标標]|[现現]象|分析"
          + "|[总總小][结結]|[结結][论論语語]|后[记記]|後記|附[录錄]|[资資]料|日志|流水|log|changelog|summary|problems?"
          + "|solutions?|conclusions?|appendix|[讲講]稿|[简簡][报報]"),

  /// An event as a whole: what it is for, when and where it is, how one takes part.
  EVENT(
      "(?=.*(?:[时時][间間]|地[点點址]|日期|日程|[议議]程|流程|安排|[费費]用|[报報]名|交通|路[线線]|[签簽]到"
          + "|名[额額]|[办辦]|[赞贊]助|合作|[联聯][系繫]|注意|地[图圖]|指引|[须須]知|[链鏈]接|信息))"
          + "(?:活[动動]|沙[龙龍]|[会會][议議]|大[会會]|本次|本期|集合|具体|日程表|[时時][间間]表|[时時][间間]"
          + "|地[点點址]|日期|日程|[议議]程|流程|安排|[费費]用|[报報]名|交通|路[线線]|[签簽]到|名[额額]"
          + "|[主协協承][办辦](?:方|[单單]位)?|[赞贊]助(?:商)?|合作(?:伙伴|媒体)?|[联聯][系繫](?:方式|我[们們])?"
          + "|注意事[项項]|地[图圖]|方式|指引|[须須]知|[链鏈]接|信息|及|和|与|與|、|[/／&\\s])++"
          + "|前言|引言|引子|序言?|[写寫]在前面|[声聲]明|(?:活[动動]|沙[龙龍])(?:介[绍紹]|[简簡]介|[详詳]情|背景|[预預]告)"
          + "|(?:如何|怎[么麼])[报報]名.{0,6}|申[请請]|其[它他].{0,10}事[项項].{0,8}"
          + "|(?:when|where|time|date|venue|location|schedule|registration|register|agenda|programme"
          + "|program|tickets?|price|fee|directions|transport(?:ation)?|sponsors?|partners?|contact"
          + "|organi[sz]ers?)(?:\\s*(?:and|&|,)\\s*(?:when|where|time|date|venue|location|place))*"),

  /// Anything else.
  OTHER("(?!)");

  private static final int LONGEST = 40;

  /// Marks in front of a heading, numbers among them, and a colon behind.
  private static final Pattern DRESS =
      Pattern.compile(
          "^(?:[\\s*_#＃>【\\[「\\p{So}]|\\d{1,2}[.、)．]|[一二三四五六七八九十]{1,3}、)+" + "|[\\s*_#＃:：】\\]」]+$");

  /// What stands in front of the talks of an event, whatever way the sections are numbered.
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?:(?:0x)?\\d{1,4}[.、:：]?\\s*)?"
              + "(?:前言|引言|引子|序言?|[导導]言|[写寫]在前面|(?:大[会會]|[会會][议議]|活[动動]|沙[龙龍])?概[况況述要]"
              + "|(?:大[会會]|[会會][议議]|活[动動]|沙[龙龍])(?:[简簡]介|介[绍紹])"
              + "|introduction|preface|foreword|overview)",
          Pattern.CASE_INSENSITIVE);

  private final Pattern headings;

  SectionTopic(String headings) {
    this.headings = Pattern.compile(headings, Pattern.CASE_INSENSITIVE);
  }

  /// @param heading its text, with marks or without
  static SectionTopic of(String heading) {
    if (heading.length() > LONGEST) {
      return OTHER;
    }
    String bare = bare(heading);
    for (SectionTopic topic : values()) {
      if (!bare.isEmpty() && topic.headings.matcher(bare).matches()) {
        return topic;
      }
    }
    return OTHER;
  }

  /// Whether a heading is that of an introduction.
  static boolean introduces(String heading) {
    return heading.length() <= LONGEST && INTRODUCTION.matcher(bare(heading)).matches();
  }

  private static String bare(String heading) {
    return DRESS.matcher(DRESS.matcher(heading).replaceAll("")).replaceAll("");
  }
}
