package org.talksearch.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// For whom a speaker works, and as what, told from what stands behind the name: `京东, 架构师`,
/// `Engineer at JD`, `架构师 @ 京东`, `京东高级架构师`.
///
/// What is a company and what a job is told by the words for jobs. Prose is neither.
///
/// @param affiliation may be empty
/// @param role may be empty
record Position(String affiliation, String role) {
  static final Position UNKNOWN = new Position("", "");

  private static final int LONGEST_AFFILIATION = 60;
  private static final int LONGEST_ROLE = 120;
  private static final int LOOKED_AT = 400;
  private static final int LONGEST = 200;

  private static final Pattern JOB =
      Pattern.compile(
          "(?i)\\b(?:engineers?|engineering|developer|architect|manager|director|lead|leader|head|"
              + "founder|co-?founder|[ct][etipo]o|vp|president|chair(?:man|woman)?|committer|"
              + "contributor|member|maintainer|p?pmc|evangelist|advocate|scientist|researcher|"
              + "professor|student|consultant|expert|specialist|analyst|officer|fellow|intern|"
              + "author|freelancer|owner|designer|administrator|sre|sde|mentor|programmer|hacker|"
              + "technologist|enthusiast|ambassador)\\b"
              + "|(?<!老)[师師](?!事[务務]所|[范範])|[员員](?![会會工])|研究生|合伙人|校[长長]|[会會]长|[会會]長|[技执執][术術行][长長]|志愿者"
              + "|专家|專家|科学家|科學家|经理|經理|总监|總監|总裁|總裁|主席|创始人|創辦人|創始人"
              + "|负责人|負責人|贡献者|貢獻者|提交者|开发者|開發者|教授|博士|硕士|顾问|顧問|作者|主管|主任|秘书长"
              + "|理事|董事|大使|学生|學生|维护者|維護者|部长|院长|所长|站长");
  private static final Pattern PROSE =
      Pattern.compile(
          "(?i)[。！？!?]|\\b(?:is|am|are|was|has|have|had|i|i'm|he|she|his|her|my|joined|worked|"
              + "working|engaged|responsible|participated|served|focus(?:ed|ing)?|years)\\b"
              + "|我|是|从事|從事|負責|负责(?!人)|毕业|畢業|开始|参与|參與|拥有|擁有|致力|专注|專注|热爱|熱愛|加入"
              + "|曾|目前|年|擅长");
  private static final Pattern WORKS_AT =
      Pattern.compile("^(?:\\d{1,2}[.、]\\s+|现任|現任|来自|來自|(?:现|現)?(?:就职|任职|就職|任職)[于於])");
  private static final Pattern AT =
      Pattern.compile("(?i)(?<role>.{1,120}?)(?:\\s*[@＠]\\s*|\\s+at\\s+)(?<affiliation>.{1,60})");
  private static final Pattern SPACED =
      Pattern.compile(
          "(?<affiliation>[^\\s的]{2,60}(?:\\s[^\\s的]{1,30}){0,3}?)(?:\\s+|的)"
              + "(?<role>(?:\\p{IsHan}|(?i:senior|staff|principal|chief)\\s)[^的]{1,120})");
  private static final String RANK =
      "(?:(?:高级|高級|资深|資深|首席|主任|联合|聯合|共同|执行|執行|副|总|總|技术|技術|软件|軟體|软体|研发|研發|开发|開發"
          + "|算法|架构|架構|产品|產品|运维|数据|數據|大数据|前端|后端|後端|全栈|安全|测试|测试开发|运营|市场|系统|核心|杰出|名誉|在读|软件工程|基础架构|解决方案"
          + "|独立|自由|(?<![A-Za-z])(?i:Java|Go|AI|IT|PHP|Python|Web|iOS|Android))\\s*)";
  private static final String OFFICE =
      "(?:(?:工程师|工程師|专家|專家|架构师|架構師|经理|經理|总监|總監|负责人|負責人|创始人|創始人|創辦人|总裁|總裁"
          + "|主管|主席|董事长|董事|理事长|理事|研究员|研究員|研究生|教授|讲师|講師|院长|院長|博士生|博士|硕士"
          + "|布道师|布道師|分析师|分析師|科学家|科學家|顾问|顧問|技术长|技術長|执行长|執行長|总经理|總經理|合伙人"
          + "|团队负责人|成员|成員|会长|秘书长|站长|作者|导师|志愿者"
          + "|(?<![A-Za-z])(?i:CTO|CEO|COO|CIO|CPO|VP|PMC|Committer))\\s*)";

  /// What somebody works at, which is no company either.
  private static final String WORK =
      "(?:软件|工程|智能|存储|数据库|消息|引擎|开源|社区|基础设施|可观测性|专业|一线|平台|基础|内核|业务|项目|网络|移动|客户端|服务端|云|云原生|现任)";

  private static final Pattern GLUED =
      Pattern.compile(
          "(?<affiliation>.{0,59}?[^\\s,，-])[\\s-]*(?<role>" + RANK + "{0,5}" + OFFICE + "{1,2})");

  /// What stands before a job, and is no company.
  private static final Pattern NO_COMPANY =
      Pattern.compile(
          "(?i)\\p{IsHan}?|[在原前某].*|.*[的、].*|(?>(?:"
              + RANK
              + "|"
              + WORK
              + ")+)|senior|executive|deputy|vice|former|ex");

  private static final Pattern SEVERAL = Pattern.compile("[、;；/&＆|]|\\s和\\s");
  private static final Pattern LEGAL_FORM =
      Pattern.compile("(?i)[,，]\\s*(?=(?:ltd|inc|llc|limited|corp)\\b)");
  private static final Set<String> NOTHING =
      Set.of("", "nan", "none", "null", "n/a", "na", "无", "無", "-");

  /// What is plain at the start of a text that stands elsewhere too; empty where nothing is.
  ///
  /// @param written what stands behind a name, up to its end of line
  static Position of(String written) {
    List<String> parts = parts(written);
    if (parts.isEmpty() || isProse(parts.getFirst())) {
      return UNKNOWN;
    }
    String first = parts.getFirst();
    String second = parts.size() < 2 || isProse(parts.get(1)) ? "" : parts.get(1);
    Position told = parted(first);
    Matcher at = AT.matcher(second);
    if (told == null && isJob(first) && at.matches()) {
      told = new Position(at.group("affiliation"), first + ", " + at.group("role"));
    }
    if (told == null) {
      told = isJob(first) ? ofJob(first, second) : new Position(first, second);
    }
    return new Position(
        told.affiliation.length() > LONGEST_AFFILIATION ? "" : told.affiliation.strip(),
        told.role.length() > LONGEST_ROLE ? "" : told.role.strip());
  }

  /// All that a cell or bracket says. Several positions, or one of which it is not plain which part
  /// is which, are the role as they stand.
  static Position ofAll(String written) {
    String text = written.strip();
    boolean several = text.length() > LONGEST || SEVERAL.matcher(text).find();
    Position whole = several || isJob(text) ? new Position("", text) : new Position(text, "");
    List<String> parts = parts(text);
    if (several || !isJob(text) || isProse(text) || parts.isEmpty() || parts.size() > 2) {
      return whole;
    }
    String first = parts.getFirst();
    String last = parts.getLast();
    if (parts.size() == 1) {
      Position told = parted(first);
      return told == null ? ofJob(first, "") : told;
    }
    if (isJob(first) == isJob(last)) {
      return whole;
    }
    return isJob(first) ? new Position(last, first) : new Position(first, last);
  }

  /// Whether the text names what people are: a job, or an office.
  static boolean isJob(String text) {
    return JOB.matcher(text).find();
  }

  private static List<String> parts(String written) {
    String start = written.strip();
    start =
        LEGAL_FORM.matcher(start.substring(0, Math.min(start.length(), LOOKED_AT))).replaceAll(" ");
    return BracketedText.split(WORKS_AT.matcher(start).replaceFirst(""), ",，;；|").stream()
        .map(part -> part.replaceFirst("[.。]$", "").strip())
        .filter(part -> !NOTHING.contains(part.toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static boolean isProse(String text) {
    return PROSE.matcher(text).find();
  }

  /// Null where no space, `at` or the like parts the company from the job.
  private static @Nullable Position parted(String text) {
    Matcher at = AT.matcher(text);
    if (at.matches()) {
      return new Position(at.group("affiliation"), at.group("role"));
    }
    Matcher spaced = SPACED.matcher(text);
    return spaced.matches() && isJob(text) && isCompany(spaced.group("affiliation"))
        ? new Position(spaced.group("affiliation"), spaced.group("role"))
        : null;
  }

  /// @param job what somebody is, perhaps with the company right before it
  /// @param beside what else is said, or empty
  private static Position ofJob(String job, String beside) {
    if (!beside.isEmpty() && !isJob(beside)) {
      return new Position(beside, job);
    }
    Matcher glued = GLUED.matcher(job);
    return glued.matches() && isCompany(glued.group("affiliation"))
        ? new Position(glued.group("affiliation"), glued.group("role").strip())
        : new Position("", job);
  }

  private static boolean isCompany(String text) {
    return !isJob(text) && !NO_COMPANY.matcher(text).matches();
  }
}
