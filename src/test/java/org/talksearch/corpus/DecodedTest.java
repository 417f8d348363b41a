package org.talksearch.corpus;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTest {
  private static final String SIMPLIFIED =
      "1. 小团队怎样用容器\n===\n三个人管四百台机器，靠的是 Docker 和一点脚本。\n我们讲发布、回滚，还有半夜的报警。\n";
  private static final String TRADITIONAL =
      "1. 小團隊怎樣用容器\n===\n三個人管四百台機器，靠的是 Docker 和一點腳本。\n我們講發布、回復，還有半夜的警報。\n";
  private static final String ENGLISH =
      "# Café talks\n\nZoë’s naïve résumé parser – it’s “fine” at 25 °C, says Müller & Søn.\n";

  @ParameterizedTest
  @CsvSource({
    "GB18030, GB18030",
    "GBK, GB18030",
    "UTF-16LE, UTF-16LE",
    "UTF-16BE, UTF-16BE",
    "UTF-8, UTF-8"
  })
  void simplifiedChineseIsToldByItsBytes(String charset, String name) {
    assertReads(SIMPLIFIED, charset, name);
  }

  @ParameterizedTest
  @CsvSource({"Big5, Big5", "x-windows-950, Big5", "Big5-HKSCS, Big5", "GB18030, GB18030"})
  void traditionalChineseIsToldByItsBytes(String charset, String name) {
    assertReads(TRADITIONAL, charset, name);
  }

  @Test
  void accentsInEnglishAreWindows1252() {
    assertReads(ENGLISH, "windows-1252", "windows-1252");
    assertReads(
        "A long line about nothing.\n".repeat(40) + "The café.\n", "windows-1252", "windows-1252");
  }

  @Test
  void aFewNamesInEnglishAreStillChinese() {
    assertReads("speakers: 张磊, 邓洋\n\nWe run it at home.\n", "GB18030", "GB18030");
  }

  @ParameterizedTest
  @ValueSource(strings = {SIMPLIFIED, TRADITIONAL, ENGLISH, "·", "Ж", "😀", "ÖÐ¹ú", "한국어", "日本語です"})
  void whatIsUtf8IsNeverTakenForAnother(String text) {
    assertReads(text, "UTF-8", "UTF-8");
    assertThat(read(("\uFEFF" + text).getBytes(UTF_8)).text()).isEqualTo(text);
  }

  @Test
  void byteOrderMarkTellsUtf16() {
    assertThat(read("\uFEFF中文".getBytes(UTF_16LE)))
        .isEqualTo(new Decoded.Text("中文", "UTF-16LE", List.of()));
    assertThat(read("\uFEFF中文".getBytes(UTF_16BE)).text()).isEqualTo("中文");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>`, Shift_JIS",
        "`<meta charset=\"euc-kr\">`, EUC-KR",
        "`<meta http-equiv=Content-Type content=\"text/html; charset=EUC-KR\">`, EUC-KR",
        "`# -*- coding: koi8-r -*-`, KOI8-R"
      })
  void whatTheFileNamesCounts(String declaration, String charset) {
    String letters =
        charset.equals("KOI8-R")
            ? "доклад о хранилище"
            : charset.startsWith("EUC") ? "회의 안내문" : "発表の一覧";
    assertReads(declaration + "\n" + letters + "\n", charset, charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "UTF-16", "no-such-thing", "-", "Shift_JIS", "GB2312"})
  void whatTheFileNamesWronglyDoesNotCount(String name) {
    String declaration = "<?xml version=\"1.0\" encoding=\"" + name + "\"?>\n";
    assertReads(declaration + SIMPLIFIED, "GB18030", "GB18030");
    assertReads(declaration + SIMPLIFIED, "UTF-8", "UTF-8");
  }

  @Test
  void brokenByteInUtf8IsReadAndTold() {
    byte[] bytes = SIMPLIFIED.repeat(5).getBytes(UTF_8);
    int offset = SIMPLIFIED.getBytes(UTF_8).length + 4;
    bytes[offset] ^= (byte) 0x40;

    Decoded.Text read = read(bytes);

    assertThat(read.encoding()).isEqualTo("UTF-8");
    assertThat(read.text()).contains("\uFFFD").endsWith("半夜的报警。\n");
    assertThat(read.damage())
        .singleElement()
        .satisfies(damage -> {
          assertThat(damage.kind()).isEqualTo(Decoded.Damage.Kind.BROKEN);
          assertThat(damage.lineIndex()).isEqualTo(4);
          assertThat(damage.offset()).isBetween(offset - 1, offset + 1);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "UTF-16LE"})
  void whatIsCutWithinACharacterIsReadAndTold(String charset) {
    String text = charset.equals("Big5") ? TRADITIONAL : SIMPLIFIED;
    byte[] whole = text.stripTrailing().getBytes(Charset.forName(charset));
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    Decoded.Text read = read(cut);

    assertThat(read.text()).startsWith(text.substring(0, text.length() - 3)).endsWith("\uFFFD");
    assertThat(read.damage()).hasSize(1);
  }

  @Test
  void zeroBytesAreDroppedAndTold() {
    byte[] bytes = SIMPLIFIED.replace("===\n", "===\n\0\0\0").getBytes(UTF_8);

    Decoded.Text read = read(bytes);

    assertThat(read.text()).isEqualTo(SIMPLIFIED);
    assertThat(read.damage())
        .containsExactly(
            new Decoded.Damage(
                Decoded.Damage.Kind.ZERO,
                2,
                SIMPLIFIED.split("三", 2)[0].getBytes(UTF_8).length,
                1));
  }

  @Test
  void textOfAnotherEncodingIsNotReadAsChinese() {
    String korean = "이것은 발표에 대한 설명이며 인코딩을 말하지 않는다. ".repeat(4);
    assertThat(Decoded.of(korean.getBytes(Charset.forName("EUC-KR"))))
        .isEqualTo(new Decoded.Undecodable(0, 0));
    String russian = "Доклад о том, как устроено хранилище данных. ".repeat(4);
    assertThat(Decoded.of(russian.getBytes(Charset.forName("KOI8-R"))))
        .isInstanceOf(Decoded.Undecodable.class);
  }

  @Test
  void noiseIsNoText() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      byte[] bytes = new byte[500 + random.nextInt(500)];
      random.nextBytes(bytes);
      assertThat(Decoded.of(bytes)).isInstanceOf(Decoded.Binary.class);
    }
    assertThat(Decoded.of(new byte[5_000])).isInstanceOf(Decoded.Binary.class);
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7 x, PDF",
    "PK\u0003\u0004xxxx, archive",
    "GIF89a\u0001\u0000x, picture",
    "{\\rtf1 x, office"
  })
  void knownKindsOfFilesAreNamed(String start, String kind) {
    assertThat(Decoded.of(start.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Decoded.Binary.class, binary -> assertThat(binary.why()).contains(kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GIF89a is a format", "RIFF and WAV", "ID3 tags, explained", "PKI for all"})
  void textThatBeginsLikeOneOfThemIsText(String text) {
    assertReads(text, "UTF-8", "UTF-8");
  }

  private static void assertReads(String text, String charset, String name) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThat(Decoded.of(bytes)).isEqualTo(new Decoded.Text(text, name, List.of()));
  }

  private static Decoded.Text read(byte[] bytes) {
    return (Decoded.Text) Decoded.of(bytes);
  }
}
