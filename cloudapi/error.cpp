#include "cloudapi/error.h"
