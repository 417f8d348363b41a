package org.talksearch.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.talksearch.engine.SearchResult;
import org.talksearch.query.Facet;
import org.talksearch.query.Position;
import org.talksearch.query.SearchRequest;
import org.talksearch.query.Sort;
import org.talksearch.talk.TalkId;

/// A position in the hits of one question as URLs have it: base64url of a digest of question and
/// position, a digest of the question, and the position.
///
/// There is no key in it, so that it holds after a restart and at another server of the same talks.
/// Who makes one up gets hits that a search would give as well.
final class Cursor {
  /// Stands for the beginning.
  static final String START = "*";

  private static final int DIGEST_BYTES = 8;
  private static final int VALUE_BYTES = Double.BYTES;
  private static final int ID_AT = 2 * DIGEST_BYTES + 1 + VALUE_BYTES;

  private static final byte SCORED = 1;
  private static final byte DATED = 2;
  private static final byte UNDATED = 3;

  private Cursor() {}

  /// The cursor for the hits after those of a result, if there are any. A part has none: what was
  /// not looked at would be passed over for good.
  static Optional<String> next(SearchRequest request, SearchResult result) {
    return result.partial()
        ? Optional.empty()
        : result.next().map(position -> of(request, position));
  }

  /// The cursor for the hits after a position.
  static String of(SearchRequest request, Position position) {
    byte[] id = position.id().value().getBytes(StandardCharsets.UTF_8);
    ByteBuffer written = ByteBuffer.allocate(ID_AT + id.length);
    written.position(DIGEST_BYTES).put(question(request));
    switch (position) {
      case Position.Scored(double score, TalkId _) -> written.put(SCORED).putDouble(score);
      case Position.Dated(OptionalInt date, TalkId _) ->
          written.put(date.isPresent() ? DATED : UNDATED).putLong(date.orElse(0));
    }
    written.put(id);
    byte[] bytes = written.array();
    System.arraycopy(check(bytes), 0, bytes, 0, DIGEST_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The request for the hits after the position that a cursor names.
  ///
  /// @param request without a position; the part that it asks for does not matter, only its
  ///   question
  /// @throws ProblemException if the text is no cursor, or that of another question
  static SearchRequest resume(SearchRequest request, String cursor) {
    byte[] bytes = decoded(cursor).orElseThrow(Cursor::illFormed);
    byte[] question = Arrays.copyOfRange(bytes, DIGEST_BYTES, 2 * DIGEST_BYTES);
    if (!Arrays.equals(question, question(request))) {
      throw Parameters.bad(
          "cursor",
          "The cursor is of another search: query, filters or sort were others when it was given.",
          "Repeat them as they were, or begin anew with cursor=*.");
    }
    return request.after(position(bytes, request.sort()).orElseThrow(Cursor::illFormed));
  }

  private static ProblemException illFormed() {
    return Parameters.bad(
        "cursor",
        "The cursor is none that this server gives: it was cut off, changed or made up.",
        "Send “nextCursor” of the last answer as it stands there, or * to begin.");
  }

  private static Optional<byte[]> decoded(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      boolean whole =
          bytes.length > ID_AT
              && Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor)
              && Arrays.equals(Arrays.copyOf(bytes, DIGEST_BYTES), check(bytes));
      return whole ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Position> position(byte[] bytes, Sort sort) {
    ByteBuffer read = ByteBuffer.wrap(bytes).position(2 * DIGEST_BYTES);
    byte kind = read.get();
    double score = read.getDouble(read.position());
    long date = read.getLong();
    Optional<TalkId> id = TalkId.parse(StandardCharsets.UTF_8.decode(read).toString());
    return id.flatMap(known ->
        switch (kind) {
          case SCORED ->
              only(
                  sort == Sort.RELEVANCE && Double.isFinite(score),
                  () -> new Position.Scored(score, known));
          case DATED ->
              only(date == (int) date, () -> new Position.Dated(OptionalInt.of((int) date), known));
          case UNDATED -> only(date == 0, () -> new Position.Dated(OptionalInt.empty(), known));
          default -> Optional.empty();
        });
  }

  private static Optional<Position> only(boolean possible, Supplier<Position> position) {
    return possible ? Optional.of(position.get()) : Optional.empty();
  }

  /// What tells one question from another: not the part of the hits, and what is told of them.
  private static byte[] question(SearchRequest request) {
    MessageDigest digest = Sha256.begin();
    add(request.sort().key(), digest);
    add(request.query(), digest);
    for (Map.Entry<Facet, List<String>> filter : request.filters().entrySet()) {
      add(filter.getKey().key(), digest);
      filter.getValue().stream().sorted().distinct().forEach(value -> add(value, digest));
    }
    return Arrays.copyOf(digest.digest(), DIGEST_BYTES);
  }

  private static byte[] check(byte[] bytes) {
    MessageDigest digest = Sha256.begin();
    digest.update(bytes, DIGEST_BYTES, bytes.length - DIGEST_BYTES);
    return Arrays.copyOf(digest.digest(), DIGEST_BYTES);
  }

  private static void add(String text, MessageDigest digest) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }
}
