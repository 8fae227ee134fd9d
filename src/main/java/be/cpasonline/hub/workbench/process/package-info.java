/** Child processes that never outlive their parent. */
@NullMarked
package be.cpasonline.hub.workbench.process;

import org.jspecify.annotations.NullMarked;
