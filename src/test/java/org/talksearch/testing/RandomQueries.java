package org.talksearch.testing;

import java.util.List;
import java.util.Random;
import org.talksearch.query.QueryParser;
import org.talksearch.talk.Talk;

/// Queries of garbage, operators, and pieces of what talks say.
///
/// @param talks whose titles are said
public record RandomQueries(List<Talk> talks) {
  private static final List<String> SYNTAX =
      List.of(
          "\"",
          "“",
          "”",
          "「",
          "」",
          "-",
          "*",
          ":",
          "：",
          " OR ",
          "OR",
          "..",
          "(",
          ")",
          "~",
          "^2",
          "\\",
          "&&",
          "!",
          "company:",
          "公司：",
          "technology:",
          "category:",
          "year:",
          "年份:",
          "year:2015..",
          "speaker:",
          "tag:",
          "lang:zh",
          "kind:talk",
          "event:",
          "kubernets",
          "weifuwu",
          "wei fu wu",
          "mongdb",
          "zhangsan");

  public RandomQueries {
    talks = List.copyOf(talks);
  }

  public String next(Random random) {
    StringBuilder query = new StringBuilder();
    int pieces = random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(3)) {
        case 0 -> query.append(RandomText.withExpanding(random, random.nextInt(12)));
        case 1 -> query.append(SYNTAX.get(random.nextInt(SYNTAX.size())));
        default -> {
          String title = talks.get(random.nextInt(talks.size())).title();
          int start = random.nextInt(title.length());
          query.append(title, start, Math.min(title.length(), start + random.nextInt(20)));
        }
      }
      if (random.nextInt(3) == 0) {
        query.append(' ');
      }
    }
    query.setLength(Math.min(query.length(), QueryParser.LONGEST_QUERY));
    return query.toString();
  }
}
