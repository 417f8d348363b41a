package org.talksearch.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.talksearch.talk.Talk;
import org.talksearch.talk.TalkId;

/// What of a talk decides which others in the corpus are the same one, and what its id is. Texts
/// are hashes here: short, since an index keeps them, and 0 where there is no text.
///
/// @param line the line it begins on, from 1
/// @param id the one it has if it stands nowhere else
/// @param strength how well the id names it
/// @param repeated whether the id counts, since others of its file come before it under the same
///   name
/// @param kind a section, a talk, or other notes
/// @param chinese whether its language is Chinese
/// @param title 32 bits; of a section, with that of its post
/// @param generic whether the title is one that different talks may have
/// @param page the canonical URL, 32 bits
/// @param sourceId what the source calls it, 32 bits
/// @param scope of the source id, 32 bits
/// @param year or 0
/// @param day of the year, or 0
/// @param event the name without the year, 32 bits
/// @param text the abstract, of all but talks everything, 24 bits; 0 if it is short
/// @param fullness how much text there is, as a power of two
/// @param speakers each name, and the parts of those in two scripts, 24 bits each
record TalkTraits(
    int line,
    TalkId id,
    Strength strength,
    boolean repeated,
    Kind kind,
    boolean chinese,
    int title,
    boolean generic,
    int page,
    int sourceId,
    int scope,
    int year,
    int day,
    int event,
    int text,
    int fullness,
    List<Integer> speakers) {
  private static final Pattern NAME_PARTS = Pattern.compile("[()（）/|]");

  /// What an id comes from, the best first.
  enum Strength {
    OWN,
    SOURCE_ID,
    PAGE,
    SECTION,
    FACTS
  }

  /// What an entry is, as far as merging goes.
  enum Kind {
    TALK,
    NOTES,
    SECTION
  }

  TalkTraits {
    speakers = List.copyOf(speakers);
  }

  /// @param talk what became of a draft of that identity
  static TalkTraits of(Talk talk, Identity identity, boolean repeated) {
    Kind kind =
        identity instanceof Identity.Section
            ? Kind.SECTION
            : talk.kind() == Talk.Kind.TALK ? Kind.TALK : Kind.NOTES;
    String title =
        identity instanceof Identity.Section(String url, String postTitle, String heading)
            ? TitleText.folded(postTitle) + "\n" + TitleText.folded(heading)
            : TitleText.folded(talk.title());
    int year = talk.event().year() == null ? 0 : talk.event().year();
    return new TalkTraits(
        talk.origin().line(),
        talk.id(),
        strength(identity),
        repeated,
        kind,
        talk.language().startsWith("zh"),
        (int) hash(title),
        TitleText.isGeneric(title),
        (int) hash(TalkIds.canonical(talk.url())),
        identity instanceof Identity.SourceId(String scope, String id) ? (int) hash(id) : 0,
        identity instanceof Identity.SourceId(String scope, String id) ? (int) hash(scope) : 0,
        year,
        talk.event().date() == null ? 0 : talk.event().date().getDayOfYear(),
        (int) hash(TitleText.folded(talk.event().name()).replace(Integer.toString(year), "")),
        text(talk, kind),
        fullness(talk),
        talk.speakers().stream()
            .flatMap(speaker -> names(speaker.name()))
            .map(name -> (int) (hash(name) >>> 40))
            .distinct()
            .toList());
  }

  private static Strength strength(Identity identity) {
    return switch (identity) {
      case Identity.Own own -> Strength.OWN;
      case Identity.SourceId source -> Strength.SOURCE_ID;
      case Identity.Page page -> Strength.PAGE;
      case Identity.Section section -> Strength.SECTION;
      case Identity.Facts facts -> Strength.FACTS;
    };
  }

  private static int text(Talk talk, Kind kind) {
    String said = talk.abstractText();
    String all =
        kind == Kind.TALK ? said : said + "\n" + talk.alternateAbstract() + "\n" + talk.notes();
    String folded = TitleText.folded(all);
    return TitleText.isTelling(folded) ? (int) (hash(folded) >>> 40) : 0;
  }

  private static int fullness(Talk talk) {
    int length =
        talk.abstractText().length() + talk.alternateAbstract().length() + talk.notes().length();
    return Integer.SIZE - Integer.numberOfLeadingZeros(length);
  }

  /// A name folded, and what it holds of names in two scripts: `梁胜 (Sheng Liang)`.
  static Stream<String> names(String name) {
    return Stream.concat(Stream.of(name), NAME_PARTS.splitAsStream(name))
        .map(TitleText::folded)
        .filter(folded -> !folded.isEmpty())
        .distinct();
  }

  private static long hash(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    return ContentHash.of(text.getBytes(UTF_8));
  }
}
