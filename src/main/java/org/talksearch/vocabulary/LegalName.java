package org.talksearch.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a firm's registered name has beside the name it goes by: 有限公司, _Inc._, where it is. The
/// same firm with and without these has one id.
public final class LegalName {
  private static final String FORM_HAN = "(?:股份)?有限(?:责任)?公司";
  private static final String FORM_LATIN =
      "(?:co\\.?,? ?)?(?:inc|ltd|llc|limited|corporation|corp|gmbh|plc|pte|oy|bv|sarl)\\b\\.?(?:"
          + " ltd\\.?)?";
  private static final String PLACE =
      "(?:中国|北京|上海|深圳|广州|杭州|南京|成都|武汉|西安|苏州|厦门|珠海|天津|重庆|长沙|合肥|济南|青岛|大连|香港|台湾|新加坡|"
          + "浙江|江苏|广东|山东|福建|四川)(?:市|省)?";

  private static final Pattern AFTER =
      Pattern.compile("[\\p{IsHan}()（）]{0,14}?" + FORM_HAN + "|,? " + FORM_LATIN);
  private static final Pattern BEFORE = Pattern.compile(PLACE + "$");
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(（\\[【][^)）\\]】]*[)）\\]】]?");
  private static final Pattern FORM =
      Pattern.compile(
          "(?:" + FORM_HAN + "|集团公司|(?<=\\p{IsHan}{2}|[a-z0-9])公司|集团)$|,? " + FORM_LATIN + "$");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}+#]+");
  private static final Pattern BESIDE_HAN = Pattern.compile("(?<=\\p{IsHan})-|-(?=\\p{IsHan})");
  private static final int LONGEST_PLACE = 4;
  private static final int LONGEST_REST = 30;

  private LegalName() {}

  /// Where the registered name ends that goes on at an offset; the offset itself if none does.
  public static int endAfter(String text, int offset) {
    String rest =
        Folding.fold(text.substring(offset, Math.min(text.length(), offset + LONGEST_REST)));
    // Nearly no name has one, and the pattern takes a while to find that.
    if (!rest.startsWith(" ") && !rest.startsWith(", ") && !rest.contains("有限")) {
      return offset;
    }
    Matcher form = AFTER.matcher(rest);
    return form.lookingAt() ? offset + form.end() : offset;
  }

  /// Where the place begins that a registered name has before an offset.
  public static int startBefore(String text, int offset) {
    int from = Math.max(0, offset - LONGEST_PLACE);
    Matcher place = BEFORE.matcher(Folding.fold(text.substring(from, offset)));
    return place.find() ? from + place.start() : offset;
  }

  /// The name without its legal form and what stands in brackets, folded.
  public static String bare(String name) {
    String bare = BRACKETS.matcher(Folding.fold(name).strip()).replaceAll("").strip();
    Matcher form = FORM.matcher(bare);
    while (form.find() && form.start() > 0) {
      bare = bare.substring(0, form.start()).strip();
      form = FORM.matcher(bare);
    }
    return bare;
  }

  /// The id of a company that goes by this name: its letters and digits, hyphens between words.
  public static String id(String name) {
    String hyphens = NO_LETTERS.matcher(bare(name)).replaceAll("-");
    String id = BESIDE_HAN.matcher(hyphens).replaceAll("");
    return id.replaceAll("^-+|-+$", "");
  }
}
