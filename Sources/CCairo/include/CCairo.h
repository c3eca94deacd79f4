#pragma once
#include <stdbool.h>

/// What poppler asks of cairo while a page is watched.
///
/// The program's own functions stand before some of cairo's, as ELF looks symbols up. Glyphs are left
/// out of what is drawn, and it is noted what else a page draws with. Where a linker binds otherwise,
/// glyphs are drawn, nothing is noted, and nothing else changes.

/// Begins to watch what is drawn on this thread as for print.
void watch_drawing(void);

/// Begins to watch what is drawn on this thread as for a screen.
///
/// Lines keep the places and widths that they have in print. Areas and pictures are told of and not
/// drawn, which would take most of the time; those inside a group are drawn and not told of.
///
/// @param context The cairo context that is watched.
/// @param filled Called where the context's path is filled, with one colour or with a picture.
/// @param masked Called where what fills the context's clip shows through a mask.
void watch_screen(
    void *context, void (*filled)(void *data, bool with_picture), void (*masked)(void *data),
    void *data);

/// Has the glyphs told of that are drawings themselves (Type 3), as long as this thread watches.
///
/// @param shown Called with the context and with cairo's glyphs, of which there are `count`.
void watch_drawn_glyphs(
    void (*shown)(void *data, void *context, const void *glyphs, int count), void *data);

/// Draws glyphs while this thread watches; the text that they may show themselves is left out.
void draw_glyphs(void *context, const void *glyphs, int count);

/// Ends it, and tells whether areas were filled with a pattern that is drawn itself.
bool end_of_watching(void);

/// Whether the program's own functions stand before cairo's.
bool stands_before_cairo(void);
