package org.talksearch.corpus;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/// What two spellings of one title, name or text have in common.
final class TitleText {
  /// Below this a title is a word or two, which different talks may have in common.
  private static final int SHORTEST_TITLE = 6;

  /// Below this a text is a remark that different talks may have in common.
  private static final int SHORTEST_TEXT = 40;

  /// What talks of all events are called, [#folded].
  private static final Set<String> GENERIC =
      Set.of(
          "opening",
          "openingceremony",
          "openingremarks",
          "openingkeynote",
          "openingsession",
          "closing",
          "closingceremony",
          "closingremarks",
          "closingkeynote",
          "closingsession",
          "welcome",
          "welcomeaddress",
          "keynote",
          "keynotes",
          "keynotespeech",
          "lightningtalk",
          "lightningtalks",
          "panel",
          "paneldiscussion",
          "roundtable",
          "workshop",
          "tutorial",
          "introduction",
          "discussion",
          "unconference",
          "qanda",
          "networking",
          "opendiscussion",
          "tobeannounced",
          "tobedetermined",
          "untitled",
          "notitle",
          "开幕式",
          "開幕式",
          "开幕致辞",
          "開幕致詞",
          "开场致辞",
          "開場致詞",
          "欢迎致辞",
          "闭幕式",
          "閉幕式",
          "闭幕致辞",
          "閉幕致詞",
          "主题演讲",
          "主題演講",
          "专题演讲",
          "專題演講",
          "闪电演讲",
          "閃電演講",
          "闪电分享",
          "閃電分享",
          "闪电秀",
          "閃電秀",
          "快闪演讲",
          "圆桌论坛",
          "圓桌論壇",
          "圆桌讨论",
          "圓桌討論",
          "圆桌会议",
          "圓桌會議",
          "自由讨论",
          "自由討論",
          "嘉宾对话",
          "互动环节",
          "互動環節",
          "问答环节",
          "問答環節",
          "现场问答",
          "議程未定",
          "议题待定",
          "主题待定",
          "自我介绍",
          "自我介紹",
          "活动介绍",
          "活動介紹",
          "嘉宾介绍",
          "讲师介绍",
          "講師介紹");

  private TitleText() {}

  /// In lower case and compatible characters, without white space, punctuation and symbols; but
  /// `C++`, `C#` and `1.18` stay apart from `C` and `118`.
  static String folded(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(normal.length());
    for (int i = 0; i < normal.length(); i++) {
      char c = normal.charAt(i);
      if (isPartOfWord(c) || (c == '.' && isDigit(normal, i - 1) && isDigit(normal, i + 1))) {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || c == '+'
        || c == '#'
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isDigit(String text, int index) {
    return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
  }

  /// Whether a folded title does not tell a talk from others.
  static boolean isGeneric(String folded) {
    return weight(folded) < SHORTEST_TITLE || GENERIC.contains(folded);
  }

  /// Whether a folded text is long enough that two talks would not have it in common by chance.
  static boolean isTelling(String folded) {
    return weight(folded) >= SHORTEST_TEXT;
  }

  /// The length in letters; a Han character counts for two.
  private static int weight(String folded) {
    return folded.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
  }
}
