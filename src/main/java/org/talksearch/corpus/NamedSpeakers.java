package org.talksearch.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.talk.Speaker;

/// Speakers as people write them on one line: `张三（某公司工程师）`, `Jane Roe, Some Company`, `李四@某公司`.
///
/// Nothing but the shape of a name tells a speaker from other words, so there are two measures: of
/// what could be anything, only what looks like a name in itself is taken ([#named]); where it is
/// plain that somebody is named, anything short is ([#given]).
final class NamedSpeakers {
  private static final String SURNAMES =
      "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧"
          + "许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔"
          + "白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪"
          + "严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢骆駱岳齐齊梅莫庄莊辛管祝左涂谷祁耿牟卜路詹关關苗凌"
          + "费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵解强柴华華车車"
          + "冉房边邊辜吉饶饒刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻"
          + "揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺";
  private static final String COMPOUND_SURNAMES = "欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|司徒|东方|公孙|令狐|慕容|夏侯";
  private static final Pattern HAN_NAME =
      Pattern.compile(
          "(?:(?:"
              + COMPOUND_SURNAMES
              + ")\\p{IsHan}{1,2}|["
              + SURNAMES
              + "]\\p{IsHan}{1,2})"
              + "(?:博士|老师|老師|教授|先生|女士|院长|院長)?(?:\\s?[A-Z][a-z]{1,15})?");
  private static final Pattern LATIN_NAME =
      Pattern.compile(
          "(?:(?:Dr|Prof|Mr|Ms|Mrs)\\.? )?\\p{Lu}[\\p{L}'’.-]{0,20}(?:"
              + " (?:de|van|von|der|la|bin|al))?(?: \\p{Lu}[\\p{L}'’.-]{0,20}){1,3}");

  /// Words of programs and papers, which stand with capitals as names do.
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i).*\\b(?:api|apps?|architecture|books?|cache|cases?|client|cloud|code|community|computing|core|course"
              + "|data|databases?|design|development|docs|documentation|engine|evolution|examples?|features?|framework"
              + "|functions?|guide|how|in|integration|introduction|language|learning|library|list|management|memory"
              + "|model|more|network|notes|open|optimi[sz]ation|overview|part|patterns?|performance|platform|practices?"
              + "|programming|project|queue|reference|release|search|security|server|service|session|software|source"
              + "|store|storage|summary|support|system|talks?|team|tests?|testing|the|time|tools?|toolkit|tutorials?"
              + "|version|web|with|workshop|your?)\\b.*");

  private static final Pattern ANY_NAME =
      Pattern.compile("[\\p{L}\\p{M}@·•.'’_-]{1,20}(?: [\\p{L}\\p{M}\\d·•.'’_-]{1,20}){0,4}");
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "^(?:by|presented by|speakers?|讲者|講者|讲师|講師|主讲人?|主講人?|演讲者|演講者|演讲人|分享人|嘉宾|嘉賓|分享嘉宾)"
              + "(?:\\s*[:：]\\s*|\\s+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?<name>[^()（）\\[\\]【】]{1,60}?)\\s*[(（\\[【](?<position>[^()（）\\[\\]【】]{0,300})[)）\\]】]");
  private static final Pattern AT =
      Pattern.compile(
          "(?<name>[^@＠,，]{1,60}?)\\s*(?:[@＠]|\\s(?:from|of)\\s|\\s-\\s|\\s?[—–]+\\s?|[,，]\\s*)\\s*(?<position>.{1,200})");
  private static final Pattern BEHIND =
      Pattern.compile("(?<position>\\S.{0,60}?)\\s+(?<name>\\p{IsHan}{2,4})");
  private static final int LONGEST = 600;

  private NamedSpeakers() {}

  /// Those whose names look like names; empty if any of them does not.
  static List<Speaker> named(String text) {
    return read(text, false);
  }

  /// Those who are named where it is plain that somebody is; empty if the text is too long or no
  /// name at all.
  static List<Speaker> given(String text) {
    return read(text, true);
  }

  /// Whether the text, which names speakers, could hardly be anything else: a Chinese name, a word
  /// such as `by`, or a name with a bracket or `@` behind.
  static boolean isPlain(String text) {
    String line = text.strip();
    return INTRODUCED.matcher(line).find()
        || line.matches("(?s).*[(（@＠].*")
        || line.codePoints().anyMatch(Character::isIdeographic);
  }

  /// Those whom a word such as `Speaker:` introduces; empty without such a word.
  static List<Speaker> introduced(String text) {
    return INTRODUCED.matcher(text.strip()).find() ? read(text, true) : List.of();
  }

  /// Whether the text looks like the name of a person, by itself.
  static boolean isName(String text) {
    String name = text.strip();
    return name.length() <= 60
        && (HAN_NAME.matcher(name).matches()
            || (LATIN_NAME.matcher(name).matches() && !NO_NAME.matcher(name).matches()));
  }

  private static List<Speaker> read(String written, boolean plain) {
    String text = written.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      return List.of();
    }
    Matcher introduced = INTRODUCED.matcher(text);
    boolean any = plain;
    if (introduced.find()) {
      text = text.substring(introduced.end()).strip();
      any = true;
    }
    List<Speaker> speakers = new ArrayList<>();
    for (String part : parts(text)) {
      Speaker speaker = one(part, any);
      if (speaker == null) {
        return List.of();
      }
      speakers.add(speaker);
    }
    return speakers;
  }

  private static @org.jspecify.annotations.Nullable Speaker one(String text, boolean any) {
    for (Pattern shape : List.of(BRACKETED, AT, BEHIND)) {
      Matcher matcher = shape.matcher(text);
      if (matcher.matches() && isName(matcher.group("name"), any && shape != BEHIND)) {
        CellPosition position = CellPosition.of(matcher.group("position"));
        return new Speaker(matcher.group("name").strip(), position.affiliation(), position.role());
      }
    }
    return isName(text, any) ? new Speaker(text, "", "") : null;
  }

  private static boolean isName(String text, boolean any) {
    return isName(text) || (any && ANY_NAME.matcher(text.strip()).matches());
  }

  /// Cuts between people, but not within a bracket.
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("(（[【".indexOf(c) >= 0) {
        depth++;
      } else if (")）]】".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        int length = separator(text, i);
        if (length > 0) {
          parts.add(text.substring(start, i).strip());
          start = i + length;
          i = start - 1;
        }
      }
    }
    parts.add(text.substring(start).strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private static int separator(String text, int i) {
    if ("、&＆;；/／".indexOf(text.charAt(i)) >= 0) {
      return 1;
    }
    for (String word : List.of(" and ", " 和 ", " 与 ")) {
      if (text.startsWith(word, i)) {
        return word.length();
      }
    }
    return 0;
  }
}
