package org.talksearch.corpus;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.util.ArrayList;
import java.util.List;
import org.talksearch.corpus.CorpusEntry.LeftOut;
import org.talksearch.corpus.CorpusEntry.Rejected;
import org.talksearch.corpus.TalkTraits.Kind;
import org.talksearch.corpus.TalkTraits.Strength;
import org.talksearch.talk.Origin;
import org.talksearch.talk.TalkId;

/// Writes what is known of a corpus as bytes, and reads it back: texts, ids and hashes apart from
/// one another, since what is alike packs better.
final class CorpusStateCodec {
  /// Grows when the bytes change.
  private static final int FORM = 1;

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
      for (TalkTraits talk : file.talks()) {
        text(talk.id().value(), out);
      }
    }
    for (FileRecord file : state.files()) {
      out.writeLong(file.hash());
      for (TalkTraits talk : file.talks()) {
        writeTraits(talk, out);
      }
    }
  }

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
    List<List<TalkId>> ids = new ArrayList<>();
    for (Texts of : texts) {
      List<TalkId> ofFile = new ArrayList<>();
      for (int i = 0; i < of.talks; i++) {
        ofFile.add(new TalkId(text(in)));
      }
      ids.add(ofFile);
    }
    List<FileRecord> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Texts of = texts.get(i);
      long hash = in.readLong();
      List<TalkTraits> talks = new ArrayList<>();
      for (TalkId id : ids.get(i)) {
        talks.add(readTraits(id, in));
      }
      files.add(
          new FileRecord(of.path, hash, of.format, of.encoding, talks, of.rejected, of.leftOut));
    }
    return new CorpusState(readers, files);
  }

  private record Texts(
      String path,
      String format,
      String encoding,
      int talks,
      List<Rejected> rejected,
      List<LeftOut> leftOut) {}

  private static void writeTexts(FileRecord file, DataOutputStream out) throws IOException {
    text(file.path(), out);
    text(file.format(), out);
    text(file.encoding(), out);
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
    int talks = number(in);
    List<Rejected> rejected = new ArrayList<>();
    for (int left = number(in); left > 0; left--) {
      rejected.add(new Rejected(new Origin(path, number(in)), text(in), text(in), text(in)));
    }
    List<LeftOut> leftOut = new ArrayList<>();
    for (int left = number(in); left > 0; left--) {
      leftOut.add(new LeftOut(new Origin(path, number(in)), text(in), text(in), number(in)));
    }
    return new Texts(path, format, encoding, talks, rejected, leftOut);
  }

  private static void writeTraits(TalkTraits talk, DataOutputStream out) throws IOException {
    number(talk.line(), out);
    out.writeByte(STRENGTHS.indexOf(talk.strength()));
    out.writeByte(KINDS.indexOf(talk.kind()));
    out.writeByte((talk.repeated() ? 1 : 0) | (talk.chinese() ? 2 : 0) | (talk.generic() ? 4 : 0));
    bytes(talk.title(), 5, out);
    for (int hash : List.of(talk.page(), talk.sourceId(), talk.scope(), talk.event())) {
      out.writeBoolean(hash != 0);
      if (hash != 0) {
        out.writeInt(hash);
      }
    }
    number(talk.year(), out);
    number(talk.day(), out);
    bytes(talk.text(), 3, out);
    number(talk.fullness(), out);
    number(talk.speakers().size(), out);
    for (int speaker : talk.speakers()) {
      bytes(speaker, 3, out);
    }
  }

  private static TalkTraits readTraits(TalkId id, DataInputStream in) throws IOException {
    int line = number(in);
    Strength strength = STRENGTHS.get(in.readUnsignedByte());
    Kind kind = KINDS.get(in.readUnsignedByte());
    int flags = in.readUnsignedByte();
    long title = bytes(5, in);
    int page = in.readBoolean() ? in.readInt() : 0;
    int sourceId = in.readBoolean() ? in.readInt() : 0;
    int scope = in.readBoolean() ? in.readInt() : 0;
    int event = in.readBoolean() ? in.readInt() : 0;
    int year = number(in);
    int day = number(in);
    int text = (int) bytes(3, in);
    int fullness = number(in);
    List<Integer> speakers = new ArrayList<>();
    for (int left = number(in); left > 0; left--) {
      speakers.add((int) bytes(3, in));
    }
    return new TalkTraits(
        line,
        id,
        strength,
        (flags & 1) != 0,
        kind,
        (flags & 2) != 0,
        title,
        (flags & 4) != 0,
        page,
        sourceId,
        scope,
        year,
        day,
        event,
        text,
        fullness,
        speakers);
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

  private static void bytes(long number, int count, DataOutputStream out) throws IOException {
    for (int i = 0; i < count; i++) {
      out.writeByte((int) (number >>> (8 * i)));
    }
  }

  private static long bytes(int count, DataInputStream in) throws IOException {
    long number = 0;
    for (int i = 0; i < count; i++) {
      number |= (long) in.readUnsignedByte() << (8 * i);
    }
    return number;
  }
}
