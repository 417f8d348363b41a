/// Rules that hold over all rooms: the order of the rooms, the format of the code, what the
/// documentation has to name.
@NullMarked
package org.talksearch;

import org.jspecify.annotations.NullMarked;
