package org.talksearch.cli;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the address of a node of a cluster, such as `https://user:password@search:9200`.
final class NodeAddressConverter implements ITypeConverter<URI> {

  @Override
  public URI convert(String text) {
    try {
      URI node = new URI(text);
      if (node.getHost() != null && String.valueOf(node.getScheme()).matches("(?i)https?")) {
        return node;
      }
    } catch (URISyntaxException e) {
      throw wrong(text);
    }
    throw wrong(text);
  }

  /// A password is not for everybody who sees the terminal.
  private static TypeConversionException wrong(String text) {
    return new TypeConversionException(
        "“"
            + text.replaceFirst("[^/@]*@", "")
            + "” is no address of a node. Write one such as http://127.0.0.1:9200, and special"
            + " characters of a password as in any URL, @ as %40.");
  }
}
