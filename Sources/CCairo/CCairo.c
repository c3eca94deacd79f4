#define _GNU_SOURCE
#include "CCairo.h"

#include <dlfcn.h>
#include <math.h>
#include <stddef.h>

// cairo's own headers are left out: they say less of the symbols than is needed here, and a pointer
// is all that these functions know of a context, a pattern or a surface.

static _Thread_local bool watches = false;
static _Thread_local bool has_patterns = false;

/// The context that is drawn on as for a screen, and who is told of its pictures.
static _Thread_local struct {
  void *context;
  void (*filled)(void *, bool);
  void (*masked)(void *);
  void *data;
} screen;

/// Who is told of glyphs that are drawings themselves.
static _Thread_local struct {
  void (*shown)(void *, void *, const void *, int);
  void *data;
} drawn;

void watch_drawing(void) {
  watches = true;
  has_patterns = false;
}

void watch_screen(
    void *context, void (*filled)(void *, bool), void (*masked)(void *), void *data) {
  watch_drawing();
  screen.context = context;
  screen.filled = filled;
  screen.masked = masked;
  screen.data = data;
}

void watch_drawn_glyphs(void (*shown)(void *, void *, const void *, int), void *data) {
  drawn.shown = shown;
  drawn.data = data;
}

bool end_of_watching(void) {
  watches = false;
  drawn.shown = NULL;
  screen.context = NULL;
  return has_patterns;
}

// Declares `next` as the function of the same name that this one stands before.
#define NEXT(result, name, ...)                                      \
  typedef result (*signature)(__VA_ARGS__);                          \
  static _Thread_local signature next = NULL;                        \
  if (next == NULL) next = (signature)dlsym(RTLD_NEXT, #name)

#define EXPORTED __attribute__((visibility("default")))

void *cairo_get_font_face(void *context);
int cairo_font_face_get_type(void *face);

/// Tells of glyphs that are drawings.
static void tell_drawn(void *context, const void *glyphs, int count) {
  // Cairo's number for fonts whose glyphs are drawn by a function.
  enum { user = 4 };
  if (drawn.shown != NULL && cairo_font_face_get_type(cairo_get_font_face(context)) == user)
    drawn.shown(drawn.data, context, glyphs, count);
}

EXPORTED void cairo_show_glyphs(void *context, const void *glyphs, int count) {
  if (watches) {
    tell_drawn(context, glyphs, count);
    return;
  }
  NEXT(void, cairo_show_glyphs, void *, const void *, int);
  if (next != NULL) next(context, glyphs, count);
}

// Poppler shows glyphs so where what it draws on keeps their text, as within a glyph that is drawn.
EXPORTED void cairo_show_text_glyphs(
    void *context, const char *text, int length, const void *glyphs, int count,
    const void *clusters, int cluster_count, int flags) {
  if (watches) {
    tell_drawn(context, glyphs, count);
    return;
  }
  NEXT(void, cairo_show_text_glyphs, void *, const char *, int, const void *, int, const void *, int, int);
  if (next != NULL) next(context, text, length, glyphs, count, clusters, cluster_count, flags);
}

void draw_glyphs(void *context, const void *glyphs, int count) {
  NEXT(void, cairo_show_glyphs, void *, const void *, int);
  if (next != NULL) next(context, glyphs, count);
}

// Poppler asks how wide a line is on the screen; it moves and widens one that is thinner than a
// pixel.
EXPORTED void cairo_user_to_device_distance(void *context, double *x, double *y) {
  if (screen.context != NULL) {
    *x = *y = 2;
    return;
  }
  NEXT(void, cairo_user_to_device_distance, void *, double *, double *);
  if (next != NULL) next(context, x, y);
}

void cairo_device_to_user_distance(void *context, double *x, double *y);

// In print, poppler takes the thinnest line for one that is a 600th of an inch wide.
EXPORTED void cairo_set_line_width(void *context, double width) {
  if (screen.context != NULL && width == 0) {
    double x = 72.0 / 600, y = 72.0 / 600;
    cairo_device_to_user_distance(context, &x, &y);
    width = fmin(fabs(x), fabs(y));
  }
  NEXT(void, cairo_set_line_width, void *, double);
  if (next != NULL) next(context, width);
}

void *cairo_get_source(void *context);
int cairo_pattern_get_type(void *pattern);
void *cairo_get_target(void *context);
void *cairo_get_group_target(void *context);
void cairo_new_path(void *context);

/// Whether the context is the one that is watched, and draws on the page and not on a group.
static bool is_screen(void *context) {
  return context == screen.context && context != NULL
      && cairo_get_group_target(context) == cairo_get_target(context);
}

EXPORTED void cairo_fill(void *context) {
  // Cairo's numbers for patterns of one colour and of a surface; the others are shadings.
  enum { solid = 0, surface = 1 };
  if (is_screen(context)) {
    int pattern = cairo_pattern_get_type(cairo_get_source(context));
    if (pattern == solid || pattern == surface) {
      screen.filled(screen.data, pattern == surface);
      cairo_new_path(context);
      return;
    }
  }
  NEXT(void, cairo_fill, void *);
  if (next != NULL) next(context);
}

EXPORTED void cairo_mask(void *context, void *pattern) {
  if (is_screen(context)) {
    screen.masked(screen.data);
    return;
  }
  NEXT(void, cairo_mask, void *, void *);
  if (next != NULL) next(context, pattern);
}

EXPORTED void *cairo_surface_create_similar(void *surface, int content, int width, int height) {
  has_patterns = true;
  NEXT(void *, cairo_surface_create_similar, void *, int, int, int);
  return next != NULL ? next(surface, content, width, height) : NULL;
}

bool stands_before_cairo(void) {
  return dlsym(RTLD_DEFAULT, "cairo_user_to_device_distance") == (void *)cairo_user_to_device_distance
      && dlsym(RTLD_DEFAULT, "cairo_set_line_width") == (void *)cairo_set_line_width
      && dlsym(RTLD_DEFAULT, "cairo_fill") == (void *)cairo_fill
      && dlsym(RTLD_DEFAULT, "cairo_mask") == (void *)cairo_mask
      && dlsym(RTLD_DEFAULT, "cairo_surface_create_similar") == (void *)cairo_surface_create_similar;
}
