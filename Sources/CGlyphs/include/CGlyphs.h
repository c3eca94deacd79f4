#pragma once
#include <stdbool.h>

/// Leaves glyphs out of whatever cairo draws on this thread, or draws them again.
///
/// The program's own cairo_show_glyphs stands before cairo's, as ELF looks symbols up; where a
/// linker binds otherwise, glyphs are drawn and nothing else changes.
void glyphs_leave_out(bool leave_out);
