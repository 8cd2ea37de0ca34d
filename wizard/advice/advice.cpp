#include "wizard/advice/advice.h"
