/// Tests of the page, in a real browser against a real server over the bundled corpus.
@NullMarked
package org.talksearch.ui;

import org.jspecify.annotations.NullMarked;
