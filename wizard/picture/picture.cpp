#include "wizard/picture/picture.h"
