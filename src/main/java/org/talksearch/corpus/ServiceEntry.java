package org.talksearch.corpus;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells what in a schedule is service (lunch, check-in, a break) from the talks.
///
/// A title of nothing but words of service decides, in Chinese, English or both. In doubt the entry
/// is a talk, since a talk left out is worse than a lunch taken in:
///
/// - `Lunch`, `茶歇 Tea break`: service, unless there are a speaker and an abstract;
/// - `Opening`, `大合照`: service only with neither speaker nor abstract;
/// - `Lunch: main hall`, `Farewell night (dinner)`: the same.
final class ServiceEntry {
  private static final int LONGEST_TITLE = 100;

  /// In characters. Shorter ones say where, or repeat the title.
  private static final int SHORTEST_ABSTRACT = 30;

  private static final String ALWAYS =
      """
      lunch(?:es|eon|time)?|brunch|breakfast|dinners?|supper|banquet|buffet|catering|meals?
      coffees?|tea|teatime|snacks?|desserts?|refreshments?|drinks|cocktails?|happy hour
      breaks?|recess|intermission|pause|registrations?|register|admission
      check ?in|check ?out|sign ?in|badge pick ?up|doors? open|room change|change ?over
      午餐|午饭|午飯|午宴|午膳|早餐|早饭|早飯|早點|晚餐|晚饭|晚飯|晚宴|晚膳|用餐|聚餐|餐叙|餐敘
      餐会|餐會|自助餐|便当|便當|茶歇|茶点|茶點|下午茶|早茶|咖啡|点心|點心|休息|午休|中场休息
      中場休息|小憩|休憩|报到|報到|签到|簽到|报名|報名|入场|入場|进场|進場|注册|註冊|登记|登記
      换场|換場|转场|轉場|换教室|換教室|退场|退場|散场|散場|离场|離場|受付|昼食|懇親会|懇親會\
      """;

  private static final String OFTEN =
      """
      open(?:ing)?|clos(?:e|ing)|start|end(?:ing)?|welcome|farewell|goodbye|remarks?|ceremony
      address|wrap ?up|reception|social|networking|mingl(?:e|ing)|party|after ?party
      group photos?|photos?|photo session|lucky draw|raffle|awards?|prizes?|announcements?
      housekeeping|free time|set ?up|tear ?down
      开幕|開幕|闭幕|閉幕|开场|開場|开场白|開場白|闭场|閉場|开始|開始|结束|結束|致辞|致辭|致词
      致詞|欢迎|歡迎|欢迎辞|歡迎詞|颁奖|頒獎|合影|合照|拍照|摄影|攝影|抽奖|抽獎|派对|派對|联谊
      聯誼|交流|自由交流|社交|公告|开会式|開会式|閉会式\
      """;

  /// Words that say when, for whom and the like.
  private static final String BESIDES =
      """
      a|an|the|and|amp|of|to|for|all|at|in|on|with|our|your|you|everyone|is|n|am|pm
      day|days|morning|noon|midday|afternoon|evening|night|time|session|slot|short|long
      first|second|third|fourth|last|one|two|three|st|nd|rd|th
      min|mins|minutes?|hours?|h|speakers?|attendees|participants|sponsors?|staff|volunteers
      conference|event|room|hall|main|free|self|service|stations?|desk|opens|begins|ends
      时间|時間|时刻|時刻|时段|時段|第|一|二|三|四|五|天|日|上午|下午|中午|早上|晚上|午间|午間
      晨间|晨間|分钟|分鐘|小时|小時|与|與|和|及|暨|大会|大會|会议|會議|议程|議程|活动|活動
      全体|全體|讲者|講者|讲师|講師|嘉宾|嘉賓|会众|會眾|观众|觀眾|来宾|來賓|参会者|志工|志愿者
      大|式|典礼|典禮|仪式|儀式|中场|中場|自由|自理|提供\
      """;

  private static final Pattern ALWAYS_SERVICE = words(ALWAYS, BESIDES);
  private static final Pattern MAYBE_SERVICE = words(ALWAYS, OFTEN, BESIDES);
  private static final Pattern NO_SERVICE = words(BESIDES);

  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[【〔「]([^()\\[\\]【】〔〕「」]*)[)\\]】〕」]");
  private static final Pattern PART_END =
      Pattern.compile("[:|@·,()\\[\\]【】]| [-–—/] |\\b(?:sponsored|provided|hosted) by\\b");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private ServiceEntry() {}

  static boolean is(TalkDraft draft) {
    if (draft.title().length() > LONGEST_TITLE) {
      return false;
    }
    boolean spoken = !draft.speakers.isEmpty();
    boolean told =
        tells(draft.abstractText, draft.title()) || tells(draft.alternateAbstract, draft.title());
    if (spoken && told) {
      return false;
    }
    String title =
        Normalizer.normalize(draft.title(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String unbracketed = BRACKETED.matcher(title).replaceAll(" ");
    if (isAll(ALWAYS_SERVICE, title) || isAll(ALWAYS_SERVICE, unbracketed)) {
      return true;
    }
    return !spoken
        && !told
        && (isAll(MAYBE_SERVICE, title)
            || isAll(MAYBE_SERVICE, unbracketed)
            || PART_END.splitAsStream(title).anyMatch(part -> isAll(ALWAYS_SERVICE, part)));
  }

  private static boolean tells(String text, String title) {
    String told = text.strip();
    return told.length() >= SHORTEST_ABSTRACT && !told.equals(title);
  }

  private static boolean isAll(Pattern words, String title) {
    String letters = NO_LETTERS.matcher(title).replaceAll(" ").strip();
    return words.matcher(letters).matches() && !NO_SERVICE.matcher(letters).matches();
  }

  /// A text of nothing but such words, of which Han ones stand without spaces between. The longest
  /// comes first and none is given back, so that a match takes linear time.
  private static Pattern words(String... lists) {
    String longestFirst =
        Stream.of(lists)
            .flatMap(list -> Stream.of(list.split("[|\\n](?![^(]*\\))")))
            .sorted((a, b) -> b.length() - a.length())
            .map(word -> word.charAt(0) < 0x80 ? "\\b(?:" + word + ")\\b" : word)
            .reduce((a, b) -> a + "|" + b)
            .orElseThrow();
    return Pattern.compile("(?: *+(?:" + longestFirst + "))++");
  }
}
