package org.talksearch.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody is and where, as it stands in one cell or bracket: `某某公司 高级工程师`, `Engineer, Some
/// Company`.
///
/// It is taken apart only where it is plain which part is which. Several positions, or one of which
/// that is not plain, are the role as they stand.
///
/// @param affiliation may be empty
/// @param role may be empty
record CellPosition(String affiliation, String role) {
  private static final String RANK =
      "(?:高级|高級|资深|資深|首席|主任|联合|聯合|共同|执行|執行|副|总|總|技术|技術|软件|軟體|软体|研发|研發"
          + "|开发|開發|算法|架构|架構|产品|產品|运维|数据|數據|大数据|前端|后端|後端|平台|安全|测试|运营|市场"
          + "|Java|Go|AI|IT)";
  private static final String OFFICE =
      "(?:工程师|工程師|专家|專家|架构师|架構師|经理|經理|总监|總監|负责人|負責人|创始人|創始人|創辦人|总裁|總裁"
          + "|主管|主席|董事长|董事|理事长|理事|研究员|研究員|研究生|教授|讲师|講師|院长|院長|博士生|博士|硕士"
          + "|布道师|布道師|分析师|分析師|科学家|科學家|顾问|顧問|技术长|技術長|执行长|執行長|总经理|總經理|合伙人"
          + "|团队负责人|成员|成員|会长|秘书长|站长|作者|导师|志愿者"
          + "|CTO|CEO|COO|CIO|CPO|VP|PMC|Committer|Contributor|Evangelist)";
  private static final Pattern HAS_OFFICE =
      Pattern.compile(
          OFFICE
              + "|\\b(?:engineer|developer|architect|director|manager|founder|co-founder|president|lead|head"
              + " of|professor|scientist|consultant|advocate|maintainer|officer|chair|member"
              + "|student)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GLUED =
      Pattern.compile("(?<affiliation>.*?[^\\s,，])(?<role>" + RANK + "{0,5}" + OFFICE + ")");
  private static final Pattern SEVERAL = Pattern.compile("[、;；/&＆|]|\\s和\\s");
  private static final Pattern GAP = Pattern.compile("\\s*[,，]\\s*|\\s+");
  private static final int LONGEST = 200;

  static CellPosition of(String written) {
    String text = written.strip();
    if (text.isEmpty() || !HAS_OFFICE.matcher(text).find()) {
      return text.length() <= LONGEST && !SEVERAL.matcher(text).find()
          ? new CellPosition(text, "")
          : new CellPosition("", text);
    }
    if (SEVERAL.matcher(text).find() || text.length() > LONGEST) {
      return new CellPosition("", text);
    }
    Matcher gap = GAP.matcher(text);
    while (gap.find()) {
      String before = text.substring(0, gap.start());
      String after = text.substring(gap.end());
      boolean first = HAS_OFFICE.matcher(before).find();
      boolean comma = gap.group().contains(",") || gap.group().contains("，");
      if (first && comma && !HAS_OFFICE.matcher(after).find()) {
        return new CellPosition(after, before);
      }
      if (first) {
        break;
      }
      if (comma || startsWithOffice(after)) {
        return new CellPosition(before, after);
      }
    }
    Matcher glued = GLUED.matcher(text);
    return glued.matches()
        ? new CellPosition(glued.group("affiliation"), glued.group("role"))
        : new CellPosition("", text);
  }

  private static boolean startsWithOffice(String text) {
    Matcher gap = GAP.matcher(text);
    String first = gap.find() ? text.substring(0, gap.start()) : text;
    return HAS_OFFICE.matcher(first).find() || first.matches("(?i:senior|staff|principal|chief)");
  }
}
