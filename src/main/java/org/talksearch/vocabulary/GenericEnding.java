package org.talksearch.vocabulary;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/// What people put behind a name without making it another one: 容器技术 names 容器, and _Raft protocol_
/// Raft.
final class GenericEnding {
  private static final List<String> HAN =
      List.of(
          "技术", "平台", "系统", "处理", "协议", "开发", "化", "架构", "框架", "集群", "丛集", "服务", "引擎", "工具", "数据库",
          "程序", "编程", "应用", "环境", "项目", "公司", "资料库", "主机");
  private static final List<String> LATIN =
      List.of(
          " framework",
          " platform",
          " cluster",
          " clusters",
          " protocol",
          " library",
          " program",
          " package",
          " packages",
          " server",
          " servers");

  /// The last characters of all of them: hardly any name has such an ending.
  private static final BitSet LAST = new BitSet();

  static {
    Stream.concat(HAN.stream(), LATIN.stream())
        .forEach(ending -> LAST.set(ending.charAt(ending.length() - 1)));
  }

  private GenericEnding() {}

  /// Whether a name is another of the names with such an ending.
  static boolean isOn(String name, List<String> names) {
    return LAST.get(Character.toLowerCase(name.charAt(name.length() - 1)))
        && Stream.concat(HAN.stream(), LATIN.stream())
            .anyMatch(ending -> isOn(name, ending, names));
  }

  private static boolean isOn(String name, String ending, List<String> names) {
    int end = name.length() - ending.length();
    if (end <= 0 || !name.regionMatches(true, end, ending, 0, ending.length())) {
      return false;
    }
    String stem = name.substring(0, end).stripTrailing();
    return names.stream().anyMatch(stem::equalsIgnoreCase);
  }
}
