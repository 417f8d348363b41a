package org.talksearch.engine.cluster;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/// Gives tests the address of a node, as a parameter of type [URI]: one node for all of them.
///
/// Where the server cannot be had or started, they are skipped and say so; where the environment
/// has `CI`, they fail.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithNode.Extension.class)
public @interface WithNode {

  /// Starts the node for the first test that wants it; it is closed after the last.
  final class Extension implements BeforeAllCallback, ParameterResolver {
    /// A node, or why there is none.
    private record Started(@Nullable Node node, @Nullable Exception failure)
        implements AutoCloseable {
      static Started now() {
        try {
          return new Started(Node.start(), null);
        } catch (IOException e) {
          return new Started(null, e);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return new Started(null, e);
        }
      }

      @Override
      public void close() throws IOException {
        if (node != null) {
          node.close();
        }
      }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
      node(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == URI.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return node(context).url();
    }

    private static Node node(ExtensionContext context) {
      Started started =
          context
              .getRoot()
              .getStore(Namespace.create(WithNode.class))
              .computeIfAbsent(Started.class, key -> Started.now(), Started.class);
      if (started.node == null) {
        skipOrFail(started.failure);
      }
      return Objects.requireNonNull(started.node);
    }

    /// For want of a node.
    static void skipOrFail(@Nullable Exception reason) {
      if (System.getenv("CI") != null) {
        throw new AssertionError("No node to test against.", reason);
      }
      throw new TestAbortedException("No node to test against: " + reason);
    }
  }
}
