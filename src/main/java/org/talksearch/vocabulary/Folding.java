package org.talksearch.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;

/// Which spellings are the same: full width and half width, radicals and the characters they stand
/// for, Traditional and Simplified characters, capital and small letters.
///
/// Every UTF-16 code unit becomes exactly one, so that offsets in folded text are offsets in the
/// text itself. What NFKC would spell with several characters (`㎞`, `ﬁ`) stays as it is. Folding
/// what is folded changes nothing.
///
/// The table of Traditional characters is ICU's transform `Traditional-Simplified`, as far as it
/// maps one character to one; words of Taiwan usage are not its business.
public final class Folding {
  private static final String TABLE = "traditional.txt";
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /// Ranges in which NFKC maps characters to others, as far as they matter here: general
  /// punctuation to squared forms (with the Kangxi radicals), compatibility ideographs, vertical
  /// and full-width forms.
  private static final char[][] COMPATIBILITY = {
    {'\u00a0', '\u00a0'}, {'\u2000', '\u33ff'}, {'\uf900', '\ufaff'}, {'\ufe10', '\uffef'}
  };

  /// Pairs of a character of the block of CJK radicals, which texts copied from a PDF have in place
  /// of whole characters, and that character. NFKC knows two of them, since in Unicode the others
  /// are shapes of a part; here they are read as people read them.
  private static final String RADICALS =
      "⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺓幺⺜日⺝月⺠民⺧牛⺩王⺫目⺬示⺶羊⺷羊⺻聿⺼肉⺽臼⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長"
          + "⻒長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟";

  private static final char ZERO_WIDTH_SPACE = '\u200b';
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private static final char[] CASE_KEPT = caseKept();
  private static final char[] FOLDED = folded();

  private Folding() {}

  /// The folded form of a code unit; surrogates are left alone.
  public static char fold(char c) {
    return FOLDED[c];
  }

  /// As [#fold(char)], but capital letters stay.
  public static char foldKeepingCase(char c) {
    return CASE_KEPT[c];
  }

  /// The text with every code unit folded.
  public static String fold(String text) {
    return new String(units(text));
  }

  /// The folded code units of a text.
  public static char[] units(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = FOLDED[units[i]];
    }
    return units;
  }

  private static char[] caseKept() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    for (char[] range : COMPATIBILITY) {
      for (int c = range[0]; c <= range[1]; c++) {
        String normal = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        if (normal.length() == 1) {
          table[c] = normal.charAt(0);
        }
      }
    }
    for (int i = 0; i < RADICALS.length(); i += 2) {
      table[RADICALS.charAt(i)] = RADICALS.charAt(i + 1);
    }
    table[ZERO_WIDTH_SPACE] = ' ';
    table[BYTE_ORDER_MARK] = ' ';
    char[] simplified = traditionalTable();
    for (int c = 0; c < table.length; c++) {
      table[c] = simplified[table[c]];
    }
    return table;
  }

  private static char[] folded() {
    char[] table = CASE_KEPT.clone();
    for (int c = 0; c < table.length; c++) {
      table[c] = Character.toLowerCase(table[c]);
    }
    return table;
  }

  private static char[] traditionalTable() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    SPACE
        .splitAsStream(resource(TABLE).strip())
        .forEach(pair -> table[pair.charAt(0)] = pair.charAt(1));
    return table;
  }

  /// The text of a file in the resource folder `vocabulary`.
  static String resource(String name) {
    try (InputStream in = Folding.class.getResourceAsStream("/vocabulary/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
