#include "wizard/report/report.h"
