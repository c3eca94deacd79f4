#define _GNU_SOURCE
#include "CGlyphs.h"

#include <dlfcn.h>
#include <stddef.h>

typedef void (*show_glyphs)(void *context, const void *glyphs, int count);

static _Thread_local bool leaves_out = false;

void glyphs_leave_out(bool leave_out) { leaves_out = leave_out; }

__attribute__((visibility("default"))) void cairo_show_glyphs(
    void *context, const void *glyphs, int count) {
  if (leaves_out) return;
  show_glyphs next = (show_glyphs)dlsym(RTLD_NEXT, "cairo_show_glyphs");
  if (next != NULL) next(context, glyphs, count);
}
