/// Which names, in both languages and scripts, mean which entity.
///
/// Entry type: [org.talksearch.vocabulary.Vocabulary]; [org.talksearch.vocabulary.Folding] says
/// which spellings are the same. This room finds candidates in text; which of them a talk really
/// names is decided in `annotation`.
@NullMarked
package org.talksearch.vocabulary;

import org.jspecify.annotations.NullMarked;
