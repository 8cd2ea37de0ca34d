#include "wizard/plan/plan.h"
