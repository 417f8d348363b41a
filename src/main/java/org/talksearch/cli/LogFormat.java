package org.talksearch.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.LoggerFactory;

/// How lines of the log are written.
enum LogFormat {
  /// For people, as `logback.xml` has it.
  TEXT {
    @Override
    void apply() {}
  },
  /// For programs: a JSON object a line.
  JSON {
    @Override
    void apply() {
      Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
      if (root.getAppender("stderr") instanceof OutputStreamAppender<ILoggingEvent> appender) {
        JsonLogEncoder encoder = new JsonLogEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.start();
        appender.setEncoder(encoder);
      }
    }
  };

  /// Has the log written so from now on.
  abstract void apply();
}
