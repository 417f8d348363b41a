/// What a talk is: the records every other room speaks in, and their one form as bytes, for indexes
/// and for what does not fit memory.
///
/// Entry type: [org.talksearch.talk.Talk]. This room knows nothing of files, indexes or the web,
/// and depends on nothing.
@NullMarked
package org.talksearch.talk;

import org.jspecify.annotations.NullMarked;
