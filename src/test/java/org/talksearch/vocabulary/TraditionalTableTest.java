package org.talksearch.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The table of Traditional characters is ICU's, less what would not be one character for one.
///
/// On a difference the table that ICU gives is written to `target/traditional.txt`.
class TraditionalTableTest {
  private static final Path TABLE = Path.of("src/main/resources/vocabulary/traditional.txt");
  private static final int PAIRS_A_LINE = 32;

  /// ICU folds 著 to 着, which is wrong for its commoner reading (著作, 著名), and folds 苎 and 苧 to each
  /// other.
  private static final Set<Integer> LEFT_OUT = Set.of((int) '著', (int) '苎', (int) '薴');

  @Test
  void isWhatIcuGives() throws IOException {
    List<String> pairs = new ArrayList<>();
    Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
    for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
      if (!Character.isSurrogate((char) c) && Character.isIdeographic(c) && !LEFT_OUT.contains(c)) {
        String traditional = Character.toString(c);
        String simplified = simplify.transliterate(traditional);
        if (simplified.length() == 1 && !simplified.equals(traditional)) {
          pairs.add(traditional + simplified);
        }
      }
    }
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < pairs.size(); i += PAIRS_A_LINE) {
      table.append(
          pairs.subList(i, Math.min(pairs.size(), i + PAIRS_A_LINE)).stream()
              .collect(Collectors.joining(" ", "", "\n")));
    }

    Files.writeString(Path.of("target/traditional.txt"), table, UTF_8);
    assertThat(TABLE).content(UTF_8).isEqualTo(table.toString());
  }
}
