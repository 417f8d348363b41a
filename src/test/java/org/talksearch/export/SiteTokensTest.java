package org.talksearch.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talksearch.talk.Entity;
import org.talksearch.vocabulary.Folding;

class SiteTokensTest {
  private static final SiteNames NAMES =
      new SiteNames() {
        @Override
        public List<String> names(Entity entity) {
          return List.of(entity.englishName());
        }

        @Override
        public char folded(char c) {
          return Folding.fold(c);
        }
      };
  private static final SiteTokens TOKENS = new SiteTokens(NAMES);

  @ParameterizedTest
  @CsvSource({
    "Docker, docker",
    "容器集群, 容器 器集 集群 群",
    "容器集羣與 K8s集群, 容器 器集 集群 群与 与 k8s 集群 群",
    "云, 云",
    "C++ 和 C#, c++ 和 c#",
    "Node.js, node js",
    "Containers class is, container class is",
    "ＤＯＣＫＥＲ, docker",
    "ＡＰＩｓ, api",
    "15万, 15 万",
    "😀, ''"
  })
  void textIsCutIntoWordsAndPairsOfHanCharacters_theLastOneAlone(String text, String tokens) {
    assertThat(String.join(" ", TOKENS.of(text))).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource({"docker, do", "k8, k8", "c, x99", "c++, x99", "容器, x185", "é, x233"})
  void aTokenHasItsFile(String token, String shard) {
    assertThat(SiteTokens.shard(token)).isEqualTo(shard);
  }

  @ParameterizedTest
  @CsvSource({"東, 东", "Ａ, a"})
  void foldingsTellWhatLowerCaseDoesNot(String from, String to) {
    assertThat(TOKENS.foldings()).contains(from + to).doesNotContain("Aa");
  }
}
