#pragma once

#include "cloudapi/simulator/clock.h"
#include "cloudapi/simulator/contract.h"
#include "cloudapi/simulator/faults.h"
#include "cloudapi/simulator/policy.h"
#include "cloudapi/simulator/record.h"
#include "cloudapi/simulator/signature.h"
#include "cloudapi/simulator/store.h"

#include <memory>

namespace CloudSim {

struct CloudOptions
{
    WorldOptions world;
    double speed = 1;
    bool strict = false; ///< unknown parameters are refused
    double listDelay = 0;       ///< seconds of cloud time before a new thing is in lists; its id is known at once
    double tokenProcessing = 0; ///< seconds of cloud time in which a client token that comes again is answered as still being processed
    KeyRing keys;
    std::optional<Policy> policy; ///< limits every key that belongs to a user
    Faults faults;
    QString stateFile; ///< empty: in memory
    WallClock wallClock = systemWallClock();
};

/// An HTTP answer, and what is to go wrong on its way.
struct Reply
{
    int status = 200;
    QByteArray body;
    QByteArray contentType;
    QString requestId;
    FaultKind fault = FaultKind::None;
    int delayMs = 0;
};

/// The simulated cloud without its sockets: HTTP question in, HTTP answer out.
class Cloud
{
public:
    explicit Cloud(CloudOptions options);

    /// Reads the state file. To be called once, before the first question.
    tl::expected<void, QString> open();

    /// Answers a signed request. An answer may leave only after flush() has stored what it changed.
    Reply answer(const Question &question);
    /// Answers a /_sim request. `path` and `query` as in the question; the caller has checked that it comes from this machine.
    Reply control(const Question &question);
    /// Stores what has changed. After an error the answers of this turn must not claim success.
    tl::expected<void, QString> flush();

    World &world() { return m_world; }
    CloudClock &clock() { return m_clock; }
    /// Where answers of handlers have left the contract: for tests. Oldest first, at most 1000.
    const QStringList &contractBreaks() const { return m_contractBreaks; }

private:
    struct Outcome
    {
        int status = 200;
        QString code;
        QJsonObject body;
        Fault fault;
        QByteArray text = {}; ///< the body as JSON, if it is to be had already
    };

    void settle();
    Outcome process(const Question &question, const QMap<QString, QString> &parameters, const Envelope &envelope, bool secondTry,
                    RequestRecord &record);
    Answer run(const Action &action, const ActionContract *contract, const Call &call, RequestRecord &record);
    Answer execute(const Action &action, const ActionContract *contract, const Call &call, RequestRecord &record);
    Outcome refused(const Refusal &refusal, const Question &question, const QString &requestId) const;
    Outcome denied(const Action &action, const AccessKey &key, const Question &question, const QString &requestId) const;
    QByteArray text(const Body &body, const ActionContract &contract, const Call &call, QStringList &breaks);
    void admit(const Call &call, const QJsonObject &answer);
    void vanish(const QStringList &ids, qint64 createdBy, double seconds);
    Reply written(const Outcome &outcome, const QString &action, const QString &requestId, bool xml) const;

    Reply clockRequest(const Question &question);
    Reply faultsRequest(const Question &question);
    Reply settingsRequest(const Question &question);
    Reply portsRequest(const Question &question, const QString &id);
    QJsonObject resourcesJson() const;

    CloudOptions m_options;
    CloudClock m_clock;
    Contracts m_contracts;
    World m_world;
    QHash<QString, Action> m_actions;   ///< "2016-04-28/CreateVpc"
    QHash<QString, QString> m_products; ///< version -> product name
    NonceMemory m_nonces;
    TokenMemory m_tokens;
    RequestLog m_log;
    Store m_store;
    qint64 m_reserved = 0;     ///< request numbers that are stored as used up
    bool m_metaChanged = true; ///< the clock or the numbers changed
    QStringList m_contractBreaks;
};

/// An answer as the real services write XML: the root is <ActionResponse> or <Error>, list items repeat their name.
QByteArray toXml(const QJsonObject &body, const QString &root);

} // namespace CloudSim
