package org.talksearch.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.talk.Company;
import org.talksearch.talk.Entity;
import org.talksearch.talk.Technology;

/// Where names are missing, the lines for them, as ICU spells them, are written to
/// `target/traditional-names.txt`: read them, put Taiwan's words in place of others, and add them
/// to the table.
class TraditionalNamesTest {
  /// Where 小程式 is written, it mostly means no more than that.
  private static final String A_SMALL_PROGRAM = "mini-program";

  private static final Vocabulary BUNDLED = Vocabulary.bundled();
  private static final Transliterator SPELLED =
      Transliterator.getInstance("Simplified-Traditional");
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  @Test
  void everyNameThatIsSpelledOtherwiseIsThere() throws IOException {
    Map<String, String> missing = new TreeMap<>();
    for (String name : names(entity -> entity instanceof Company || entity instanceof Technology)) {
      String spelled = SPELLED.transliterate(name);
      if (!spelled.equals(name) && !TraditionalNames.all().containsKey(name)) {
        missing.put(name, spelled);
      }
    }
    Files.writeString(
        Path.of("target/traditional-names.txt"),
        missing.entrySet().stream()
            .map(one -> one.getKey() + "\t" + one.getValue() + "\n")
            .collect(Collectors.joining()),
        UTF_8);
    assertThat(missing).isEmpty();
  }

  @Test
  void noNameIsThereThatNothingHas() {
    assertThat(names(entity -> true)).containsAll(TraditionalNames.all().keySet());
  }

  @Test
  void companiesKeepTheirNames() {
    for (Entity entity : BUNDLED.entities()) {
      if (entity instanceof Company company) {
        String name = company.chineseName();
        assertThat(SIMPLIFIED.transliterate(TraditionalNames.of(name)))
            .isEqualTo(SIMPLIFIED.transliterate(name));
      }
    }
  }

  @Test
  void whatIsShownForATechnologyIsANameOfIt() {
    for (Entity entity : BUNDLED.entities()) {
      if (entity instanceof Technology technology && !technology.id().equals(A_SMALL_PROGRAM)) {
        String shown = TraditionalNames.of(technology.chineseName());
        assertThat(BUNDLED.candidates(shown, offset -> true))
            .as(shown)
            .anyMatch(found -> found.entity().equals(technology) && !found.inner());
      }
    }
  }

  @Test
  void nothingIsLeftInSimplifiedCharacters() {
    TraditionalNames.all()
        .forEach((name, traditional) ->
            assertThat(SPELLED.transliterate(traditional).replace("愛範兒", "愛范兒"))
                .as(name)
                .isEqualTo(traditional));
  }

  @ParameterizedTest
  @CsvSource({"腾讯, 騰訊", "阿里巴巴, 阿里巴巴", "爱范儿, 愛范兒", "关系数据库, 關聯式資料庫", "Docker, Docker", "纸鸢工坊, 纸鸢工坊"})
  void aNameIsGivenAsItsReadersKnowIt(String name, String traditional) {
    assertThat(TraditionalNames.of(name)).isEqualTo(traditional);
  }

  private static Set<String> names(Predicate<Entity> of) {
    return Stream.concat(
            BUNDLED.entities().stream().filter(of).map(Entity::chineseName),
            BUNDLED.categories().stream().map(Category::chineseName))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
