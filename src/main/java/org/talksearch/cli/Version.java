package org.talksearch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// What this program was built as.
final class Version implements IVersionProvider {
  private static final String RESOURCE = "/org/talksearch/version.properties";

  @Override
  public String[] getVersion() throws IOException {
    Properties built = new Properties();
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      built.load(in);
    }
    return new String[] {"talksearch " + built.getProperty("version")};
  }
}
