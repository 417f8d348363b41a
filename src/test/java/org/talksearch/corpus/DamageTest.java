package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damaged files are told of and harm no other; [DamageTrial] does the same with real ones.
class DamageTest {
  private static final String SENTENCES = "三个人管四百台机器，靠的是容器和一点脚本。我们讲发布、回滚，还有半夜的报警，以及怎样让新来的同事一周内上手。";
  private static final String OTHERS = "缓存坏了三次，每次都以为是网络。最后画出了一张表，从此值班的人都先看表，再打电话。";

  @TempDir private Path folder;

  @Test
  void everyDamagedFileIsToldAndHarmsNoOther() throws IOException {
    write("notes.txt", "1. 小团队怎样用容器\n===\nhttp://e.org/1\n%s\n```\n%s\n```\n\n2. 缓存三记\n===\n%s\n");
    write(
        "post.md",
        "---\ntitle: 一场聚会\ntags: [容器, 缓存]\n---\n\n## 小团队怎样用容器\n\n%s\n\n## 缓存三记\n\n%s%s\n");
    write(
        "talks.jsonl",
        "{\"title\": \"小团队怎样用容器\", \"abstract\": \"%s\"}\n"
            + "{\"title\": \"缓存三记\", \"notes\": \"%s%s\"}\n");
    write("talks.csv", "title,speaker,abstract\n小团队怎样用容器,张三,%s\n缓存三记,李四,%s%s\n");
    write(
        "talks.yaml",
        "- title: 小团队怎样用容器\n"
            + "  speaker: 张三\n"
            + "  abstract: %s\n"
            + "- title: 缓存三记\n"
            + "  speaker: 李四\n"
            + "  abstract: %s%s\n");
    write(
        "table.md",
        "# 日程\n\n| 主题 | 讲者 | 简介 |\n|---|---|---|\n| 小团队怎样用容器 | 张三 | %s |\n| 缓存三记 | 李四 | %s%s |\n");
    Map<String, List<String>> titles = DamagedCopies.titles(Reading.at(folder));
    assertThat(titles).hasSize(6);
    DamagedCopies copies = new DamagedCopies(folder, 3, 200_000);
    copies.make(70);

    assertThat(copies.read(titles)).hasSize(DamagedCopies.Damage.values().length);
  }

  private void write(String name, String shape) throws IOException {
    Files.writeString(folder.resolve(name), shape.formatted(SENTENCES, OTHERS, SENTENCES));
  }
}
