package org.talksearch.corpus;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// What a reading knows of a corpus, so that the next one need not parse what has not changed.
public final class CorpusState {
  /// Nothing is known.
  public static final CorpusState NONE = new CorpusState("", List.of());

  private final String readers;
  private final List<FileRecord> files;
  private @Nullable String text;
  private @Nullable TalkGroups talks;

  /// @param readers tells the readers, and what they were told, from others that may find something
  ///   else in the same files
  /// @param files by path
  CorpusState(String readers, List<FileRecord> files) {
    this.readers = readers;
    this.files = List.copyOf(files);
  }

  /// The state that [#text()] gave; [#NONE] if the text is none of this program's.
  static CorpusState parse(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    try (InflaterInputStream packed =
        new InflaterInputStream(new ByteArrayInputStream(SevenBits.decode(text)))) {
      byte[] bytes = packed.readAllBytes();
      CorpusState state =
          CorpusStateCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
      state.text = text;
      return state;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return NONE;
    }
  }

  /// Itself as text, of about 30 characters a talk.
  public String text() {
    if (text == null) {
      text = packed();
    }
    return text;
  }

  private String packed() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(packed)))) {
      CorpusStateCodec.write(this, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return SevenBits.encode(packed.toByteArray());
  }

  String readers() {
    return readers;
  }

  List<FileRecord> files() {
    return files;
  }

  /// The talks of the files.
  TalkGroups talks() {
    TalkGroups known = talks;
    if (known == null) {
      known = TalkGroups.of(files);
      talks = known;
    }
    return known;
  }
}
