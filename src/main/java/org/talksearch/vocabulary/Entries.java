package org.talksearch.vocabulary;

import java.util.List;
import java.util.function.Function;
import org.talksearch.vocabulary.VocabularyFile.NamedEntity;

/// What a vocabulary is made of, as it was read.
///
/// @param named companies, technologies, people, then terms, in the order of their files
record Entries(List<Category> categories, List<NamedEntity> named) {
  Entries {
    categories = List.copyOf(categories);
    named = List.copyOf(named);
  }

  static Entries of(List<VocabularyFile> files) {
    return new Entries(
        files.stream().flatMap(file -> file.categories().stream()).toList(),
        List.<Function<VocabularyFile, List<NamedEntity>>>of(
                VocabularyFile::companies,
                VocabularyFile::technologies,
                VocabularyFile::people,
                VocabularyFile::terms)
            .stream()
            .flatMap(kind -> files.stream().flatMap(file -> kind.apply(file).stream()))
            .toList());
  }
}
