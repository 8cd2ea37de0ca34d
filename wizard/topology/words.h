#pragma once

#include "wizard/topology/topology.h"

#include <array>
#include <utility>

namespace Cloudsteps {

// The words of the text form, each with its value; reading, writing and the schema share them.
template<typename Enum, std::size_t N>
using Words = std::array<std::pair<const char *, Enum>, N>;

inline constexpr Words<ChargeModel, 2> chargeWords{{{"payAsYouGo", ChargeModel::PayAsYouGo}, {"subscription", ChargeModel::Subscription}}};
inline constexpr Words<PeriodUnit, 2> periodWords{{{"month", PeriodUnit::Month}, {"year", PeriodUnit::Year}}};
inline constexpr Words<BandwidthCharge, 2> bandwidthWords{{{"bandwidth", BandwidthCharge::Bandwidth}, {"traffic", BandwidthCharge::Traffic}}};
inline constexpr Words<DnatKind, 3> dnatWords{{{"port", DnatKind::Port}, {"range", DnatKind::Range}, {"ip", DnatKind::Ip}}};
inline constexpr Words<DnatProtocol, 3> protocolWords{{{"tcp", DnatProtocol::Tcp}, {"udp", DnatProtocol::Udp}, {"any", DnatProtocol::Any}}};
inline constexpr Words<Direction, 2> directionWords{{{"in", Direction::In}, {"out", Direction::Out}}};
inline constexpr Words<RulePolicy, 2> policyWords{{{"accept", RulePolicy::Accept}, {"drop", RulePolicy::Drop}}};
inline constexpr Words<LoginMethod, 4> loginWords{{{"keyPair", LoginMethod::KeyPair}, {"importKeyPair", LoginMethod::ImportKeyPair},
                                                   {"existingKeyPair", LoginMethod::ExistingKeyPair}, {"password", LoginMethod::Password}}};
inline constexpr Words<AccountType, 2> accountWords{{{"normal", AccountType::Normal}, {"super", AccountType::Super}}};
inline constexpr Words<CacheEdition, 2> editionWords{{{"standard", CacheEdition::Standard}, {"cluster", CacheEdition::Cluster}}};
inline constexpr Words<CacheReplicas, 2> replicaWords{{{"single", CacheReplicas::Single}, {"double", CacheReplicas::Double}}};
inline constexpr Words<BalancerAddress, 2> addressWords{{{"internet", BalancerAddress::Internet}, {"intranet", BalancerAddress::Intranet}}};
inline constexpr Words<ListenerProtocol, 4> listenerWords{{{"tcp", ListenerProtocol::Tcp}, {"http", ListenerProtocol::Http}, {"udp", ListenerProtocol::Udp}, {"https", ListenerProtocol::Https}}};
inline constexpr Words<EipBindMode, 2> bindWords{{{"multiBinded", EipBindMode::MultiBinded}, {"nat", EipBindMode::Nat}}};
inline constexpr Words<CachePrivilege, 2> cachePrivilegeWords{{{"readWrite", CachePrivilege::ReadWrite}, {"readOnly", CachePrivilege::ReadOnly}}};
inline constexpr Words<StickyMode, 2> stickyWords{{{"insert", StickyMode::Insert}, {"server", StickyMode::Server}}};

template<typename Enum, std::size_t N>
QString wordOf(const Words<Enum, N> &words, Enum value)
{
    for (const auto &[word, known] : words) {
        if (known == value)
            return QLatin1String(word);
    }
    Q_UNREACHABLE();
}

} // namespace Cloudsteps
