package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageVariantTest {

  @ParameterizedTest
  @CsvSource({
    "2023/ai-1.zh.md, 2023/ai-1.md, zh",
    "ai-1.en.md, ai-1.md, en",
    "ai-1.EN.MD, ai-1.MD, en",
    "ai-1_zh-TW.md, ai-1.md, zh-TW",
    "ai-1_zh_tw.md, ai-1.md, zh-TW",
    "ai-1.zh-Hant-TW.html, ai-1.html, zh-Hant-TW",
    "summary-cn.md, summary.md, zh-CN",
    "summary-en-US.txt, summary.txt, en-US",
    "summary.tw.md, summary.md, zh-TW",
    "summary.jp.md, summary.md, ja",
    "summary.fr.md, summary.md, fr",
    "summary_英文.md, summary.md, en",
    "summary-chinese, summary, zh"
  })
  void takesTheLanguageOutOfTheName(String path, String stem, String language) {
    assertThat(LanguageVariant.of(path)).isEqualTo(new LanguageVariant(stem, language));
  }

  @ParameterizedTest
  @CsvSource({
    "zh/talks/etcd.md, talks/etcd.md, zh",
    "site/zh-cn/talks/etcd.md, site/talks/etcd.md, zh-CN",
    "site/EN/etcd.md, site/etcd.md, en",
    "content.zh/talks/etcd.md, content/talks/etcd.md, zh",
    "en/etcd.zh.md, etcd.md, zh"
  })
  void takesTheLanguageOutOfTheFolders(String path, String stem, String language) {
    assertThat(LanguageVariant.of(path)).isEqualTo(new LanguageVariant(stem, language));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "talk.md",
        "zh.md",
        "en",
        "-en.md",
        "talks/pycon-tw.md",
        "talks/pycon-tw/1.md",
        "tw/1.md",
        "talks/learn-go.md",
        "talks/rolling-zhen.md",
        "talks/men.md",
        "talks/open.md",
        "a.b.c.md",
        "2015-08-30-cnutcon-2015.md"
      })
  void leavesAPathThatNamesNoLanguage(String path) {
    assertThat(LanguageVariant.of(path)).isEqualTo(new LanguageVariant(path, ""));
  }

  @Test
  void neverThrowsAndEndsAtOnce() {
    Random random = new Random(7);
    String[] pieces = {"zh", "en", "-", "_", ".", "/", "cn", "hans", "md", "中文", "x", " ", "\n"};
    for (int i = 0; i < 20_000; i++) {
      StringBuilder path = new StringBuilder();
      for (int j = random.nextInt(14); j > 0; j--) {
        path.append(pieces[random.nextInt(pieces.length)]);
      }
      LanguageVariant variant = LanguageVariant.of(path.toString());
      assertThat(variant.stem().length()).as(path.toString()).isLessThanOrEqualTo(path.length());
    }
    assertThat(LanguageVariant.of("-zh".repeat(50_000)).language()).isEqualTo("zh");
  }
}
