package org.talksearch.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The language that a file's path names, and the path without it: `talks/etcd.zh.md`,
/// `talks/etcd_zh-TW.md`, `talks/etcd-en.md` and `zh/talks/etcd.md` are all `talks/etcd.md`.
///
/// Files of one stem in different languages may hold the same talk. That their paths agree does not
/// prove it. A country stands for its language only where a path can hardly mean the country: `cn`,
/// and others behind a dot, since `pycon-tw.md` and `pycon-jp.md` are two events.
///
/// @param stem the path without the language; the path itself where it names none
/// @param language BCP 47, such as `zh`, `zh-TW` or `en`; empty where the path names none
record LanguageVariant(String stem, String language) {
  private static final String LANGUAGE =
      "(?:zh|en|ja|ko)(?:[-_](?:hans|hant|cn|tw|hk|mo|sg|us|gb|uk|au|jp|kr)){0,2}"
          + "|cn|chs|cht|chinese|english|中文|英文|简体|繁體|繁体";
  private static final String BEHIND_A_DOT = "tw|hk|jp|kr|de|es|fr|it|nl|pt|pt-br|ru";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  private static final Pattern FOLDER =
      Pattern.compile("(?:(?<name>[^/]+)\\.)?(?<language>" + LANGUAGE + ")", FLAGS);

  private static final Pattern NAME =
      Pattern.compile(
          "(?<name>[^/]*[^/._-])(?:[._-](?<language>"
              + LANGUAGE
              + ")|\\.(?<country>"
              + BEHIND_A_DOT
              + "))(?<suffix>\\.[^./]+)?",
          FLAGS);

  private static final Map<String, String> SPOKEN =
      Map.ofEntries(
          Map.entry("cn", "zh-CN"),
          Map.entry("chs", "zh-Hans"),
          Map.entry("cht", "zh-Hant"),
          Map.entry("chinese", "zh"),
          Map.entry("english", "en"),
          Map.entry("中文", "zh"),
          Map.entry("英文", "en"),
          Map.entry("简体", "zh-Hans"),
          Map.entry("繁體", "zh-Hant"),
          Map.entry("繁体", "zh-Hant"),
          Map.entry("tw", "zh-TW"),
          Map.entry("hk", "zh-HK"),
          Map.entry("jp", "ja"),
          Map.entry("kr", "ko"));

  /// @param path with `/` between its parts
  static LanguageVariant of(String path) {
    String[] parts = path.split("/", -1);
    String name = parts[parts.length - 1];
    String language = "";
    Matcher named = NAME.matcher(name);
    if (named.matches()) {
      String suffix = named.group("suffix");
      name = named.group("name") + (suffix == null ? "" : suffix);
      String written = named.group("language");
      language = tag(written == null ? named.group("country") : written);
    }
    for (int i = parts.length - 2; i >= 0; i--) {
      Matcher folder = FOLDER.matcher(parts[i]);
      if (folder.matches()) {
        String rest = folder.group("name");
        parts[i] = rest == null ? "" : rest;
        language = language.isEmpty() ? tag(folder.group("language")) : language;
      }
    }
    if (language.isEmpty()) {
      return new LanguageVariant(path, "");
    }
    parts[parts.length - 1] = name;
    return new LanguageVariant(
        Arrays.stream(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("/")),
        language);
  }

  private static String tag(String written) {
    String lower = written.toLowerCase(Locale.ROOT);
    return SPOKEN.getOrDefault(
        lower, Locale.forLanguageTag(lower.replace('_', '-')).toLanguageTag());
  }
}
