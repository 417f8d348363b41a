package org.talksearch.corpus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What [YamlTree], [CsvTree], [LiteralTree] and [LooseDate] make of text.
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class DataParsersTest {
  private static final List<String> PIECES =
      List.of(
          "title",
          "speaker",
          "题目",
          "讲者",
          ": ",
          ",",
          ";",
          "\t",
          "\n",
          "\n- ",
          "\n  ",
          "\"",
          "'",
          "{",
          "}",
          "[",
          "]",
          "(",
          "*a",
          "&a ",
          "<<: ",
          "!!map ",
          "---\n",
          "...\n",
          "|\n",
          "None",
          "null",
          "\\",
          "\\u12",
          "12",
          "1571534100",
          "2020-01-02",
          "#",
          "\r",
          "\u0000",
          "\u2028",
          "\ud83d");

  @Test
  void yamlKeepsValuesAsTheyAreWritten() {
    Tree root =
        yaml("a: 0x01\nb: !!python/object:os.system {c: 'yes'}\nd: ~\ne: 2020-01-02\n").root();

    assertThat(root.text("a")).isEqualTo("0x01");
    assertThat(root.fields("b").text("c")).isEqualTo("yes");
    assertThat(((Tree.Fields) root).values()).doesNotContainKey("d");
    assertThat(root.text("e")).isEqualTo("2020-01-02");
  }

  @Test
  void yamlAliasesAndMergedFieldsAreWhatTheyName() {
    Tree root = yaml("base: &b {x: '1', y: '2'}\nother:\n  <<: *b\n  z: 3\nsame: *b\n").root();

    assertThat(root.fields("other").text("y")).isEqualTo("2");
    assertThat(root.fields("same").text("x")).isEqualTo("1");
  }

  @Test
  void yamlAliasesOfAliasesCostNothing() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      laughs.append("a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(10)));
    }

    Data data = yaml(laughs.toString());

    assertThat(requireNonNull(data.problem()).why()).contains("aliases");
    assertThat(data.root().texts().count()).isLessThan(300_000);
  }

  @Test
  void severalYamlDocumentsAreAList() {
    assertThat(yaml("---\na: 1\n---\na: 2\n").root().texts()).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void deepNestingEnds(String piece) {
    String text = piece.repeat(100_000);

    assertThatCode(() -> YamlTree.read(text)).doesNotThrowAnyException();
    assertThatCode(() -> LiteralTree.read(text + "]".repeat(100_000), 0))
        .doesNotThrowAnyException();
    assertThat(requireNonNull(yaml(text).problem()).why()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'a': "It's", "b": 'x\\'y'} | It's/x'y
          ['a', None, True, 1.5] | a/true/1.5
          {"a": null, "b": [1, {"c": "d"}]} | 1/d
          ('x',) | -
          ['\\u4e2d\\n\\x41'] | 中;A
          {'a': datetime(2020)} | -
          ['a' | -
          ['a'] tail | -
          []  | ''
          """)
  void literalsAreOpened(String text, String texts) {
    Tree tree = LiteralTree.read(text, 3);

    assertThat(tree == null ? "-" : String.join("/", tree.texts().toList()).replace('\n', ';'))
        .isEqualTo(texts.equals("''") ? "" : texts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2015-08-30 19:22 | 2015-08-30
          1571534100 | 2019-10-20
          1571534100000 | 2019-10-20
          8/30/2015 | 2015-08-30
          30.8.2015 | 2015-08-30
          8/9/2015 | 2015
          Aug.10 | 2020-08-10
          10/16 | 2020-10-16
          8月10日（六） | 2020-08-10
          'Sat, April 20th' | 2020-04-20
          '30 August 2015' | 2015-08-30
          10:15 | -
          13/13 | -
          Room 2 | -
          1 | -
          """)
  void daysAreRead(String written, String day) {
    EventDate date = LooseDate.of(written, 2020);

    assertThat(date == null ? "-" : String.valueOf(date.date() == null ? date.year() : date.date()))
        .isEqualTo(day);
  }

  @Test
  void aTableOfOneHugeQuoteEnds() {
    String text = "title,speaker\n" + "x,\"y\n".repeat(20_001);

    assertThatCode(() -> Reading.of("t.csv", text)).doesNotThrowAnyException();
  }

  static LongStream seeds() {
    return LongStream.range(0, 2_000);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingThrows(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "title,speaker\n" : "");
    for (int i = random.nextInt(50); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    String suffix = List.of("json", "yaml", "csv", "tsv", "jsonl", "txt").get(random.nextInt(6));

    assertThatCode(
            () -> Reading.of("a." + suffix, text.toString().getBytes(StandardCharsets.UTF_8)))
        .as("seed " + seed + " " + suffix + "\n" + text)
        .doesNotThrowAnyException();
    assertThatCode(() -> CsvTree.readAny(text.toString())).doesNotThrowAnyException();
    assertThatCode(() -> LiteralTree.read("[" + text + "]", 0)).doesNotThrowAnyException();
    assertThatCode(() -> Mapping.of("m", text.toString())).doesNotThrowAnyException();
  }

  private static Data yaml(String text) {
    @Nullable Data data = YamlTree.read(text);
    return requireNonNull(data);
  }
}
