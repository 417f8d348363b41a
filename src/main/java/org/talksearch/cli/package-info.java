/// Commands; the only place that builds objects and picks an engine.
///
/// Entry type: [org.talksearch.cli.Main]. Commands read options, build what they need, run it and
/// print; anything more belongs to a room below.
@NullMarked
package org.talksearch.cli;

import org.jspecify.annotations.NullMarked;
