package org.talksearch.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.talksearch.talk.Speaker;
import org.talksearch.vocabulary.Folding;
import org.talksearch.vocabulary.LegalName;

/// An organisation that an affiliation names, as people write one: _Acme, Inc._, 现任某某公司高级工程师, 某某科技
/// / 某某社区.
///
/// @param name as written
/// @param start its offset in the affiliation
/// @param end the offset after it
record Organisation(String name, int start, int end) {
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[/;|、]\\s*|\\s*,\\s*+(?!(?:inc|ltd|llc|corp|co)\\b)");

  /// At the end; those of 某某科技（北京）有限公司 are part of the name.
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[【][^)\\]】]*[)\\]】]?$");

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:博士|先生|女士|老师|教授|目前|曾|现)*(?:任职于|任职|就职于|供职于|来自|现为|现任|曾任|曾在|目前在|(?<=现|曾|目前)[任为在])\\s*");
  private static final String DEGREE =
      "高级|资深|首席|联合|共同|技术|软件|前端|后端|产品|解决方案|架构|数据|算法|研发|开发|高阶|助理|副|杰出|核心|大数据|安全|运维|社区|开源|总|"
          + "项目|业务|工程";
  private static final String POSITION =
      "工程师|架构师|创始人|创办人|发起人|经理|总监|总裁|主任|教授|讲师|研究员|专家|顾问|负责人|技术长|执行长|营运长|站长|学生|博士生|硕士生|博士|硕士|"
          + "本科|开发者|开发人员|程序员|设计师|布道师|董事|会长|主席|成员|员工|教师|老师|委员|院长|校长|所长|组长|部长|实习生|提交者|贡献者|研究生|开发|志工|编辑|讲者";
  private static final Pattern HAN_TITLE =
      Pattern.compile("\\s*(?:" + DEGREE + ")*(?:" + POSITION + ")$");
  private static final Pattern LATIN_TITLE =
      Pattern.compile(
          "(?:^|[\\s,])\\s*(?:(?:senior|staff|principal|software|full-?stack|front-?end|back-?end|data|product|chief|"
              + "lead|community|executive|solutions?|developer|technical|platform|security)\\s+)*(?:ceo|cto|coo|cfo|vp|pmc|ppmc|"
              + "committer|founder|co-?founder|engineer|developer|manager|director|architect|professor|student|"
              + "designer|scientist|researcher|consultant|evangelist|advocate|maintainer|contributor|lead|"
              + "intern|editor|freelancer|officer|president|member|team|p)$");

  /// What people write who are with nobody, or write of something else.
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?:n/?a|none|null|no|-|self[- ]?employed|independent(?:"
              + " .*)?|individual|personal|freelance.*|community|retired|executive|apache(?:"
              + " .*)?|ex-.*|student|university|company|home|open source|impossible|avp|evp|svp|"
              + "full-?stack|front-?end|back-?end|senior|staff|principal|chief|head|"
              + "无|不公开|.*团队|个人|自由.*|独立.*|学生|在校.*|某.*|大[一二三四]|全端|前端|后端|待业.*|退休|公司|大学|解决方案|.{1,3}业|硕士.*|博士.*|"
              + "现.{0,2}|曾.{0,2}|.*(?:爱好者|从业者|老兵|用户|作者|译者|撰稿人|玩家|粉丝|极客|学家|家长))");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "[。！？!?：:“”]|\\b(?:is|at|in|with|working|of"
              + " the)\\b|我|毕业|至今|热衷|以及|工作(?![室坊])|做了|参与|负责|\\d{4} ?[年届级]|\\d年");

  /// What people are with, without saying its name: 知名软件公司, 一家大厂.
  private static final Pattern DESCRIBED =
      Pattern.compile(
          "(?:一家|某|知名|无名|国内|国外|海外|外资|外商|新创|初创|创业|上市|大型|小型|互联网|网络|软[件体]|硬[件体]|游戏|科技|金融|电商|半导体|传统|民营|国有)+"
              + "(?:公司|企业|厂商|单位|机构)?|.*[大小]厂|.*小公司|.*公司[与和及].*");

  /// What people work at: the beginning of _Mobile Application Engineer_ is no firm.
  private static final Pattern WORK =
      Pattern.compile(
          "(?:(?:mobile|web|app|apps|application|applications|business|strategic|strategy|planning|marketing|sales|"
              + "product|project|program|programme|quality|assurance|test|testing|automation|research|development|"
              + "design|operations|system|systems|network|cloud|data|software|hardware|embedded|machine|learning|"
              + "site|reliability|infrastructure|security|solutions|technical|information|technology|customer|"
              + "success|user|experience|interface|game|general|and|&)(?:\\s+|$))+");

  /// How the names of organisations end.
  private static final Pattern FORM =
      Pattern.compile(
          "(?:公司|科技|大学|学院|研究[院所室]|中心|集团|银行|基金会?|协会|学会|社区|社群|实验室|工作室|网络|软[件体]|信息|资讯|数据|金[融服控]|保险|证券|"
              + "出版社|医院|[中小]学|学校|事务所|传媒|教育|智能|云|联盟|委员会|设计院|研究会|咨询|资本|文化|书院|频道|俱乐部|数位|电子|通信|电信|传感|集成电路)$");

  /// A part of an organisation, behind what its own name ends with: 某某大学管理系, 某某公司研发部.
  private static final Pattern DEPARTMENT =
      Pattern.compile(
          "(?<=大学|医院|公司|集团|银行|美术馆|博物馆|图书馆|警察局|市政府)(?!生(?![物命态化理医]))\\s*[\\p{IsHan}a-z]{1,10}"
              + "(?:[组处室科系部所]|中心|团队|学院|研究院|实验室)$");

  /// Offices that need a firm: what stands before them is one, unlike in 智能运维专家.
  private static final Pattern AFTER_FIRM =
      Pattern.compile(
          "\\s*(?:(?:联合|共同)?(?:创始|创办)人|ceo\\b|cto\\b|coo\\b|cfo\\b|总经理|总裁|董事长|执行长|合伙人)");

  private static final Pattern AFTER_LATIN =
      Pattern.compile("\\s*[,|/、]?\\s*(?:" + DEGREE + ")*(?:" + POSITION + ")");

  /// What may follow an affiliation that a role begins with.
  private static final Pattern AFTER_AFFILIATION =
      Pattern.compile(
          "\\s*(?:[,|/@;、()\n"
              + "-]\\s|"
              + "(?:senior|staff|principal|software|full-?stack|front-?end|back-?end|data|product|chief|lead|ceo|cto|vp|"
              + "pmc|committer|founder|co-?founder|engineer|developer|manager|director|architect|professor)\\b)");

  private static final int SHORTEST = 3;
  private static final int SHORTEST_REGISTERED = 2;
  private static final int LONGEST_HAN = 24;
  private static final int LONGEST_LATIN = 50;

  /// The organisations that a speaker's affiliation names, titles and lead-ins left out.
  static List<Organisation> in(Speaker speaker) {
    String affiliation = speaker.affiliation();
    String folded = Folding.fold(affiliation);
    List<Organisation> found = new ArrayList<>();
    int start = 0;
    Matcher between = BETWEEN.matcher(folded);
    while (between.find()) {
      add(affiliation, folded, start, between.start(), found);
      start = between.end();
    }
    add(affiliation, folded, start, folded.length(), found);
    return found;
  }

  private static void add(
      String affiliation, String folded, int from, int to, List<Organisation> found) {
    int start = from;
    int end = to;
    Matcher lead = LEAD.matcher(folded.substring(start, end));
    if (lead.find()) {
      start += lead.end();
    }
    end = start + withoutTitles(folded.substring(start, end)).length();
    while (start < end && folded.charAt(start) == ' ') {
      start++;
    }
    Matcher brackets = BRACKETS.matcher(folded.substring(start, end));
    if (brackets.find() && brackets.start() > 0) {
      end = start + brackets.start();
    }
    Matcher department = DEPARTMENT.matcher(folded.substring(start, end));
    if (department.find()) {
      end = start + department.start();
    }
    if (start < end) {
      found.add(new Organisation(affiliation.substring(start, end), start, end));
    }
  }

  private static String withoutTitles(String text) {
    String rest = text.strip().length() == text.length() ? text : text.stripTrailing();
    Matcher han = HAN_TITLE.matcher(rest);
    Matcher latin = LATIN_TITLE.matcher(rest);
    if (han.find()) {
      return withoutTitles(rest.substring(0, han.start()));
    }
    return latin.find() ? withoutTitles(rest.substring(0, latin.start())) : rest;
  }

  /// Whether this is likely to be what an organisation is called, and not part of a sentence, a
  /// position, or the speaker.
  static boolean isPlausible(String name, Speaker speaker) {
    String folded = Folding.fold(name);
    boolean han = folded.codePoints().anyMatch(Character::isIdeographic);
    String bare = LegalName.bare(name);
    int letters = (int) bare.chars().filter(Character::isLetter).count();
    if (letters < (isRegistered(name) ? SHORTEST_REGISTERED : SHORTEST)
        || folded.length() > (han ? LONGEST_HAN : LONGEST_LATIN)
        || NOBODY.matcher(bare).matches()
        || DESCRIBED.matcher(folded).matches()
        || WORK.matcher(folded).matches()
        || SENTENCE.matcher(folded).find()
        || Folding.fold(speaker.name()).contains(folded)) {
      return false;
    }
    return hasForm(name) || !isCutFromRole(folded, Folding.fold(speaker.role()), han);
  }

  /// Whether a name ends as those of organisations do.
  static boolean hasForm(String name) {
    return isRegistered(name) || FORM.matcher(LegalName.bare(name)).find();
  }

  /// Whether a name has a legal form, or a place in brackets.
  static boolean isRegistered(String name) {
    return !LegalName.bare(name).equals(Folding.fold(name));
  }

  /// Some sources tell a role only, and the affiliation was cut off its beginning: _Co_ of
  /// _Co-founder_.
  private static boolean isCutFromRole(String folded, String role, boolean han) {
    if (!role.startsWith(folded) || role.length() == folded.length()) {
      return false;
    }
    return (han ? List.of(AFTER_FIRM) : List.of(AFTER_LATIN, AFTER_AFFILIATION))
        .stream()
            .noneMatch(
                after -> after.matcher(role).region(folded.length(), role.length()).lookingAt());
  }
}
