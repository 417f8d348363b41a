package org.talksearch.vocabulary;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people put behind a name without making it another one: 容器技术 names 容器, and _Raft protocol_
/// Raft.
final class GenericEnding {
  private static final Pattern ENDING =
      Pattern.compile(
          " ?(?:技术|平台|系统|处理|协议|开发|化|架构|框架|集群|丛集|服务|引擎|工具|数据库|程序|编程|应用|环境|项目|公司|资料库|主机|(?<="
              + " )(?:framework|platform|cluster|clusters|protocol|library|program|package|packages|server|servers))$",
          Pattern.CASE_INSENSITIVE);

  private GenericEnding() {}

  /// Whether a name is another of the names with such an ending.
  static boolean isOn(String name, List<String> names) {
    Matcher ending = ENDING.matcher(name);
    return ending.find()
        && names.stream().anyMatch(name.substring(0, ending.start())::equalsIgnoreCase);
  }
}
