package org.talksearch.corpus;

import java.util.regex.Pattern;

/// The shape of a person's name, which is all that tells it from other words.
final class PersonName {
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
  private static final int LONGEST = 60;

  private PersonName() {}

  /// Whether the text looks like the name of a person, by itself.
  static boolean isLikely(String text) {
    String name = text.strip();
    return name.length() <= LONGEST
        && (HAN_NAME.matcher(name).matches()
            || (LATIN_NAME.matcher(name).matches() && !NO_NAME.matcher(name).matches()));
  }

  /// Whether the text may be somebody's name, real or not, where it is plain that it names
  /// somebody.
  static boolean isPossible(String text) {
    return isLikely(text) || ANY_NAME.matcher(text.strip()).matches();
  }
}
