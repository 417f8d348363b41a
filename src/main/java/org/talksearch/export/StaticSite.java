package org.talksearch.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.talksearch.engine.SearchEngine;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.talk.AnnotatedTalk;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// Talks as a folder that any file server can serve: a page for each, lists of them, and a search
/// that runs in the browser over a prebuilt index.
///
/// @param engine has the talks
/// @param names what the search knows
/// @param address where the site will be, with a `/` at its end; for the sitemap and canonical
///   links, which need whole URLs
public record StaticSite(SearchEngine engine, SiteNames names, Optional<URI> address) {
  /// The most talks: a browser fetches an index of some hundred KB for each search, and keeps who
  /// is named where in memory.
  public static final int MOST_TALKS = 20_000;

  private static final String UI = "/ui/";
  private static final String SITE = "/site/";

  /// Its search.
  private static final List<String> OWN =
      List.of("search.js", "address.js", "found.js", "prebuilt-index.js", "query-words.js");

  /// Of the page that runs as a program, what this one needs too.
  private static final List<String> SHARED =
      List.of(
          "tokens.css",
          "base.css",
          "reading.css",
          "favicon.svg",
          "memory.js",
          "strings.js",
          "strings/en.json",
          "strings/zh-CN.json",
          "strings/zh-TW.json");

  /// An id that is a file's name on every system; longer than those which Windows keeps to itself,
  /// such as `con`.
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9][a-z0-9-]{4,99}");

  /// Writes the talks that match, newest first.
  ///
  /// @param folder is made, or replaced as a whole once all is written; one that is not empty must
  ///   have been written like this
  /// @return how many talks there are
  /// @throws ExportException if the folder holds something else, or there are more than
  ///   [#MOST_TALKS]
  public int write(SearchRequest request, Path folder) throws IOException {
    SearchRequest newest = request.sortedBy(Sort.NEWEST);
    return ReplacedFolder.write(
        folder,
        fresh -> {
          try {
            return writeInto(fresh, newest);
          } catch (UncheckedIOException e) {
            throw e.getCause();
          }
        });
  }

  private int writeInto(Path folder, SearchRequest request) throws IOException {
    refuseTooMany(request);
    copyAssets(folder);
    Files.createDirectories(folder.resolve("talks"));
    SiteIndex index = new SiteIndex(folder.resolve("search"), names);
    SitePages pages = new SitePages(folder, address);
    List<SitePages.Entry> listed = new ArrayList<>();
    Map<Language, Integer> languages = new EnumMap<>(Language.class);
    engine.forEach(
        request,
        talk -> {
          try {
            String page = pageName(talk.talk().id());
            pages.talk(talk, page, languageOf(talk.talk()));
            index.add(talk, page);
            listed.add(listed(talk, page));
            languages.merge(languageOf(talk.talk()), 1, Integer::sum);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    index.finish();
    Language most =
        languages.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(Language.ENGLISH);
    pages.start(most, listed.size());
    pages.lists(most, listed);
    if (address.isPresent()) {
      pages.sitemap(listed.stream().map(SitePages.Entry::page).toList());
    }
    return listed.size();
  }

  private void refuseTooMany(SearchRequest request) {
    if (engine.state().talks() <= MOST_TALKS) {
      return;
    }
    int talks = engine.forEach(request, talk -> {});
    if (talks > MOST_TALKS) {
      throw new ExportException(
          "%,d talks are too many for a static site, whose search holds %,d at most. Narrow them with --query, --company or --technology, or run “talksearch serve”."
              .formatted(talks, MOST_TALKS));
    }
  }

  private static SitePages.Entry listed(AnnotatedTalk annotated, String page) {
    Talk talk = annotated.talk();
    Integer year = talk.event().year();
    return new SitePages.Entry(
        page, talk.title(), talk.language(), year == null ? "" : year.toString());
  }

  /// The name of a talk's file: its id, or, where that can be none, one made from it.
  static String pageName(TalkId id) {
    String value = id.value();
    return (PLAIN.matcher(value).matches() ? value : "_" + TalkId.derivedFrom(value)) + ".html";
  }

  private static Language languageOf(Talk talk) {
    return Language.preferred(talk.language());
  }

  private static void copyAssets(Path folder) throws IOException {
    Path assets = folder.resolve("assets");
    Files.createDirectories(assets.resolve("strings"));
    for (String file : OWN) {
      copy(SITE + file, assets.resolve(file));
    }
    for (String file : SHARED) {
      copy(UI + file, assets.resolve(file));
    }
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream in = StaticSite.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the class path. Build anew.");
      }
      Files.copy(in, file);
    }
  }
}
