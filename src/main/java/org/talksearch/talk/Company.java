package org.talksearch.talk;

/// An organisation: a firm, a cloud brand, a university, a foundation.
///
/// @param home its home page, or empty
public record Company(String id, String chineseName, String englishName, String home)
    implements Entity {}
