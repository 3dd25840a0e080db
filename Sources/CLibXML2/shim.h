#pragma once
#include <string.h>
#include <libxml/xmlversion.h>
// Debian's libxml2 shows its ICU, whose types clash with those of the ICU that Foundation brings.
// Only the converters of xmlCharEncodingHandler depend on it, which nothing here touches.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlwriter.h>

// Why a text was not read: the first error, or the document type declaration that stopped it.
typedef struct {
  int code;
  int line;
  int column;
  int has_doctype;
  char message[256];
} balise_xml_failure;

// Swift cannot make a callback of a context that it does not own; the first error is the cause.
static inline void balise_xml_keep_first_error(void *context, xmlErrorPtr error) {
  balise_xml_failure *failure = (balise_xml_failure *)((xmlParserCtxtPtr)context)->_private;
  if (failure->code != 0 || failure->has_doctype || error->level < XML_ERR_ERROR) return;
  failure->code = error->code;
  failure->line = error->line;
  failure->column = error->int2;
  if (error->message != NULL)
    strncpy(failure->message, error->message, sizeof(failure->message) - 1);
}

// Stops at `<!DOCTYPE name`, before any entity is declared.
static inline void balise_xml_refuse_doctype(
    void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  xmlParserCtxtPtr parser = (xmlParserCtxtPtr)context;
  balise_xml_failure *failure = (balise_xml_failure *)parser->_private;
  (void)name, (void)external, (void)system;
  failure->has_doctype = 1;
  failure->line = parser->input->line;
  failure->column = parser->input->col;
  xmlStopParser(parser);
}

// The hooks are fields of the parser's context and must be set between its making and its use.
// No network, no entities, no output of its own; lines beyond 65,535 are counted.
static inline xmlDocPtr balise_xml_read(
    const char *bytes, int size, balise_xml_failure *failure) {
  memset(failure, 0, sizeof(*failure));
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) return NULL;
  parser->_private = failure;
  parser->sax->serror = balise_xml_keep_first_error;
  parser->sax->internalSubset = balise_xml_refuse_doctype;
  xmlDocPtr document = xmlCtxtReadMemory(
      parser, bytes, size, NULL, "UTF-8",
      XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES | XML_PARSE_COMPACT
          | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (failure->has_doctype && document != NULL) {
    xmlFreeDoc(document);
    document = NULL;
  }
  xmlFreeParserCtxt(parser);
  return document;
}
