package org.talksearch.talk;

/// Something that talks name, under whatever name.
public sealed interface Entity permits Company, Technology, Person, Term {
  /// Unique over all entities. A company's and a technology's is of lower-case ASCII letters,
  /// digits and hyphens, and stays for good; others' are made from their names, as are those of
  /// companies that the vocabulary lacks.
  String id();

  /// What to call it in Chinese, Simplified; the English name where it has no Chinese one.
  String chineseName();

  /// What to call it in English; the Chinese name where it has no English one.
  String englishName();
}
