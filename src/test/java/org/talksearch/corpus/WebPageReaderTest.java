package org.talksearch.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talksearch.talk.Link;
import org.talksearch.talk.Talk;

class WebPageReaderTest {

  @Test
  void aPageIsNotes() {
    Reading reading =
        Reading.of(
            "page.html",
            """
            <!doctype html><html><head><title>Notes from the  hill</title>
            <style>p { color: red }</style></head><body>
            <nav><a href="/">Home</a></nav>
            <main><h1>Notes</h1><p>The first talk was about rain,<br>the second about snow.</p>
            <p>See <a href="https://e.org/s">the slides</a>.</p><script>track()</script></main>
            <footer>Imprint</footer></body></html>
            """);

    Talk talk = reading.talk();
    assertThat(talk.kind()).isEqualTo(Talk.Kind.NOTES);
    assertThat(talk.title()).isEqualTo("Notes from the hill");
    assertThat(talk.notes())
        .contains("about rain,", "the second about snow.")
        .doesNotContain("Home", "Imprint", "track", "red");
    assertThat(talk.links()).containsExactly(new Link("the slides", "https://e.org/s"));
  }

  @Test
  void aHeadNamesIt() {
    Talk talk =
        Reading.of(
                "2016/a.html", "\ufeff---\ntitle: 山间笔记\nlocation: 北坡\n---\n<p>今天下雨，所以讲了雨的故事。</p>")
            .talk();

    assertThat(talk.title()).isEqualTo("山间笔记");
    assertThat(talk.notes()).isEqualTo("今天下雨，所以讲了雨的故事。\n\nlocation: 北坡");
    assertThat(talk.event().year()).isEqualTo(2016);
  }

  @Test
  void aPageThatAScriptFillsIsNotUnderstood() {
    Reading reading =
        Reading.of(
            "app.html",
            "<html><body><div"
                + " id=app>Loading</div><script>window.__NUXT__={data:[1]}</script></body></html>");

    assertThat(reading.talks()).isEmpty();
    assertThat(reading.rejectedLines()).containsExactly("1 The page app.html was not understood");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data.js", "data.ts", "x/page.tsx"})
  void programsAreNotUnderstood(String name) {
    Reading reading = Reading.of(name, "export const talks = [{title: 'A'}]\n");

    assertThat(reading.talks()).isEmpty();
    assertThat(reading.rejected())
        .singleElement()
        .satisfies(trouble -> assertThat(trouble.remedy()).contains("JSON or CSV"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.rst|Rain\n====\n\nIt rained all day.|Rain",
        "a.org|#+TITLE: Snow\n* One\nIt snowed.|Snow",
        "a.adoc|= Hail\n\nIt hailed.|Hail",
        "notes|今天听了一场关于冰雹的演讲，讲者来自北坡，说了很多有趣的事情。|notes",
      })
  void otherMarkupIsNotes(String file) {
    String[] parts = file.split("\\|", -1);
    Talk talk = Reading.of(parts[0], parts[1]).talk();

    assertThat(talk.title()).isEqualTo(parts[2]);
    assertThat(talk.kind()).isEqualTo(Talk.Kind.NOTES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Makefile", "LICENSE", "main.go", "style.css"})
  void whatBelongsToAProgramIsLeftOut(String name) {
    Reading reading = Reading.of(name, "all of this text is part of a program and says nothing\n");

    assertThat(reading.talks()).isEmpty();
    assertThat(reading.leftOut()).hasSize(1);
  }
}
