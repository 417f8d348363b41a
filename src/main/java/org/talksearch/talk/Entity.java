package org.talksearch.talk;

/// Something that talks name, under whatever name: a company or a technology.
public sealed interface Entity permits Company, Technology {
  /// Lower-case ASCII letters, digits and hyphens; unique over all entities.
  String id();

  /// What to call it in Chinese, Simplified; the English name where it has no Chinese one.
  String chineseName();

  /// What to call it in English; the Chinese name where it has no English one.
  String englishName();
}
