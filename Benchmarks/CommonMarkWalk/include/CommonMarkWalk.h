#pragma once
#include <stddef.h>

/// What libcmark alone needs: parses UTF-8 bytes, visits every node and reads its literal or destination.
///
/// Returns a number that depends on all of them, so that none of the work can be left out.
size_t commonmark_walk(const char *bytes, size_t length);
