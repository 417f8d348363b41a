package org.talksearch.talk;

/// Someone who is known under several names. Search alone knows them: they are no facet.
public record Person(String id, String chineseName, String englishName) implements Entity {}
