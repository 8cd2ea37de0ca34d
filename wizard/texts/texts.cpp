#include "wizard/texts/texts.h"
