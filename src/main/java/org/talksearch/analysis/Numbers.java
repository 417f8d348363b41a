package org.talksearch.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of folded text that may be written in several ways: 15万, 15 万, 15w, 150,000 and 150000
/// are one.
///
/// A unit is 千, 万 or 亿, or is made of them (千万, 万亿); or it is `w`, which stands for 万, or `k` after
/// two digits or more: 4K is a resolution. A number with neither a unit nor a comma between its
/// thousands is left as it is, and so are years, versions and addresses.
public final class Numbers {
  /// Longer ones are no quantities, and would grow beyond what Lucene takes for a token.
  private static final String NUMBER = "(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(\\.\\d{1,9})?";

  private static final String HAN_UNITS = "[百千]?(?:万亿|万(?!维网)|亿)|千";
  private static final Pattern WORD = Pattern.compile(NUMBER + "([wk]?)");
  private static final Pattern HAN_UNIT = Pattern.compile(HAN_UNITS);

  /// Where a word may begin, a number of any form: with a unit of Han characters, or up to where
  /// the word ends.
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(?<![a-z0-9_])(?<![0-9][.,])"
              + NUMBER
              + "(?: ?("
              + HAN_UNITS
              + ")|[wk](?![a-z0-9_]|\\.[a-z])|(?![a-z0-9_]|[.,][0-9]))");

  /// 2000 and the like are more often quantities.
  private static final Pattern YEAR = Pattern.compile("(?:19|20)(?!00)\\d\\d");

  private static final int FEWEST_DIGITS_BEFORE_K = 2;

  private Numbers() {}

  /// A place in a text.
  ///
  /// @param start offset of its first UTF-16 code unit
  /// @param end offset after its last
  public record Place(int start, int end) {}

  /// Where a text seems to have a number, however it is written there. Empty if what is looked for
  /// is none.
  ///
  /// @param number as the field of words has it
  public static List<Place> places(String folded, String number) {
    List<Place> places = new ArrayList<>();
    if (WORD.matcher(number).matches()) {
      Matcher found = IN_TEXT.matcher(folded);
      while (found.find()) {
        String unit = found.group(3);
        String written =
            unit == null
                ? written(found.group())
                : written(folded.substring(found.start(), found.start(3)).strip(), unit);
        if (written.equals(number)) {
          places.add(new Place(found.start(), found.end()));
        }
      }
    }
    return places;
  }

  /// A word as the field of words has it: written out if it is a number that may be.
  static String written(String word) {
    return written(word, "");
  }

  /// A word and a unit of Han characters after it, written out; the word alone if it is no number.
  static String written(String word, String hanUnit) {
    Matcher number = WORD.matcher(word);
    if (!number.matches() || !(hanUnit.isEmpty() || number.group(3).isEmpty())) {
      return word;
    }
    String unit = number.group(3) + hanUnit;
    String digits = number.group(1).replace(",", "");
    String decimals = number.group(2) == null ? "" : number.group(2);
    boolean few = digits.length() + Math.max(0, decimals.length() - 1) < FEWEST_DIGITS_BEFORE_K;
    if (unit.isEmpty() || (unit.equals("k") && few)) {
      return unit.isEmpty() ? digits + decimals : word;
    }
    return new BigDecimal(digits + decimals)
        .scaleByPowerOfTen(unit.chars().map(Numbers::power).sum())
        .stripTrailingZeros()
        .toPlainString();
  }

  /// Whether a number is most likely a year, unless a unit is joined to it.
  static boolean isYear(String word) {
    return YEAR.matcher(word).matches();
  }

  /// Where the unit ends that a number may have at this offset of the text; the offset if there is
  /// none.
  static int unitEnd(String folded, int start) {
    Matcher unit = HAN_UNIT.matcher(folded).region(start, folded.length());
    return unit.lookingAt() ? unit.end() : start;
  }

  private static int power(int unit) {
    return switch (unit) {
      case '百' -> 2;
      case '千', 'k' -> 3;
      case '万', 'w' -> 4;
      case '亿' -> 8;
      default -> throw new IllegalArgumentException("no unit: " + Character.toString(unit));
    };
  }
}
