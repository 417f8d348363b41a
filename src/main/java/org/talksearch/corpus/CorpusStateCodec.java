package org.talksearch.corpus;

import static java.util.stream.Collectors.joining;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.corpus.TalkTraits.Kind;
import org.talksearch.corpus.TalkTraits.Strength;
import org.talksearch.talk.Origin;
import org.talksearch.talk.TalkId;

/// Writes what is known of a corpus as bytes, and reads it back: each field of all talks in a row,
/// since what is alike packs better.
final class CorpusStateCodec {
  /// Grows when the bytes change.
  private static final int FORM = 3;

  /// Modified UTF-8 takes up to three bytes a character, and `writeUTF` up to 65,535.
  private static final int LONGEST_PIECE = 65_535 / 3;

  private static final List<Strength> STRENGTHS = List.of(Strength.values());
  private static final List<Kind> KINDS = List.of(Kind.values());

  private CorpusStateCodec() {}

  static void write(CorpusState state, DataOutputStream out) throws IOException {
    out.writeInt(FORM);
    text(state.readers(), out);
    out.writeInt(state.files().size());
    for (FileRecord file : state.files()) {
      writeTexts(file, out);
    }
    for (FileRecord file : state.files()) {
      out.writeLong(file.hash());
    }
    writeTraits(state.files().stream().flatMap(file -> file.talks().stream()).toList(), out);
  }

  /// @param in all in memory
  /// @throws IOException if these bytes were not written here
  static CorpusState read(DataInputStream in) throws IOException {
    if (in.readInt() != FORM) {
      throw new InvalidObjectException("another form");
    }
    String readers = text(in);
    int count = in.readInt();
    List<Texts> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(readTexts(in));
    }
    long[] hashes = new long[texts.size()];
    for (int i = 0; i < count; i++) {
      hashes[i] = in.readLong();
    }
    List<TalkTraits> talks = readTraits(texts.stream().mapToLong(Texts::talks).sum(), in);
    List<FileRecord> files = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < count; i++) {
      Texts of = texts.get(i);
      List<TalkTraits> ofFile = talks.subList(next, next + of.talks);
      next += of.talks;
      files.add(
          new FileRecord(
              of.path,
              hashes[i],
              of.format,
              of.encoding,
              of.misnamed,
              ofFile,
              of.rejected,
              of.leftOut));
    }
    return new CorpusState(readers, files);
  }

  private record Texts(
      String path,
      String format,
      String encoding,
      String misnamed,
      int talks,
      List<Rejected> rejected,
      List<LeftOut> leftOut) {}

  private static void writeTexts(FileRecord file, DataOutputStream out) throws IOException {
    text(file.path(), out);
    text(file.format(), out);
    text(file.encoding(), out);
    text(file.misnamed(), out);
    number(file.talks().size(), out);
    number(file.rejected().size(), out);
    for (Rejected rejected : file.rejected()) {
      number(rejected.origin().line(), out);
      text(rejected.what(), out);
      text(rejected.why(), out);
      text(rejected.remedy(), out);
    }
    number(file.leftOut().size(), out);
    for (LeftOut leftOut : file.leftOut()) {
      number(leftOut.origin().line(), out);
      text(leftOut.what(), out);
      text(leftOut.why(), out);
      number(leftOut.count(), out);
    }
  }

  private static Texts readTexts(DataInputStream in) throws IOException {
    String path = text(in);
    String format = text(in);
    String encoding = text(in);
    String misnamed = text(in);
    int talks = number(in);
    List<Rejected> rejected = new ArrayList<>();
    for (int left = number(in); left > 0; left--) {
      rejected.add(new Rejected(new Origin(path, number(in)), text(in), text(in), text(in)));
    }
    List<LeftOut> leftOut = new ArrayList<>();
    for (int left = number(in); left > 0; left--) {
      leftOut.add(new LeftOut(new Origin(path, number(in)), text(in), text(in), number(in)));
    }
    return new Texts(path, format, encoding, misnamed, talks, rejected, leftOut);
  }

  private static void writeTraits(List<TalkTraits> talks, DataOutputStream out) throws IOException {
    numbers(talks, talk -> talk.id().value().length(), out);
    text(talks.stream().map(talk -> talk.id().value()).collect(joining()), out);
    numbers(talks, TalkTraits::line, out);
    numbers(talks, talk -> STRENGTHS.indexOf(talk.strength()), out);
    numbers(talks, talk -> KINDS.indexOf(talk.kind()), out);
    numbers(talks, CorpusStateCodec::flags, out);
    hashes(talks, TalkTraits::title, Integer.BYTES, out);
    hashes(talks, TalkTraits::page, Integer.BYTES, out);
    hashes(talks, TalkTraits::sourceId, Integer.BYTES, out);
    hashes(talks, TalkTraits::scope, Integer.BYTES, out);
    numbers(talks, TalkTraits::year, out);
    numbers(talks, TalkTraits::day, out);
    hashes(talks, TalkTraits::event, Integer.BYTES, out);
    hashes(talks, TalkTraits::text, 3, out);
    numbers(talks, TalkTraits::fullness, out);
    numbers(talks, talk -> talk.speakers().size(), out);
    for (TalkTraits talk : talks) {
      hashes(talk.speakers(), Integer::intValue, 3, out);
    }
  }

  private static int flags(TalkTraits talk) {
    return (talk.repeated() ? 1 : 0) | (talk.chinese() ? 2 : 0) | (talk.generic() ? 4 : 0);
  }

  private static List<TalkTraits> readTraits(long many, DataInputStream in) throws IOException {
    if (many > in.available()) {
      throw new InvalidObjectException("more talks than bytes");
    }
    int count = (int) many;
    int[] idLengths = numbers(count, in);
    String ids = text(in);
    int[] lines = numbers(count, in);
    int[] strengths = numbers(count, in);
    int[] kinds = numbers(count, in);
    int[] flags = numbers(count, in);
    int[] titles = hashes(count, Integer.BYTES, in);
    int[] pages = hashes(count, Integer.BYTES, in);
    int[] sourceIds = hashes(count, Integer.BYTES, in);
    int[] scopes = hashes(count, Integer.BYTES, in);
    int[] years = numbers(count, in);
    int[] days = numbers(count, in);
    int[] events = hashes(count, Integer.BYTES, in);
    int[] texts = hashes(count, 3, in);
    int[] fullness = numbers(count, in);
    int[] speakers = numbers(count, in);
    List<TalkTraits> talks = new ArrayList<>();
    int idStart = 0;
    for (int i = 0; i < count; i++) {
      int idEnd = idStart + idLengths[i];
      talks.add(
          new TalkTraits(
              lines[i],
              new TalkId(ids.substring(idStart, idEnd)),
              STRENGTHS.get(strengths[i]),
              (flags[i] & 1) != 0,
              KINDS.get(kinds[i]),
              (flags[i] & 2) != 0,
              titles[i],
              (flags[i] & 4) != 0,
              pages[i],
              sourceIds[i],
              scopes[i],
              years[i],
              days[i],
              events[i],
              texts[i],
              fullness[i],
              Arrays.stream(hashes(speakers[i], 3, in)).boxed().toList()));
      idStart = idEnd;
    }
    return talks;
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    number((text.length() + LONGEST_PIECE - 1) / LONGEST_PIECE, out);
    for (int start = 0; start < text.length(); start += LONGEST_PIECE) {
      out.writeUTF(text.substring(start, Math.min(text.length(), start + LONGEST_PIECE)));
    }
  }

  private static String text(DataInputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int left = number(in); left > 0; left--) {
      text.append(in.readUTF());
    }
    return text.toString();
  }

  /// From 0 on; small numbers take one byte.
  private static void number(int number, DataOutputStream out) throws IOException {
    int left = number;
    while (left > 0x7f) {
      out.writeByte(0x80 | (left & 0x7f));
      left >>>= 7;
    }
    out.writeByte(left);
  }

  private static int number(DataInputStream in) throws IOException {
    int number = 0;
    int shift = 0;
    int next = in.readUnsignedByte();
    while (next > 0x7f) {
      number |= (next & 0x7f) << shift;
      shift += 7;
      next = in.readUnsignedByte();
    }
    return number | next << shift;
  }

  private static void numbers(
      List<TalkTraits> talks, ToIntFunction<TalkTraits> of, DataOutputStream out)
      throws IOException {
    for (TalkTraits talk : talks) {
      number(of.applyAsInt(talk), out);
    }
  }

  private static int[] numbers(int count, DataInputStream in) throws IOException {
    int[] numbers = room(count, 1, in);
    for (int i = 0; i < count; i++) {
      numbers[i] = number(in);
    }
    return numbers;
  }

  /// @param bytes how many of each, the lowest first
  private static <T> void hashes(List<T> all, ToIntFunction<T> of, int bytes, DataOutputStream out)
      throws IOException {
    for (T one : all) {
      for (int i = 0; i < bytes; i++) {
        out.writeByte(of.applyAsInt(one) >>> (Byte.SIZE * i));
      }
    }
  }

  private static int[] hashes(int count, int bytes, DataInputStream in) throws IOException {
    int[] hashes = room(count, bytes, in);
    for (int n = 0; n < count; n++) {
      for (int i = 0; i < bytes; i++) {
        hashes[n] |= in.readUnsignedByte() << (Byte.SIZE * i);
      }
    }
    return hashes;
  }

  private static int[] room(int count, int bytes, DataInputStream in) throws IOException {
    if (count < 0 || count > in.available() / bytes) {
      throw new InvalidObjectException("more numbers than bytes");
    }
    return new int[count];
  }
}
