package org.talksearch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneralChineseTest {
  private static final GeneralChinese GENERAL = new GeneralChinese();

  @Test
  void wordsThatOftenStandSideBySideHaveALargerShare() {
    double common = GENERAL.share("历史", "悠久");
    double unheard = GENERAL.share("风筝", "调度");

    assertThat(common).isGreaterThan(10 * unheard).isLessThan(1);
    assertThat(unheard).isPositive();
    assertThat(GENERAL.share("悠久", "历史")).isLessThan(common);
  }
}
