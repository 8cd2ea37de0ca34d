#pragma once

#include "cloudapi/simulator/call.h"

namespace CloudSim {

/// Listener settings by protocol (cloud/slb.md section 4): names, ranges and defaults, which differ between protocols and between the calls that create
/// and those that set, letter case included.
enum class ListenerAct { Create, Set };

/// `old` with what the call sends, by the names of the answers; defaults are filled in on Create. `protocol` is tcp, udp, http or https.
tl::expected<QJsonObject, Refusal> listenerSettings(const Call &call, const QString &protocol, ListenerAct act, const QJsonObject &old);

} // namespace CloudSim
