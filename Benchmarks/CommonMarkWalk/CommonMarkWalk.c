#include "CommonMarkWalk.h"

#include <cmark.h>
#include <string.h>

static size_t length_of(const char *text) { return text ? strlen(text) : 0; }

size_t commonmark_walk(const char *bytes, size_t length) {
  cmark_node *document = cmark_parse_document(bytes, length, CMARK_OPT_DEFAULT);
  cmark_iter *iterator = cmark_iter_new(document);
  size_t sum = 0;
  for (;;) {
    cmark_event_type event = cmark_iter_next(iterator);
    if (event == CMARK_EVENT_DONE) break;
    if (event != CMARK_EVENT_ENTER) continue;
    cmark_node *node = cmark_iter_get_node(iterator);
    cmark_node_type type = cmark_node_get_type(node);
    sum += (size_t)type + (size_t)cmark_node_get_start_line(node);
    if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
      sum += length_of(cmark_node_get_url(node));
    } else {
      sum += length_of(cmark_node_get_literal(node));
    }
  }
  cmark_iter_free(iterator);
  cmark_node_free(document);
  return sum;
}
