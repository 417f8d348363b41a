package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/// Whatever text an event holds, it stays within its line.
class LogFormatTest {
  private static final String HOSTILE =
      "a\r\n2026-01-01T00:00:00Z ERROR Fake: \u001b[2J\u009b31m\u0085\u2028\u2029\u202e\"\\京";

  private final LoggerContext context = new LoggerContext();

  private LoggingEvent event(String message, @Nullable Throwable thrown) {
    return new LoggingEvent(
        "", context.getLogger("org.talksearch.Test"), Level.ERROR, message, thrown, null);
  }

  private Encoder<ILoggingEvent> text() throws Exception {
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        Objects.requireNonNull(LogFormatTest.class.getResource("/logback.xml")));
    OutputStreamAppender<ILoggingEvent> appender =
        (OutputStreamAppender<ILoggingEvent>)
            context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("stderr");
    return appender.getEncoder();
  }

  @Test
  void textKeepsAMessageOnItsLine() throws Exception {
    String line = new String(text().encode(event(HOSTILE, null)), UTF_8);
    assertThat(line)
        .endsWith("ERROR Test: a??2026-01-01T00:00:00Z ERROR Fake: ?[2J?31m????\"\\京\n");
    assertThat(line.lines()).hasSize(1);
  }

  @Test
  void textKeepsTheMessageOfAnExceptionOnItsLine() throws Exception {
    Throwable thrown = new IllegalStateException(HOSTILE, new RuntimeException(HOSTILE));
    String lines = new String(text().encode(event("failed", thrown)), UTF_8);
    assertThat(lines.lines().skip(1))
        .allMatch(line -> line.matches("(\tat |\t\\.\\.\\. |Caused by: |java\\.lang\\.Illegal).*"));
    assertThat(lines.replaceAll("[\n\t]", "")).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}]");
    assertThat(lines).contains("\tat org.talksearch.cli.LogFormatTest");
  }

  @Test
  void jsonIsAnObjectALine() {
    LoggingEvent event = event(HOSTILE, new IllegalStateException(HOSTILE));
    event.setKeyValuePairs(List.of(new KeyValuePair("path", HOSTILE), new KeyValuePair("ms", 12)));
    String line = new String(new JsonLogEncoder().encode(event), UTF_8);
    assertThat(line).endsWith("}\n");
    assertThat(line.strip()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    JsonObject json = JsonParser.parseString(line).getAsJsonObject();
    assertThat(json.get("message").getAsString()).isEqualTo(HOSTILE);
    assertThat(json.get("path").getAsString()).isEqualTo(HOSTILE);
    assertThat(json.get("ms").getAsInt()).isEqualTo(12);
    assertThat(json.get("level").getAsString()).isEqualTo("ERROR");
    assertThat(json.get("exception").getAsString())
        .startsWith("java.lang.IllegalStateException: " + HOSTILE)
        .contains("\tat org.talksearch.cli.LogFormatTest");
  }
}
