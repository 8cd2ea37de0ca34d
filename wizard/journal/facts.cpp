#include "wizard/journal/facts.h"
