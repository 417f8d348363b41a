/// Files become talks; one private reader a format.
///
/// Entry type: [org.talksearch.corpus.Corpus]. This room must not know what becomes of the talks:
/// no vocabulary, no analyzer, no index.
///
/// It is the largest room, since formats are many. The way of a file through it:
///
/// 1. `CorpusFolder` lists, `Decoded` makes text of bytes, `SourceFile` is that text with its data
///    (`JsonTree`, `YamlTree`, `CsvTree`, `XmlTree`, all of them a `Tree`) and its `FrontMatter`.
/// 2. The first `TalkReader` of `Corpus.READERS` that recognises the file reads it: the classes
///    called `…Reader`, each with a few beside it that only it knows.
/// 3. What it finds goes to `Findings`, as a `TalkDraft` with an `Identity`, and is tidied there
///    for all readers: `WrittenText`, `EntryLimits`, `LanguageTag`, `ServiceEntry`.
/// 4. `CorpusScan` knows what has changed since the `CorpusState` of the last reading, and from the
///    `CorpusMemory` of its process which files it need not read for that. `TalkTexts` has the
///    talks of what was parsed, on the disk if they are many; what tells which of them are one,
///    `TalkTraits`, stays in memory. `SameTalks` decides which entries are one talk, `TalkGroups`
///    gives the ids, `MergedTalk` puts it together.
@NullMarked
package org.talksearch.corpus;

import org.jspecify.annotations.NullMarked;
