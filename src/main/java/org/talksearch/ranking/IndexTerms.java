package org.talksearch.ranking;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.talksearch.query.Facet;

/// What stands in an index, told without reading a talk. All come in the order of their letters,
/// with about how many talks have them.
public interface IndexTerms {
  /// Words whose first letter is one of Latin script begin with this or come after it.
  String FIRST_LATIN = "a";

  /// Words of other scripts come after this.
  String AFTER_LATIN = "{";

  /// An index without talks.
  IndexTerms NONE = new None();

  /// The terms of the grams of a part that begin with a Latin letter.
  void forEachLatinWord(Part part, ObjIntConsumer<String> action) throws IOException;

  /// The words of titles.
  void forEachTitleWord(ObjIntConsumer<String> action) throws IOException;

  /// The ids of what is mentioned in a part.
  void forEachMention(Part part, ObjIntConsumer<String> action) throws IOException;

  /// The values of a facet.
  void forEachLabel(Facet facet, ObjIntConsumer<String> action) throws IOException;

  /// The companies that the vocabulary lacks, as [OtherCompanies] writes them.
  void forEachOtherCompany(Consumer<String> action) throws IOException;

  /// See [#NONE].
  final class None implements IndexTerms {
    private None() {}

    @Override
    public void forEachLatinWord(Part part, ObjIntConsumer<String> action) {}

    @Override
    public void forEachTitleWord(ObjIntConsumer<String> action) {}

    @Override
    public void forEachMention(Part part, ObjIntConsumer<String> action) {}

    @Override
    public void forEachLabel(Facet facet, ObjIntConsumer<String> action) {}

    @Override
    public void forEachOtherCompany(Consumer<String> action) {}
  }
}
