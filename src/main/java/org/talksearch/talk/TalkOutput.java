package org.talksearch.talk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Bytes that talks, texts and numbers are written to, for [TalkInput] to read. Equal talks give
/// equal bytes.
///
/// Such bytes stand in indexes: whoever changes their form gives the schemas of both engines
/// another name.
public final class TalkOutput {
  /// Stands for a year or a day that is not known.
  static final int UNKNOWN = 0;

  private byte[] bytes = new byte[1 << 10];
  private int size;

  /// A talk; the year 0 counts as not known.
  public void talk(Talk talk) {
    text(talk.id().value());
    text(talk.number());
    text(talk.title());
    text(talk.alternateTitle());
    text(talk.abstractText());
    text(talk.alternateAbstract());
    text(talk.notes());
    number(talk.speakers().size());
    for (Speaker speaker : talk.speakers()) {
      text(speaker.name());
      text(speaker.affiliation());
      text(speaker.role());
    }
    Event event = talk.event();
    text(event.name());
    number(event.year() == null ? UNKNOWN : event.year());
    number(event.date() == null ? UNKNOWN : event.date().getDayOfYear());
    text(talk.language());
    text(talk.url());
    number(talk.links().size());
    for (Link link : talk.links()) {
      text(link.label());
      text(link.url());
    }
    number(talk.tags().size());
    talk.tags().forEach(this::text);
    text(talk.kind().name());
    text(talk.origin().file());
    number(talk.origin().line());
  }

  /// A text; half a surrogate pair becomes a question mark.
  public void text(String text) {
    byte[] encoded = text.getBytes(UTF_8);
    number(encoded.length);
    makeRoom(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  /// Any number; one below 128 that is not negative takes one byte.
  public void number(int number) {
    makeRoom(5);
    int left = number;
    while ((left & ~0x7f) != 0) {
      bytes[size++] = (byte) (0x80 | (left & 0x7f));
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
  }

  /// How many bytes were written.
  public int size() {
    return size;
  }

  /// A view of what was written; good until more is written.
  public ByteBuffer bytes() {
    return ByteBuffer.wrap(bytes, 0, size);
  }

  /// Forgets what was written.
  public void clear() {
    size = 0;
  }

  private void makeRoom(int more) {
    if (more > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length * 2));
    }
  }
}
