package org.talksearch.corpus;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talksearch.talk.Link;

/// Reads the links to material that schedules give a talk.
///
/// @param base what relative ones are relative to; may be empty
record MaterialLinks(String base) {
  private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

  static boolean isWebAddress(String text) {
    return WEB.matcher(text.strip()).matches();
  }

  /// A URL, an object that has one, or several of them; in XML below one more element.
  Stream<Link> in(@Nullable Tree tree) {
    return switch (tree) {
      case null -> Stream.empty();
      case Tree.Items(List<Tree> values, int _) -> values.stream().flatMap(this::in);
      case Tree.Scalar(String text, int _) -> labelled("", text);
      case Tree.Fields fields -> {
        Tree nested = fields.get("link") == null ? fields.get("attachment") : fields.get("link");
        yield nested != null
            ? in(nested)
            : labelled(
                first(fields, "title", "description", "name", "label", "", "type"),
                first(fields, "url", "href", "resource", "link"));
      }
    };
  }

  /// The address on the web that a source gives, absolute if that is possible.
  String absolute(String written) {
    String url = written.strip();
    if (base.isEmpty() || !url.startsWith("/")) {
      return url;
    }
    try {
      return URI.create(base).resolve(url).toString();
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  /// None if the URL is blank.
  Stream<Link> labelled(String label, String url) {
    return url.isBlank() ? Stream.empty() : Stream.of(new Link(label, absolute(url)));
  }

  private static String first(Tree.Fields fields, String... names) {
    return Stream.of(names)
        .map(name -> Localised.of(fields.get(name)).text())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }
}
