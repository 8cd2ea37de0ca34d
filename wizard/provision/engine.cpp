#include "wizard/provision/engine.h"
