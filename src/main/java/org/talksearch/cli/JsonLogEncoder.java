package org.talksearch.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.event.KeyValuePair;

/// An event of the log as a JSON object on a line of its own: `time`, `level`, `logger`, `message`,
/// what else the event tells by name, and the `exception` with its stack.
final class JsonLogEncoder extends EncoderBase<ILoggingEvent> {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final byte[] NOTHING = {};

  /// What JSON lets pass and terminals obey or break lines at.
  private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", event.getInstant().toString());
    line.put("level", event.getLevel().toString());
    line.put("logger", event.getLoggerName());
    line.put("message", event.getFormattedMessage());
    List<KeyValuePair> named = event.getKeyValuePairs();
    if (named != null) {
      named.forEach(pair -> line.put(pair.key, pair.value));
    }
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown != null) {
      line.put("exception", ThrowableProxyUtil.asString(thrown));
    }
    String json =
        OBEYED
            .matcher(GSON.toJson(line))
            .replaceAll(sign -> "\\\\u%04x".formatted((int) sign.group().charAt(0)));
    return (json + "\n").getBytes(UTF_8);
  }
}
