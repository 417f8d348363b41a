/// How good the ranking is: topics and judgements in, measures out.
///
/// Entry type: [org.talksearch.evaluation.Evaluation]. This room must not know how an engine ranks.
@NullMarked
package org.talksearch.evaluation;

import org.jspecify.annotations.NullMarked;
