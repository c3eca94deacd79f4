#define _GNU_SOURCE
#include "CCairo.h"

#include <dlfcn.h>
#include <math.h>
#include <stddef.h>

// cairo's own headers are left out: they say less of the symbols than is needed here, and a pointer
// is all that these functions know of a context, a pattern or a surface.

static _Thread_local bool watches = false;
static _Thread_local bool keeps_lines = false;
static _Thread_local watched_drawing noted;

void watch_drawing(bool unadjusted) {
  watches = true;
  keeps_lines = unadjusted;
  noted = (watched_drawing){false, false};
}

watched_drawing end_of_watching(void) {
  watches = keeps_lines = false;
  return noted;
}

// Declares `next` as the function of the same name that this one stands before.
#define NEXT(result, name, ...)                                      \
  typedef result (*signature)(__VA_ARGS__);                          \
  static _Thread_local signature next = NULL;                        \
  if (next == NULL) next = (signature)dlsym(RTLD_NEXT, #name)

#define EXPORTED __attribute__((visibility("default")))

EXPORTED void cairo_show_glyphs(void *context, const void *glyphs, int count) {
  if (watches) return;
  NEXT(void, cairo_show_glyphs, void *, const void *, int);
  if (next != NULL) next(context, glyphs, count);
}

// Poppler asks how wide a line is on the screen; it moves and widens one that is thinner than a
// pixel.
EXPORTED void cairo_user_to_device_distance(void *context, double *x, double *y) {
  if (keeps_lines) {
    *x = *y = 2;
    return;
  }
  NEXT(void, cairo_user_to_device_distance, void *, double *, double *);
  if (next != NULL) next(context, x, y);
}

void cairo_device_to_user_distance(void *context, double *x, double *y);

// In print, poppler takes the thinnest line for one that is a 600th of an inch wide.
EXPORTED void cairo_set_line_width(void *context, double width) {
  if (keeps_lines && width == 0) {
    double x = 72.0 / 600, y = 72.0 / 600;
    cairo_device_to_user_distance(context, &x, &y);
    width = fmin(fabs(x), fabs(y));
  }
  NEXT(void, cairo_set_line_width, void *, double);
  if (next != NULL) next(context, width);
}

EXPORTED void *cairo_pattern_create_for_surface(void *surface) {
  noted.images = true;
  NEXT(void *, cairo_pattern_create_for_surface, void *);
  return next != NULL ? next(surface) : NULL;
}

EXPORTED void cairo_mask(void *context, void *pattern) {
  noted.images = true;
  NEXT(void, cairo_mask, void *, void *);
  if (next != NULL) next(context, pattern);
}

EXPORTED void *cairo_surface_create_similar(void *surface, int content, int width, int height) {
  noted.patterns = true;
  NEXT(void *, cairo_surface_create_similar, void *, int, int, int);
  return next != NULL ? next(surface, content, width, height) : NULL;
}

bool stands_before_cairo(void) {
  return dlsym(RTLD_DEFAULT, "cairo_user_to_device_distance") == (void *)cairo_user_to_device_distance
      && dlsym(RTLD_DEFAULT, "cairo_set_line_width") == (void *)cairo_set_line_width
      && dlsym(RTLD_DEFAULT, "cairo_pattern_create_for_surface") == (void *)cairo_pattern_create_for_surface
      && dlsym(RTLD_DEFAULT, "cairo_mask") == (void *)cairo_mask
      && dlsym(RTLD_DEFAULT, "cairo_surface_create_similar") == (void *)cairo_surface_create_similar;
}
