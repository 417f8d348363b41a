package org.talksearch.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Collections;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// The key and the certificate by which the server proves who it is.
///
/// @param context has them
public record Tls(SSLContext context) {

  /// Those of a key store in the form of PKCS #12, and, once that is replaced, those of the new
  /// one, for all connections from then on. Its password stays the same.
  ///
  /// @param password of the store and of its key
  /// @throws IOException if the file cannot be read, the password is another one, or there is no
  ///   key
  public static Tls of(Path keyStore, char[] password) throws IOException {
    return new Tls(KeyStoreContext.following(keyStore, () -> read(keyStore, password)));
  }

  private static SSLContext read(Path keyStore, char[] password) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(keyStore)) {
        load(store, in, password, keyStore);
      }
      if (!hasKey(store)) {
        throw new IOException(
            keyStore + " has no private key. Put the key and its certificate into it.");
      }
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(
          keyStore + " is no key store that can be used: " + e.getMessage() + ".", e);
    }
  }

  private static void load(KeyStore store, InputStream in, char[] password, Path file)
      throws IOException, GeneralSecurityException {
    try {
      store.load(in, password);
    } catch (IOException e) {
      throw new IOException(
          file
              + " cannot be opened as a PKCS #12 key store: "
              + Objects.requireNonNullElseGet(e.getMessage(), e::toString)
              + ". Check the file and its password.",
          e);
    }
  }

  private static boolean hasKey(KeyStore store) throws KeyStoreException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        return true;
      }
    }
    return false;
  }
}
