#include "wizard/catalogue/money.h"
