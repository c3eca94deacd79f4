#pragma once
#include <malloc.h>
#include <cairo-pdf.h>
#include <cairo.h>
#include <glib.h>
#include <poppler.h>
