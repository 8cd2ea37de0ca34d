#pragma once

#include "tests/advice/advicecases.h"

// Rules of the network and of the whole plan, of the servers, and of database, cache and balancer.
const QList<AdviceCase> &networkCases();
const QList<AdviceCase> &serverCases();
const QList<AdviceCase> &dataCases();
