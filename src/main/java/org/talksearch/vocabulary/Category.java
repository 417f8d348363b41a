package org.talksearch.vocabulary;

/// What technologies are sorted under, such as storage. What stands in a category stands in those
/// above it, too.
///
/// @param id lower-case ASCII letters, digits and hyphens
/// @param parent id of the category that this one is a part of; empty if it is of the first level
public record Category(String id, String chineseName, String englishName, String parent) {}
