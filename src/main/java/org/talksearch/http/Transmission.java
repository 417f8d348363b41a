package org.talksearch.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.QValueParser;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.xnio.IoUtils;

/// Sends an answer with what every answer has: the security headers, the rules for caches, and gzip
/// where the client takes it.
final class Transmission {
  /// The header that says what a page may load, and who may frame it.
  static final String POLICY = "Content-Security-Policy";

  /// Of a page that may stand in a frame of anyone's page.
  static final String FRAMED_BY_ANYONE = policy("*");

  private static final Map<HttpString, String> SECURITY =
      Map.of(
          new HttpString(POLICY),
          policy("'none'"),
          new HttpString("X-Content-Type-Options"),
          "nosniff",
          new HttpString("Referrer-Policy"),
          "no-referrer",
          new HttpString("Cross-Origin-Opener-Policy"),
          "same-origin");

  /// No longer without encryption at this host: of a proxy's connections, the proxy has to say so.
  private static final String ONE_YEAR = "max-age=31536000";

  private static final String GZIP = "gzip";

  private Transmission() {}

  static void send(HttpServerExchange exchange, Answer answer) {
    Content content = answer.content();
    boolean gzip = content.isWorthCompressing() && takesGzip(exchange.getRequestHeaders());
    HeaderMap headers = exchange.getResponseHeaders();
    Visit.of(exchange).tellTimes(exchange);
    SECURITY.forEach(headers::put);
    if (exchange.isSecure()) {
      headers.put(Headers.STRICT_TRANSPORT_SECURITY, ONE_YEAR);
    }
    answer
        .headers()
        .forEach((name, value) -> {
          HttpString header = new HttpString(name);
          if (!header.equals(Headers.VARY)) { // of which CrossOrigin may have set another
            headers.remove(header);
          }
          headers.add(header, value);
        });
    headers.put(Headers.CACHE_CONTROL, answer.tag().isPresent() ? "no-cache" : "no-store");
    if (content.isText()) {
      headers.add(Headers.VARY, Headers.ACCEPT_ENCODING_STRING);
    }
    Optional<ETag> tag = answer.tag().map(plain -> gzip ? ofGzipped(plain) : plain);
    tag.ifPresent(validator -> headers.put(Headers.ETAG, validator.toString()));
    boolean had = tag.map(validator -> Validators.named(exchange, validator)).orElse(false);
    if (had || (answer.status() == StatusCodes.OK && Validators.anyNamed(exchange))) {
      exchange.setStatusCode(StatusCodes.NOT_MODIFIED).endExchange();
      return;
    }
    exchange.setStatusCode(answer.status());
    headers.put(Headers.CONTENT_TYPE, content.contentType());
    if (gzip) {
      headers.put(Headers.CONTENT_ENCODING, GZIP);
    }
    if (content.streamed().isPresent()) {
      stream(exchange, content.streamed().get(), gzip);
      return;
    }
    ByteBuffer body = gzip ? content.gzipped() : content.bytes();
    exchange.setResponseContentLength(body.remaining());
    exchange.getResponseSender().send(body); // Undertow keeps it back where HEAD was asked
  }

  /// Writes on this thread, as fast as the client reads. What fails on the way ends the connection
  /// before the last chunk, so that no client takes a part for the whole.
  private static void stream(HttpServerExchange exchange, Content.Streamed content, boolean gzip) {
    if (exchange.getRequestMethod().equals(Methods.HEAD)) {
      var _ = exchange.getResponseChannel(); // or Undertow tells a length of 0
      exchange.endExchange();
      return;
    }
    exchange.startBlocking();
    try {
      OutputStream plain = exchange.getOutputStream();
      OutputStream out = gzip ? new GZIPOutputStream(plain) : plain;
      content.writeTo(out);
      out.close();
    } catch (IOException e) { // the client has left, or took too long
      IoUtils.safeClose(exchange.getConnection());
    } catch (Throwable failure) {
      Problems.answerTo(failure, Visit.of(exchange).told(exchange)); // for the log: it is too late
      IoUtils.safeClose(exchange.getConnection());
    }
  }

  /// Strong validators tell bytes apart, weak ones only what they say.
  private static ETag ofGzipped(ETag plain) {
    return plain.isWeak() ? plain : new ETag(false, plain.getTag() + "-gz");
  }

  private static String policy(String framedBy) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self';"
        + " frame-ancestors "
        + framedBy;
  }

  private static boolean takesGzip(HeaderMap headers) {
    List<String> accepted = headers.get(Headers.ACCEPT_ENCODING);
    return accepted != null
        && QValueParser.parse(accepted).stream()
            .flatMap(List::stream)
            .anyMatch(coding -> coding.getValue().equalsIgnoreCase(GZIP) && !coding.isQValueZero());
  }
}
