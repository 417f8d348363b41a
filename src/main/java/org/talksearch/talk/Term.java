package org.talksearch.talk;

/// A word of the field with all its names, such as 限流 and _rate limiting_, 数据库 and 資料庫. Search
/// alone knows terms: they are no facet.
public record Term(String id, String chineseName, String englishName) implements Entity {}
