package org.talksearch.testing;

import java.util.List;
import java.util.Random;

/// Text that nobody would write, of everything that people do write: scripts side by side, symbols,
/// code points of two code units and halves of them, marks, white space of all kinds.
public final class RandomText {
  private static final List<String> PIECES =
      List.of(
          "容",
          "器",
          "容器",
          "云平台",
          "不同程度",
          "京东",
          "京東方",
          "騰訊",
          "網路",
          "同程",
          "阿里云",
          "的",
          "服务发现",
          "負載均衡",
          "⼈",
          "〇",
          "々",
          "𠮷",
          "𠮷野家",
          "k8s",
          "Docker",
          "docker-compose",
          "ngx_lua",
          "C",
          "C++",
          "C#",
          "c+",
          ".NET",
          "ASP.NET",
          "CI/CD",
          "C/C++",
          "C++11",
          "R&D",
          "R",
          "Node.js",
          "Ｇｏ",
          "ｋ８ｓ",
          "Go",
          "go",
          "services",
          "docker's",
          "it’s",
          "15万",
          "3.14",
          "1,000",
          "2015-08-30",
          "a.b.c",
          "key:value",
          "x_",
          "_",
          "é",
          "Zürich",
          "e\u0301",
          "Привет",
          "λ",
          "サービス",
          "の",
          "ｻｰﾊﾞ",
          "도커",
          "สวัสดี",
          "हिन्दी",
          "שלום",
          "🐳",
          "👩\u200d💻",
          "🇨🇳",
          "\ufe0f",
          "\udb40\udd00",
          "\u200d",
          "\u200b",
          "\ufeff",
          "\u00ad",
          "\u0301",
          "\ud83d",
          "\ude00",
          "\u0000",
          " ",
          "  ",
          "\u3000",
          "\u00a0",
          "\t",
          "\n",
          "\n\n",
          "\r\n",
          "\u2028",
          "，",
          "。",
          "、",
          "：",
          "“",
          "”",
          "（",
          "—",
          "·",
          "+",
          "#",
          "/",
          "&",
          ".",
          "@",
          "-",
          "*",
          "=",
          "<b>",
          "http://a.io/x",
          "me@x.org");

  private static final List<String> EXPANDING =
      List.of("㎞", "ﬁ", "①", "⑩", "Ⅷ", "㍿", "㍻", "℀", "℡", "…", "‼", "⒈", "㏂", "½", "㎡", "ﬃ");

  private RandomText() {}

  /// Text of about `length` UTF-16 code units.
  public static String of(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextInt(4) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  /// As [#of], with characters too that NFKC spells with several, such as `㎞`.
  public static String withExpanding(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(of(random, random.nextInt(20)))
          .append(EXPANDING.get(random.nextInt(EXPANDING.size())));
    }
    return text.toString();
  }
}
