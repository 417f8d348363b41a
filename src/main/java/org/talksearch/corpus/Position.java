package org.talksearch.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// For whom a speaker works, and as what, told from what stands behind the name: `京东, 架构师`,
/// `Engineer at JD`, `架构师 @ 京东`.
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

  private static final Pattern JOB =
      Pattern.compile(
          "(?i)\\b(?:engineers?|engineering|developer|architect|manager|director|lead|leader|head|"
              + "founder|co-?founder|[ct][etipo]o|vp|president|chair(?:man|woman)?|committer|"
              + "contributor|member|maintainer|p?pmc|evangelist|advocate|scientist|researcher|"
              + "professor|student|consultant|expert|specialist|analyst|officer|fellow|intern|"
              + "author|freelancer|owner|designer|administrator|sre|sde|mentor|programmer|hacker|"
              + "technologist|enthusiast|ambassador)\\b"
              + "|[师師员員]|专家|專家|科学家|科學家|经理|經理|总监|總監|总裁|總裁|主席|创始人|創辦人|創始人"
              + "|负责人|負責人|贡献者|貢獻者|提交者|开发者|開發者|教授|博士|硕士|顾问|顧問|作者|主管|主任|秘书长"
              + "|理事|董事|大使|学生|學生|维护者|維護者|部长|院长|所长|站长");
  private static final Pattern PROSE =
      Pattern.compile(
          "(?i)[。！？!?]|\\b(?:is|am|are|was|has|have|had|i|i'm|he|she|his|her|my|joined|worked|"
              + "working|engaged|responsible|participated|served|focus(?:ed|ing)?|years)\\b"
              + "|我|是|从事|從事|負責|负责(?!人)|毕业|畢業|开始|参与|參與|拥有|擁有|致力|专注|專注|热爱|熱愛|加入"
              + "|曾|目前|年|擅长");
  private static final Pattern WORKS_AT = Pattern.compile("^(?:现|現)?(?:就职|任职|就職|任職)于");
  private static final Pattern AT =
      Pattern.compile("(?i)(?<role>.{1,120}?)(?:\\s*[@＠]\\s*|\\s+at\\s+)(?<affiliation>.{1,60})");
  private static final Pattern SPACED =
      Pattern.compile(
          "(?<affiliation>[^\\s的]{2,60}(?:\\s[^\\s的]{1,30}){0,3}?)(?:\\s+|的)(?<role>\\p{IsHan}[^的]{1,120})");
  private static final Pattern LEGAL_FORM =
      Pattern.compile("(?i)[,，]\\s*(?=(?:ltd|inc|llc|limited|corp)\\b)");
  private static final Set<String> NOTHING =
      Set.of("", "nan", "none", "null", "n/a", "na", "无", "無", "-");

  /// Empty where it is told by nothing.
  ///
  /// @param written what stands behind a name, up to its end of line
  static Position of(String written) {
    String start = written.strip();
    start =
        LEGAL_FORM.matcher(start.substring(0, Math.min(start.length(), LOOKED_AT))).replaceAll(" ");
    List<String> parts =
        BracketedText.split(WORKS_AT.matcher(start).replaceFirst(""), ",，;；|").stream()
            .map(part -> part.replaceFirst("[.。]$", "").strip())
            .filter(part -> !NOTHING.contains(part.toLowerCase(Locale.ROOT)))
            .limit(2)
            .toList();
    if (parts.isEmpty() || PROSE.matcher(parts.getFirst()).find()) {
      return UNKNOWN;
    }
    String first = parts.getFirst();
    String second =
        parts.size() < 2 || PROSE.matcher(parts.getLast()).find() ? "" : parts.getLast();
    Matcher at = AT.matcher(first);
    if (at.matches()) {
      return limited(at.group("affiliation"), at.group("role"));
    }
    at = AT.matcher(second);
    if (isJob(first)) {
      if (at.matches()) {
        return limited(at.group("affiliation"), first + ", " + at.group("role"));
      }
      Matcher spaced = SPACED.matcher(first);
      if (spaced.matches() && !isJob(spaced.group("affiliation"))) {
        return limited(spaced.group("affiliation"), spaced.group("role"));
      }
      return limited(isJob(second) ? "" : second, first);
    }
    return limited(first, second);
  }

  private static Position limited(String affiliation, String role) {
    return new Position(
        affiliation.length() > LONGEST_AFFILIATION ? "" : affiliation.strip(),
        role.length() > LONGEST_ROLE ? "" : role.strip());
  }

  private static boolean isJob(String text) {
    return JOB.matcher(text).find();
  }
}
