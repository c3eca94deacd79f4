#pragma once
// Debian builds libxml2 with ICU, whose types clash with Foundation's own copy; nothing here needs it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/// libxml2's `xmlFree` is a mutable global, which Swift 6 refuses to read.
static inline void planwright_xml_free(void *_Nullable memory) { xmlFree(memory); }
