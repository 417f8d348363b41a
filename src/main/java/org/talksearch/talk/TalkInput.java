package org.talksearch.talk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads what was written to a [TalkOutput], in the same order.
public final class TalkInput {
  private final ByteBuffer bytes;

  /// @param bytes in an array; read from their position on
  public TalkInput(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  public Talk talk() {
    return new Talk(
        new TalkId(text()),
        text(),
        text(),
        text(),
        text(),
        text(),
        text(),
        list(() -> new Speaker(text(), text(), text())),
        event(),
        text(),
        text(),
        list(() -> new Link(text(), text())),
        list(this::text),
        Talk.Kind.valueOf(text()),
        new Origin(text(), number()));
  }

  public String text() {
    int length = number();
    int start = bytes.position();
    bytes.position(start + length);
    return new String(bytes.array(), bytes.arrayOffset() + start, length, UTF_8);
  }

  public int number() {
    int number = 0;
    int shift = 0;
    int next = bytes.get();
    while (next < 0) {
      number |= (next & 0x7f) << shift;
      shift += 7;
      next = bytes.get();
    }
    return number | next << shift;
  }

  /// A list of which the size was written first.
  public <T> List<T> list(Supplier<T> item) {
    int size = number();
    List<T> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(item.get());
    }
    return items;
  }

  private Event event() {
    String name = text();
    int year = number();
    int dayOfYear = number();
    @Nullable LocalDate date =
        dayOfYear == TalkOutput.UNKNOWN ? null : LocalDate.ofYearDay(year, dayOfYear);
    return new Event(name, date, year == TalkOutput.UNKNOWN ? null : year);
  }
}
