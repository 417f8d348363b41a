package org.talksearch.corpus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.talksearch.talk.TalkId;

/// Gives ids to the talks of a file that bring none of their own. Equal ones are counted, so that
/// none hides another.
final class TalkIds {
  private static final Pattern FRAGMENT = Pattern.compile("#.*", Pattern.DOTALL);
  private static final Pattern CAMPAIGN = Pattern.compile("(?i)([?&])utm_[^&]*(&|$)");

  private final Map<List<String>, Integer> given = new HashMap<>();

  /// An id.
  ///
  /// @param repeated whether others of the file come before it under the same name
  record Given(TalkId id, boolean repeated) {}

  /// The id of a talk with a page of its own.
  ///
  /// @param file the path of the file it stands in
  Given ofUrl(String file, String url, String title) {
    String page = canonical(url);
    if (count(file, "url", page) == 1) {
      return first("url", page);
    }
    return repeated(count(file, "url", page, title), "url", page, title);
  }

  /// The id of a talk that its source gives one.
  ///
  /// @param scope within which the source's ids are unique; may be empty
  Given ofSourceId(String scope, String id, String title) {
    if (count("id", scope, id) == 1) {
      return first("id", scope, id);
    }
    return repeated(count("id", scope, id, title), "id", scope, id, title);
  }

  /// The id of a talk without a page of its own.
  ///
  /// @param year as digits, or empty
  Given ofFacts(String event, String year, String title, String firstSpeaker) {
    return counted(
        count("talk", event, year, title, firstSpeaker), event, year, title, firstSpeaker);
  }

  /// The id of a section of a post.
  ///
  /// @param file the path of the file it stands in
  /// @param postUrl the post's URL, or empty
  Given ofSection(String file, String postUrl, String postTitle, String heading) {
    if (postUrl.isEmpty()) {
      return counted(count("post", postTitle, heading), "post", postTitle, heading);
    }
    return counted(count(file, "post", postUrl, heading), "post", postUrl, heading);
  }

  /// The URL without what does not change the page: fragment and `utm_` parameters. One that is too
  /// long for an entry stays as it is: taking parameters away takes the square of its length.
  static String canonical(String url) {
    if (url.length() > EntryLimits.URL) {
      return url;
    }
    String page = FRAGMENT.matcher(url.strip()).replaceFirst("");
    for (String shorter = withoutCampaign(page);
        !shorter.equals(page);
        shorter = withoutCampaign(page)) {
      page = shorter;
    }
    return page;
  }

  private static String withoutCampaign(String url) {
    return CAMPAIGN
        .matcher(url)
        .replaceFirst(match -> match.group(2).isEmpty() ? "" : match.group(1));
  }

  private int count(String... facts) {
    return given.merge(List.of(facts), 1, Integer::sum);
  }

  private static Given first(String... facts) {
    return new Given(TalkId.derivedFrom(facts), false);
  }

  private static Given counted(int ordinal, String... facts) {
    return ordinal == 1 ? first(facts) : repeated(ordinal, facts);
  }

  private static Given repeated(int ordinal, String... facts) {
    if (ordinal == 1) {
      return new Given(TalkId.derivedFrom(facts), true);
    }
    String[] all = Arrays.copyOf(facts, facts.length + 1);
    all[facts.length] = Integer.toString(ordinal);
    return new Given(TalkId.derivedFrom(all), true);
  }

  /// The id of a talk that would have the id of another one.
  ///
  /// @param ordinal from 2 on
  static TalkId counted(int ordinal, TalkId taken) {
    return TalkId.derivedFrom("id", taken.value(), Integer.toString(ordinal));
  }
}
