/// Builders that tests of several rooms share.
@NullMarked
package org.talksearch.testing;

import org.jspecify.annotations.NullMarked;
