package org.talksearch.corpus;

import org.talksearch.talk.TalkId;

/// What tells a talk from all others. Its id comes from that, never from a path.
sealed interface Identity {
  /// Event, year, title and first speaker: of a talk about which nothing else is known.
  Identity FACTS = new Facts();

  /// An id in our own form, taken as it is. The talk is never merged with another one.
  record Own(TalkId id) implements Identity {}

  /// What the source itself calls the talk, such as the code that a schedule system gives it.
  ///
  /// @param scope within which the source's ids are unique, such as the name of the event; empty
  ///   where they are unique anywhere
  record SourceId(String scope, String id) implements Identity {}

  /// The talk's page on the web.
  record Page(String url) implements Identity {}

  /// A section of a post.
  ///
  /// @param postUrl may be empty
  /// @param heading empty for what stands above the first
  record Section(String postUrl, String postTitle, String heading) implements Identity {}

  /// See [Identity#FACTS].
  record Facts() implements Identity {}
}
