#pragma once
#include <cairo-pdf.h>
#include <cairo.h>
#include <glib.h>
#include <poppler.h>
