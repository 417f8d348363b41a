package org.talksearch.cli;

import org.talksearch.http.Release;
import picocli.CommandLine.IVersionProvider;

/// What this program was built as.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"talksearch " + Release.current().version()};
  }
}
