package org.talksearch.corpus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.talksearch.talk.TalkId;

/// Gives ids to the talks of one reading of a corpus that bring none of their own.
///
/// Two files that hold the same URL hold the same talk, so both get one id. Within a file, and
/// where only titles tell talks apart, equal ones are counted, so that none hides another.
final class TalkIds {
  private static final Pattern FRAGMENT = Pattern.compile("#.*", Pattern.DOTALL);
  private static final Pattern CAMPAIGN = Pattern.compile("(?i)([?&])utm_[^&]*(&|$)");

  private final Map<List<String>, Integer> given = new HashMap<>();

  /// The id of a talk with a page of its own.
  ///
  /// @param file the path of the file it stands in
  TalkId ofUrl(String file, String url, String title) {
    String page = canonical(url);
    if (count(file, "url", page) == 1) {
      return TalkId.derivedFrom("url", page);
    }
    return counted(count(file, "url", page, title), "url", page, title);
  }

  /// The id of a talk that its source gives one.
  ///
  /// @param scope within which the source's ids are unique; may be empty
  TalkId ofSourceId(String scope, String id, String title) {
    if (count("id", scope, id) == 1) {
      return TalkId.derivedFrom("id", scope, id);
    }
    return counted(count("id", scope, id, title), "id", scope, id, title);
  }

  /// The id of a talk without a page of its own.
  ///
  /// @param year as digits, or empty
  TalkId ofFacts(String event, String year, String title, String firstSpeaker) {
    return counted(
        count("talk", event, year, title, firstSpeaker), event, year, title, firstSpeaker);
  }

  /// The id of a section of a post.
  ///
  /// @param file the path of the file it stands in
  /// @param postUrl the post's URL, or empty
  TalkId ofSection(String file, String postUrl, String postTitle, String heading) {
    if (postUrl.isEmpty()) {
      return counted(count("post", postTitle, heading), "post", postTitle, heading);
    }
    return counted(count(file, "post", postUrl, heading), "post", postUrl, heading);
  }

  /// The URL without what does not change the page: fragment and `utm_` parameters.
  static String canonical(String url) {
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

  private static TalkId counted(int ordinal, String... facts) {
    if (ordinal == 1) {
      return TalkId.derivedFrom(facts);
    }
    String[] all = Arrays.copyOf(facts, facts.length + 1);
    all[facts.length] = Integer.toString(ordinal);
    return TalkId.derivedFrom(all);
  }
}
