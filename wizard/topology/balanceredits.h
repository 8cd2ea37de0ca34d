#pragma once

#include "wizard/topology/topology.h"

namespace Cloudsteps {

// Changes of a load balancer that touch more than one field, so that pages and fixes leave nothing behind that its protocol does not
// have. Keys that are not there change nothing.

/// The ways of sharing out that listeners of this protocol can be given. "wlc" is of the tutorial's time: a project may hold it, the
/// service no longer lists it.
QStringList schedulersOf(ListenerProtocol protocol);

/// Another protocol: what only the old one had goes, and the port follows where it was the usual one (HTTP 80, HTTPS 443) and the
/// other is free.
void setListenerProtocol(Balancer &balancer, const QString &key, ListenerProtocol protocol);
/// Another port; redirections to an HTTPS listener go with it.
void setListenerPort(Balancer &balancer, const QString &key, int port);

/// Adds a certificate named after the project, without files yet. Returns its key.
QString addCertificate(Topology &topology);
/// The same, and lets the listener prove itself with it.
void addCertificateFor(Topology &topology, const QString &listener);

/// The zone it runs in, with a standby of `sold` that is another one. Empty: the service chooses both.
void setPrimaryZone(Balancer &balancer, const QString &zone, const QStringList &sold);
/// The zone it moves to. The primary one changes places with it when it is chosen.
void setStandbyZone(Balancer &balancer, const QString &zone);

} // namespace Cloudsteps
