#pragma once
#include <cmark.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Memory for one tree. libcmark asks for some eighty small blocks for each kilobyte of text, which takes a
// good part of its time; here they are cut from large pieces and given back at once. A freed block serves
// the next one of its size.

#define TREE_PIECE_SIZE ((size_t)256 << 10)
#define TREE_SMALL_LIMIT ((size_t)512)
#define TREE_SPARES 8

typedef struct tree_piece {
  struct tree_piece *next;
  size_t size;
} tree_piece;

typedef struct tree_memory {
  cmark_node *root;
  cmark_iter *iterator;
  tree_piece *pieces;
  char *start, *end;
  // Freed blocks by their sizes: multiples of 16 up to the limit, then powers of two.
  void *freed[TREE_SMALL_LIMIT / 16 + 1 + 64];
} tree_memory;

// Before each block stands its size.
typedef struct tree_block {
  size_t size;
  struct tree_block *next;
} tree_block;

// Variables stand in functions: Swift's importer leaves out those of a file.

// libcmark's interface for allocators has no place for whose memory is meant.
static inline tree_memory **tree_current(void) {
  static _Thread_local tree_memory *current;
  return &current;
}

// Pieces that were used before, for the next tree.
static inline tree_piece **tree_spares(void) {
  static tree_piece *spares[TREE_SPARES];
  return spares;
}

static inline tree_piece *tree_new_piece(size_t least) {
  if (least <= TREE_PIECE_SIZE - sizeof(tree_piece)) {
    for (int index = 0; index < TREE_SPARES; index++) {
      tree_piece *spare = __atomic_exchange_n(&tree_spares()[index], NULL, __ATOMIC_ACQ_REL);
      if (spare) return spare;
    }
    least = TREE_PIECE_SIZE - sizeof(tree_piece);
  }
  if (least > SIZE_MAX / 2) abort();
  tree_piece *piece = malloc(least + sizeof(tree_piece));
  if (!piece) abort();
  piece->size = least + sizeof(tree_piece);
  return piece;
}

static inline void tree_free_piece(tree_piece *piece) {
  if (piece->size == TREE_PIECE_SIZE) {
    for (int index = 0; index < TREE_SPARES; index++) {
      piece = __atomic_exchange_n(&tree_spares()[index], piece, __ATOMIC_ACQ_REL);
      if (!piece) return;
    }
  }
  free(piece);
}

static inline size_t tree_class(size_t size) {
  if (size <= TREE_SMALL_LIMIT) return size / 16;
  return TREE_SMALL_LIMIT / 16 + (size_t)(64 - __builtin_clzll(size));
}

static inline void *tree_allocate(size_t wanted) {
  tree_memory *memory = *tree_current();
  size_t size;
  if (wanted <= TREE_SMALL_LIMIT) {
    size = wanted ? (wanted + 15) & ~(size_t)15 : 16;
  } else {
    if (wanted > SIZE_MAX / 4) abort();
    size = (size_t)1 << (64 - __builtin_clzll(wanted - 1));
  }
  tree_block **freed = (tree_block **)&memory->freed[tree_class(size)];
  tree_block *block = *freed;
  if (block) {
    *freed = block->next;
    return (char *)block + 16;
  }
  if ((size_t)(memory->end - memory->start) < size + 16) {
    tree_piece *piece = tree_new_piece(size + 16);
    piece->next = memory->pieces;
    memory->pieces = piece;
    memory->start = (char *)(piece + 1);
    memory->end = (char *)piece + piece->size;
  }
  block = (tree_block *)memory->start;
  memory->start += size + 16;
  block->size = size;
  return (char *)block + 16;
}

static inline void tree_free(void *pointer) {
  if (!pointer) return;
  tree_block *block = (tree_block *)((char *)pointer - 16);
  void **freed = &(*tree_current())->freed[tree_class(block->size)];
  block->next = *freed;
  *freed = block;
}

static inline void *tree_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 4 / size) abort();
  void *pointer = tree_allocate(count * size);
  return memset(pointer, 0, count * size);
}

static inline void *tree_realloc(void *pointer, size_t size) {
  if (!pointer) return tree_allocate(size);
  size_t old = ((tree_block *)((char *)pointer - 16))->size;
  if (size <= old) return pointer;
  void *result = memcpy(tree_allocate(size), pointer, old);
  tree_free(pointer);
  return result;
}

static inline tree_memory *tree_memory_new(void) {
  tree_piece *piece = tree_new_piece(sizeof(tree_memory));
  tree_memory *memory = (tree_memory *)(piece + 1);
  memset(memory, 0, sizeof(tree_memory));
  piece->next = NULL;
  memory->pieces = piece;
  memory->start = (char *)memory + (sizeof(tree_memory) + 15) / 16 * 16;
  memory->end = (char *)piece + piece->size;
  return memory;
}

static inline void tree_memory_free(tree_memory *memory) {
  tree_piece *piece = memory->pieces;
  while (piece) {
    tree_piece *next = piece->next;
    tree_free_piece(piece);
    piece = next;
  }
}

// Parses a text and makes an iterator over the tree. Both are done here, since this function's allocator is that of
// all nodes, and knows only the memory that this function names.
static inline tree_memory *tree_parse(const char *bytes, size_t length, int options) {
  static cmark_mem allocator = {tree_calloc, tree_realloc, tree_free};
  tree_memory *outer = *tree_current();
  tree_memory *memory = tree_memory_new();
  *tree_current() = memory;
  cmark_parser *parser = cmark_parser_new_with_mem(options, &allocator);
  cmark_parser_feed(parser, bytes, length);
  memory->root = cmark_parser_finish(parser);
  memory->iterator = cmark_iter_new(memory->root);
  *tree_current() = outer;
  return memory;
}
