package org.talksearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.talksearch.http.Limits;
import org.talksearch.http.RequestLimits;
import org.talksearch.http.SearchLimits;
import org.talksearch.http.Timeouts;
import picocli.CommandLine;

class LimitOptionsTest {
  @Test
  void whatIsNotGivenIsAsUsual() {
    Limits limits = CommandLine.populateCommand(new LimitOptions()).limits();

    assertThat(limits.timeouts()).isEqualTo(Timeouts.DEFAULT);
    assertThat(limits.requests()).isEqualTo(RequestLimits.DEFAULT);
    assertThat(limits.searches()).isEqualTo(SearchLimits.DEFAULT);
  }

  @Test
  void eachOptionSetsItsOwnLimit() {
    LimitOptions options = new LimitOptions();
    new CommandLine(options)
        .parseArgs(
            ("--head-time 1s --exchange-time 1m30s --idle-time 250ms --stop-time 0s"
                    + " --request-size 9 --streams 10 --result-window 111"
                    + " --workers 2 --queue 3 --exports 4 --rate 5 --search-time 0.5s")
                .split(" "));
    Limits limits = options.limits();

    assertThat(limits.timeouts())
        .hasToString("Timeouts[head=PT1S, exchange=PT1M30S, idle=PT0.25S, stop=PT0S]");
    assertThat(limits.requests()).isEqualTo(new RequestLimits(9, 10, 111));
    assertThat(limits.searches()).isEqualTo(new SearchLimits(2, 3, 4));
    assertThat(limits.rate().perSecond()).isEqualTo(5);
    assertThat(options.searchTime()).hasMillis(500);
  }
}
