package org.talksearch.corpus;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the name of a column or key says when nothing else is known, in Chinese or English.
///
/// A name is a noun (`title`, `简介`), often with whose it is before it (`speaker_title`, `讲师简介`,
/// `introductionToTheAgenda`), and with a language before or behind that (`title_en`, `英文题目`,
/// `Abstract (English)`). Case, width, script, punctuation, plurals and what a form adds (`*`,
/// `1.`, `请填写`) make no difference; of a name in both languages (`主题 Topic`) one half is enough.
///
/// @param noun null if there is no such word
/// @param owner whose it is, as far as the name tells
/// @param language `zh`, `en`, `ja`, or empty
record FieldName(@Nullable Noun noun, Owner owner, String language) {
  private static final int LONGEST = 80;
  private static final int MOST_KNOWN = 2_000;
  private static final Map<String, FieldName> KNOWN = new ConcurrentHashMap<>();

  enum Owner {
    NOBODY,
    TALK,
    SPEAKER
  }

  /// The words that mean the same. Those of one noun are listed in [#WORDS].
  enum Noun {
    TITLE,
    TOPIC,
    NAME,
    /// One of the words for a talk.
    TALK,
    AGENDA,
    CONTENT,
    EVENT,
    SUBTITLE,
    ABSTRACT,
    INTRODUCTION,
    SPEAKER,
    AFFILIATION,
    ROLE,
    BIO,
    DATE,
    START,
    END,
    YEAR,
    PLACE,
    URL,
    SLIDES,
    VIDEO,
    LINK,
    TAGS,
    LANGUAGE,
    ID,
    NUMBER,
    NOTES,
    PICTURE,
    PRIVATE,
    SITE
  }

  private static final Map<String, Noun> WORDS =
      words(
          """
          TITLE: title, headline, heading, 标题, 名称, 题名
          TOPIC: topic, subject, theme, 题目, 主题, 议题, 话题, 课题, 讲题, 专题
          NAME: name
          TALK: talk, session, presentation, lecture, speech, 演讲, 讲座, 报告, 分享
          AGENDA: agenda, activity, item, program, programme, 议程, 环节, 事项, 流程, 节目, 安排
          CONTENT: content, 内容
          EVENT: event, conference, meetup, summit, occasion, 活动, 会议, 大会, 聚会, 峰会
          SUBTITLE: subtitle, sub title, 副标题, 副题
          ABSTRACT: abstract, summary, synopsis, description, desc, outline, overview, detail, excerpt, blurb, \
          pitch, elevator pitch, body, text, 摘要, 概要, 大纲, 提纲, 纲要, 概述, 详情, 详细, 详细内容, 说明, 描述, 内容简介, \
          内容介绍, 内容摘要, 内容概要, 内容大纲, 内容说明
          INTRODUCTION: introduction, intro, introduce, info, information, about, 简介, 介绍, 简述
          SPEAKER: speaker, presenter, lecturer, author, guest, panelist, person, people, instructor, by, who, \
          full name, 姓名, 名字, 讲者, 讲师, 讲员, 讲人, 演讲者, 演讲人, 演讲嘉宾, 主讲, 主讲人, 主讲者, 主讲嘉宾, 嘉宾, 分享者, 分享人, \
          分享嘉宾, 分享讲师, 报告人, 报告者, 发言人, 发表人, 发表者, 作者, 人员, 老师
          AFFILIATION: company, company name, org, organization, organisation, affiliation, employer, institution, \
          institute, university, school, 公司, 公司名称, 单位, 单位名称, 机构, 组织, 学校, 企业, 团队, 来自, 所属, 所属单位, \
          所属公司, 所属机构, 所在单位, 所在公司, 工作单位, 任职单位, 任职公司, 服务单位, 就职公司, 服务机构
          ROLE: role, position, job, job title, job position, occupation, designation, tagline, tag line, 职务, 职位, \
          职称, 头衔, 岗位, 身份, 职业, 抬头, 现职, 任职, 公司职务, 公司职位, 公司职称, 公司及职务, 公司及职位, 公司和职务, 公司和职位, \
          单位职务, 单位职位, 单位职称, 单位及职务, 单位及职位
          BIO: bio, biography, biographical note, profile, resume, cv, about me, self introduction, 个人简介, 个人介绍, \
          个人简历, 自我介绍, 自介, 简历, 履历, 经历, 自传, 人物介绍
          DATE: date, day, event date, 日期, 日子
          START: time, start, start time, start at, starts at, started at, begin, begin at, begin time, start date, \
          starts, time slot, timeslot, slot, date time, datetime, when, schedule, 时间, 时段, 时刻, 开始, 开始时间, 起始时间, \
          起始, 日期时间
          END: end, end time, end at, ends at, ended at, end date, ends, finish, until, 结束, 结束时间, 终止时间
          YEAR: year, 年份, 年度, 年
          PLACE: room, location, venue, place, loc, hall, stage, floor, where, 地点, 会场, 教室, 会议室, 场地, 房间, 场所, \
          分会场, 楼层
          URL: url, link, page, permalink, uri, href, web page, 链接, 连结, 网址, 页面, 网页, 原文链接
          SLIDES: slide, ppt, pptx, pdf, deck, slide deck, slideshow, slide show, handout, 幻灯片, 幻灯, 演示文稿, 投影片, \
          简报, 讲义, 课件, 讲稿, 资料, 材料, 文稿, ppt下载, ppt链接
          VIDEO: video, record, recording, replay, youtube, bilibili, 视频, 影片, 录像, 录影, 录屏, 回放, 影音, 视频回放
          LINK: co write, cowrite, hackmd, shared note, qa, q a, live, stream, broadcast, demo, repo, repository, \
          source code, material, attachment, resource, 共笔, 共同笔记, 直播, 代码, 源码, 源代码, 附件, 下载, 下载地址, 下载链接
          TAGS: tag, hash tag, keyword, track, category, level, difficulty, degree of difficulty, type, kind, format, \
          class, area, stream, section, 标签, 关键词, 关键字, 分类, 类别, 类型, 种类, 难度, 级别, 等级, 程度, 专场, \
          论坛, 方向, 领域, 形式, 主题分类, 分论坛, 赛道
          LANGUAGE: language, lang, locale, 语言, 语种, 语系, 使用语言
          ID: id, code, guid, uuid, slug, 代码号
          NUMBER: no, number, num, nr, index, 序号, 编号, 号码, 场次
          NOTES: note, remark, comment, 笔记, 备注, 附注, 注
          PICTURE: avatar, photo, picture, image, img, head shot, headshot, pic, portrait, thumbnail, cover, banner, \
          poster, logo, icon, color, colour, 照片, 头像, 图片, 相片, 封面, 海报, 大头照
          PRIVATE: email, e mail, mail, email address, phone, phone number, telephone, tel, mobile, wechat, wechat id, \
          邮箱, 邮件, 电子邮件, 电子邮箱, 信箱, 手机, 手机号, 电话, 微信, 微信号, 联系方式, 联络方式, 联系电话
          SITE: updated, updated at, created, created at, created time, last edited time, modified, timestamp, \
          submitted, submitted at, submission time, submission id, response id, 时间戳, 时间戳记, 提交时间, 填写时间, 创建时间, 更新时间, 提交者
          """);

  private static final String OF_A_TALK =
      "talk|session|presentation|lecture|speech|agenda|schedule|proposal|submission|topic|workshop|keynote|course"
          + "|演讲|讲座|报告|分享|议程|议题|主题|题目|话题|课程|课题|场次|专题|投稿|节目";
  private static final String OF_A_SPEAKER =
      "speaker|presenter|lecturer|author|guest|host|instructor|panelist|personal|self"
          + "|讲者|讲师|讲员|演讲者|演讲人|演讲嘉宾|主讲人|主讲者|主讲嘉宾|主讲|嘉宾|分享者|分享人|分享嘉宾|报告人|报告者|发言人|发表人|作者|个人|人物|老师";
  private static final Pattern TALKS_NOUN = Pattern.compile("(?:" + OF_A_TALK + ")s? ?(\\S.*)");
  private static final Pattern SPEAKERS_NOUN =
      Pattern.compile("(?:" + OF_A_SPEAKER + ")(?:'?s)? ?(?:的|\\d )? ?(\\S.*)");
  private static final Pattern NOUN_OF =
      Pattern.compile("(\\S.*?) (?:of|to|about|for) (?:the |your |this )?(\\S+)");

  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("en", "en"),
          Map.entry("eng", "en"),
          Map.entry("english", "en"),
          Map.entry("e", "en"),
          Map.entry("英文", "en"),
          Map.entry("英语", "en"),
          Map.entry("英", "en"),
          Map.entry("zh", "zh"),
          Map.entry("cn", "zh"),
          Map.entry("tw", "zh"),
          Map.entry("c", "zh"),
          Map.entry("zh tw", "zh"),
          Map.entry("zh cn", "zh"),
          Map.entry("zh hant", "zh"),
          Map.entry("zh hans", "zh"),
          Map.entry("chinese", "zh"),
          Map.entry("mandarin", "zh"),
          Map.entry("中文", "zh"),
          Map.entry("汉语", "zh"),
          Map.entry("中", "zh"),
          Map.entry("ja", "ja"),
          Map.entry("jp", "ja"),
          Map.entry("japanese", "ja"),
          Map.entry("日文", "ja"),
          Map.entry("日语", "ja"));
  private static final String LATIN_LANGUAGE =
      "zh tw|zh cn|zh hant|zh hans|english|eng|en|e|chinese|mandarin|zh|cn|tw|c|japanese|ja|jp";
  private static final String HAN_LANGUAGE = "英文|英语|中文|汉语|日文|日语";
  private static final Pattern LANGUAGE_BEHIND =
      Pattern.compile(
          "(.*?)(?: ?(" + HAN_LANGUAGE + ")版?|(?: |(?<=\\p{IsHan}))(" + LATIN_LANGUAGE + "))");
  private static final Pattern LANGUAGE_BEFORE =
      Pattern.compile("(?:(" + HAN_LANGUAGE + ")版? ?|(" + LATIN_LANGUAGE + ") )(.+)");

  private static final Pattern BRACKETED = Pattern.compile("[(\\[【《<]([^)\\]】》>]*)[)\\]】》>]");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern NAMESPACE = Pattern.compile("^[a-zA-Z]{2,12}\\$");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\s_.:;,，、。*#?？!\"“”-]+");
  private static final Pattern ASKED =
      Pattern.compile(
          "^(?:\\d+ |(?:what is|please|enter|provide|fill in|your|the|my) |请|输入|填写|您的|你的|您|你)+");
  private static final Pattern NUMBERED = Pattern.compile("(?<=\\D) ?\\d$");

  private static final String TRADITIONAL =
      "講題議師賓單職務稱內簡紹綱時間開結鏈連視頻錄標籤類別難語備註報說場會編號網頁檔點資領專談學組織構機歷經級圖頭聯絡電話參與團隊業屬現論壇節詳細筆記課發個燈樓層關鍵賽郵銜崗來碼終義寫";
  private static final String SIMPLIFIED =
      "讲题议师宾单职务称内简绍纲时间开结链连视频录标签类别难语备注报说场会编号网页档点资领专谈学组织构机历经级图头联络电话参与团队业属现论坛节详细笔记课发个灯楼层关键赛邮衔岗来码终义写";

  /// What a name says by itself.
  static FieldName of(String written) {
    // A file says the same few names over and over.
    FieldName known = KNOWN.get(written);
    if (known != null) {
      return known;
    }
    FieldName found = read(written);
    if (KNOWN.size() < MOST_KNOWN && written.length() <= LONGEST) {
      KNOWN.put(written, found);
    }
    return found;
  }

  private static FieldName read(String written) {
    if (written.length() > LONGEST) {
      return new FieldName(null, Owner.NOBODY, "");
    }
    String name =
        NAMESPACE.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceFirst("");
    for (String part : parts(name)) {
      FieldName found = ofPart(part);
      if (found.noun != null || !found.language.isEmpty()) {
        return found;
      }
    }
    return new FieldName(null, Owner.NOBODY, "");
  }

  /// The language that a key names, as `zh` does in `{"zh": {"title": …}}`; empty if it names none.
  static String language(String key) {
    return LANGUAGES.getOrDefault(folded(key), "");
  }

  /// The name, then what stands before and behind a slash, then the Chinese and the English half.
  private static List<String> parts(String name) {
    return Stream.of(
            Stream.of(name),
            name.indexOf('/') >= 0 || name.indexOf('|') >= 0
                ? Stream.of(name.split("[/|]", -1))
                : Stream.<String>of(),
            Stream.of(
                name.replaceAll("[\\p{IsLatin}()]+", " "), name.replaceAll("[\\p{IsHan}()]+", " ")))
        .flatMap(parts -> parts)
        .filter(part -> !part.isBlank())
        .distinct()
        .toList();
  }

  private static FieldName ofPart(String part) {
    String language = "";
    Matcher bracketed = BRACKETED.matcher(part);
    while (bracketed.find()) {
      language = language.isEmpty() ? language(bracketed.group(1)) : language;
    }
    String core = folded(part);
    FieldName plain = classified(core, language);
    if (plain.noun != null) {
      return plain;
    }
    Matcher behind = LANGUAGE_BEHIND.matcher(core);
    if (behind.matches()) {
      String named = behind.group(2) == null ? behind.group(3) : behind.group(2);
      return classified(behind.group(1), LANGUAGES.getOrDefault(named, ""));
    }
    Matcher before = LANGUAGE_BEFORE.matcher(core);
    if (before.matches()) {
      String named = before.group(1) == null ? before.group(2) : before.group(1);
      return classified(before.group(3), LANGUAGES.getOrDefault(named, ""));
    }
    return plain;
  }

  private static FieldName classified(String core, String language) {
    Noun noun = noun(core);
    if (noun != null) {
      return new FieldName(noun, Owner.NOBODY, language);
    }
    Matcher reversed = NOUN_OF.matcher(core);
    if (reversed.matches()) {
      return classified(reversed.group(2) + " " + reversed.group(1), language);
    }
    Matcher speakers = SPEAKERS_NOUN.matcher(core);
    if (speakers.matches()) {
      FieldName rest = classified(speakers.group(1), language);
      if (rest.noun != null) {
        return new FieldName(rest.noun, Owner.SPEAKER, rest.language);
      }
    }
    Matcher talks = TALKS_NOUN.matcher(core);
    if (talks.matches()) {
      FieldName rest = classified(talks.group(1), language);
      if (rest.noun != null) {
        Owner owner = rest.owner == Owner.NOBODY ? Owner.TALK : rest.owner;
        return new FieldName(rest.noun, owner, rest.language);
      }
    }
    return new FieldName(outer(core), Owner.NOBODY, language);
  }

  private static @Nullable Noun noun(String core) {
    Noun noun = WORDS.get(core);
    return noun == null && core.endsWith("s")
        ? WORDS.get(core.substring(0, core.length() - 1))
        : noun;
  }

  /// What the first or last word of a longer name makes it: `photo_for_web`, `sponsor_id`.
  private static @Nullable Noun outer(String core) {
    int first = core.indexOf(' ');
    if (first < 0) {
      return null;
    }
    Noun last = noun(core.substring(core.lastIndexOf(' ') + 1));
    if (noun(core.substring(0, first)) == Noun.PICTURE || last == Noun.PICTURE) {
      return Noun.PICTURE;
    }
    if (last == Noun.ID) {
      return Noun.SITE;
    }
    if (last == Noun.URL) {
      Noun ofWhat = noun(core.substring(0, core.lastIndexOf(' ')));
      return ofWhat == Noun.SLIDES || ofWhat == Noun.VIDEO || ofWhat == Noun.PICTURE
          ? ofWhat
          : null;
    }
    return last == Noun.SLIDES || last == Noun.VIDEO ? last : null;
  }

  private static String folded(String name) {
    String text = BRACKETED.matcher(name).replaceAll(" ");
    text = text.isBlank() ? name : text;
    text = CAMEL.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    StringBuilder simplified = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = TRADITIONAL.indexOf(text.charAt(i));
      simplified.append(at < 0 ? text.charAt(i) : SIMPLIFIED.charAt(at));
    }
    text = PUNCTUATION.matcher(simplified).replaceAll(" ").strip();
    text = ASKED.matcher(text).replaceFirst("").strip();
    return NUMBERED.matcher(text.replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "")).replaceFirst("");
  }

  private static Map<String, Noun> words(String lines) {
    Map<String, Noun> words = new HashMap<>();
    for (String line : lines.lines().toList()) {
      int colon = line.indexOf(':');
      Noun noun = Noun.valueOf(line.substring(0, colon));
      for (String word : line.substring(colon + 1).split(",", -1)) {
        words.put(word.strip(), noun);
      }
    }
    return words;
  }
}
