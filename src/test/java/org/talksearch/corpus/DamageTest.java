package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damaged files are told of and harm no other; [DamageTrial] does the same with real ones.
class DamageTest {
  private static final String SENTENCES = "三个人管四百台机器，靠的是容器和一点脚本。我们讲发布、回滚，还有半夜的报警，以及怎样让新来的同事一周内上手。";
  private static final String OTHERS = "缓存坏了三次，每次都以为是网络。最后画出了一张表，从此值班的人都先看表，再打电话。";

  @TempDir private Path folder;

  @Test
  void everyDamagedFileIsToldAndHarmsNoOther() throws IOException {
    write(
        "notes.txt",
        """
        1. 小团队怎样用容器
        ===
        http://e.org/1
        %s
        ```
        %s
        ```

        2. 缓存三记
        ===
        %s
        """);
    write(
        "post.md",
        """
        ---
        title: 一场聚会
        tags: [容器, 缓存]
        ---

        ## 小团队怎样用容器

        %s

        ## 缓存三记

        %s%s
        """);
    write(
        "talks.jsonl",
        """
        {"title": "小团队怎样用容器", "abstract": "%s"}
        {"title": "缓存三记", "notes": "%s%s"}
        """);
    write(
        "talks.csv",
        """
        title,speaker,abstract
        小团队怎样用容器,张三,%s
        缓存三记,李四,%s%s
        """);
    write(
        "talks.yaml",
        """
        - title: 小团队怎样用容器
          speaker: 张三
          abstract: %s
        - title: 缓存三记
          speaker: 李四
          abstract: %s%s
        """);
    write(
        "table.md",
        """
        # 日程

        | 主题 | 讲者 | 简介 |
        |---|---|---|
        | 小团队怎样用容器 | 张三 | %s |
        | 缓存三记 | 李四 | %s%s |
        """);
    CorpusReading alone = DamagedCopies.read(folder);
    assertThat(alone.files()).hasSize(6).allMatch(file -> file.talks() == 2);
    DamagedCopies copies = new DamagedCopies(folder, 3, 200_000);
    copies.make(70);

    assertThat(copies.read(alone)).hasSize(DamagedCopies.Damage.values().length);
  }

  private void write(String name, String shape) throws IOException {
    Files.writeString(folder.resolve(name), shape.formatted(SENTENCES, OTHERS, SENTENCES));
  }
}
