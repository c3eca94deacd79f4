#pragma once
#include <stdbool.h>

/// What poppler asks of cairo while a page is watched.
///
/// The program's own functions stand before some of cairo's, as ELF looks symbols up. Glyphs are left
/// out of what is drawn, and it is noted what else a page draws with. Where a linker binds otherwise,
/// glyphs are drawn, nothing is noted, and nothing else changes.
typedef struct {
  /// Whether it draws images or whatever else has pixels of its own.
  bool images;
  /// Whether it fills areas with a pattern that is drawn itself.
  bool patterns;
} watched_drawing;

/// Begins to watch what is drawn on this thread.
///
/// @param unadjusted Whether lines that are drawn for a screen keep the places and widths that they
/// have in print.
void watch_drawing(bool unadjusted);

/// Ends it, and tells what was noted.
watched_drawing end_of_watching(void);

/// Whether the program's own functions stand before cairo's.
bool stands_before_cairo(void);
