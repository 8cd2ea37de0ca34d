#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace Cloudsteps {

/// What is known of a thing that exists. All text as the cloud answered it; empty means not known.
struct Facts
{
    QString id;                 ///< vpc-bp1...; "i-1,i-2" never: see members
    QString state;              ///< the cloud's own word: Available, Running, ...
    QString name;
    QString zone;
    QString address;            ///< private address
    QString publicAddress;
    QString connectionString;   ///< host of a database, cache or balancer
    int port = 0;
    QString snatTable;          ///< of a NAT gateway
    QString forwardTable;
    QMap<QString, Facts> members; ///< of a step that makes several: "app-1" -> facts of that server
    QDateTime createdAt;        ///< cloud time, UTC

    QJsonObject toJson() const;
    static Facts fromJson(const QJsonObject &object);
    bool operator==(const Facts &) const = default;
};

/// Values by name, all as text: "mbps" -> "5". Secrets are never among them.
using Values = QMap<QString, QString>;

/// Where a step stands, as the journal knows it. Sent: an intent is on disk, the outcome unknown or awaited.
/// Waiting: the cloud accepted it and works. Gone: removed by us or found missing.
enum class StepState { Planned, Sent, Waiting, Ready, Failed, Gone };
QString stepStateName(StepState state);

/// Why a step ended without success; texts by wizard/texts.
struct StepFailure
{
    QString kind;      ///< an ErrorKind word: stock, quota, balance, denied, invalid, conflict, transient, outcome-unknown, timeout, vanished ...
    QString code;      ///< the cloud's code
    QString message;   ///< the cloud's message, secrets never
    QString requestId;
    QString action;    ///< "Vpc:CreateVSwitch"

    bool operator==(const StepFailure &) const = default;
};

/// One line of the journal.
struct JournalEntry
{
    QString stepId;
    StepState state = StepState::Planned;
    QString token;          ///< client token; the same until a clear refusal
    QByteArray parametersHash; ///< of the request, secrets left out
    QDateTime intendedAt;   ///< cloud time, UTC
    Facts facts;
    Values made; ///< of a create step: what the thing was asked for with, since changed; names as in wizard/plan/values.h
    std::optional<StepFailure> failure;

    bool operator==(const JournalEntry &) const = default;
};

/// Step id -> where it stands. The value that plan, picture, pages and report read.
using JournalSnapshot = QMap<QString, JournalEntry>;

} // namespace Cloudsteps
