package org.talksearch.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.KeyManagementException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A TLS context that follows a file, since certificates are renewed every few weeks: each
/// connection gets what the file holds when it begins. While that cannot be used, as when it is
/// half-written, new connections get what it held before, and the log says so once.
final class KeyStoreContext extends SSLContextSpi {
  private static final Logger LOG = LoggerFactory.getLogger(KeyStoreContext.class);

  private final Path file;
  private final Source source;
  private volatile Held held;

  /// Makes a context of what the file holds.
  interface Source {
    /// Reads it.
    ///
    /// @throws IOException with what is wrong with the file, and what to do
    SSLContext read() throws IOException;
  }

  /// What tells one content of the file from the next without reading it.
  private record Look(FileTime modified, long size, @Nullable Object key) {}

  /// @param look of the file before it was read; empty if it could not be looked at
  private record Held(Optional<Look> look, SSLContext context) {}

  private KeyStoreContext(Path file, Source source, Held held) {
    this.file = file;
    this.source = source;
    this.held = held;
  }

  /// @throws IOException if the file cannot be used as it is now
  static SSLContext following(Path file, Source source) throws IOException {
    Optional<Look> look = look(file);
    SSLContext first = source.read();
    return new SSLContext(
        new KeyStoreContext(file, source, new Held(look, first)),
        first.getProvider(),
        first.getProtocol()) {};
  }

  private static Optional<Look> look(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Look(now.lastModifiedTime(), now.size(), now.fileKey()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private SSLContext current() {
    Optional<Look> now = look(file);
    if (!now.equals(held.look())) {
      read(now);
    }
    return held.context();
  }

  private synchronized void read(Optional<Look> now) {
    if (now.equals(held.look())) { // another connection was faster
      return;
    }
    SSLContext context = held.context();
    try {
      context = source.read();
      LOG.info("{} has changed: new connections get its certificate.", file);
    } catch (IOException e) {
      LOG.warn(
          "{} has changed and cannot be used: {} New connections get the certificate from before.",
          file,
          e.getMessage());
    }
    held = new Held(now, context);
  }

  @Override
  protected SSLEngine engineCreateSSLEngine() {
    return current().createSSLEngine();
  }

  @Override
  protected SSLEngine engineCreateSSLEngine(String host, int port) {
    return current().createSSLEngine(host, port);
  }

  @Override
  protected SSLSocketFactory engineGetSocketFactory() {
    return current().getSocketFactory();
  }

  @Override
  protected SSLServerSocketFactory engineGetServerSocketFactory() {
    return current().getServerSocketFactory();
  }

  @Override
  protected SSLSessionContext engineGetServerSessionContext() {
    return current().getServerSessionContext();
  }

  @Override
  protected SSLSessionContext engineGetClientSessionContext() {
    return current().getClientSessionContext();
  }

  @Override
  protected SSLParameters engineGetDefaultSSLParameters() {
    return current().getDefaultSSLParameters();
  }

  @Override
  protected SSLParameters engineGetSupportedSSLParameters() {
    return current().getSupportedSSLParameters();
  }

  @Override
  protected void engineInit(
      KeyManager @Nullable [] keys,
      TrustManager @Nullable [] trusted,
      @Nullable SecureRandom random)
      throws KeyManagementException {
    throw new KeyManagementException("What it holds comes from " + file + ".");
  }
}
