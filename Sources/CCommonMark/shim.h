#pragma once
#include <cmark.h>
#include <string.h>
#include "tree_memory.h"
