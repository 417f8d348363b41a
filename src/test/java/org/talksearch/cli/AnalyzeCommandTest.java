package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzeCommandTest {

  @Test
  void tokensOfEachFieldHavePositionsAndOffsets() {
    CommandRun run = CommandRun.of("analyze", "京东的", "15 万 Dockers");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().takeWhile(line -> !line.startsWith("Grams in")))
        .containsExactly(
            "Words: position, offsets, token",
            "   0    0-2    京东",
            "   2    4-8    150000",
            "   3    9-16   docker");
    assertThat(run.out()).contains("Grams of a query\n   0    0-2    京东\n   1    1-3    东的\n");
  }

  @Test
  void namesPinyinAndUnitsAreShownToo() {
    List<String> lines = CommandRun.of("analyze", "京东", "k8s", "weibo").out().lines().toList();

    assertThat(lines)
        .contains(
            "        0-2    京东: company jd",
            "        3-6    k8s: technology kubernetes",
            "               京东: jingdong",
            "               京东; names jd",
            "               k8s; names kubernetes");
  }

  @Test
  void jsonHoldsTheSame() {
    JsonObject json =
        JsonParser.parseString(CommandRun.of("analyze", "--json", "京东 jingdong").out())
            .getAsJsonObject();

    assertThat(json.keySet())
        .containsExactly("text", "words", "grams", "gramQuery", "entities", "pinyin", "units");
    assertThat(json.getAsJsonArray("words").get(0).toString())
        .isEqualTo("{\"term\":\"京东\",\"start\":0,\"end\":2,\"position\":0}");
    assertThat(json.getAsJsonArray("units").get(0).getAsJsonObject().get("entities").toString())
        .isEqualTo("[\"jd\"]");
  }

  @Test
  void aTextIsAskedFor() {
    assertThat(CommandRun.of("analyze").status()).isEqualTo(2);
  }
}
