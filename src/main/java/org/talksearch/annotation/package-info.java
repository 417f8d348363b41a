/// Which entities a talk names, and where: the one place that decides.
///
/// Entry type: [org.talksearch.annotation.Annotator]. This room must not know how names are stored
/// or how talks are indexed.
@NullMarked
package org.talksearch.annotation;

import org.jspecify.annotations.NullMarked;
