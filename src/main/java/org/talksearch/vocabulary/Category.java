package org.talksearch.vocabulary;

/// What technologies are sorted under, such as storage.
///
/// @param id lower-case ASCII letters, digits and hyphens
public record Category(String id, String chineseName, String englishName) {}
