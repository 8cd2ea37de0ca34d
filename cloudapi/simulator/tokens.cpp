#include "cloudapi/simulator/tokens.h"

#include "cloudapi/simulator/contract.h"

#include <QCryptographicHash>

namespace CloudSim {

namespace {
constexpr qsizetype mostTokens = 20'000;
}

QString TokenMemory::keyOf(const Call &call, const QString &tokenName)
{
    // Tokens have at most 64 characters; of longer ones a hash is kept.
    QString token = call.text(tokenName);
    if (token.size() > 64)
        token = QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
    return QStringList{call.caller.account, call.product, call.action, token}.join(u'\n');
}

QByteArray TokenMemory::hashOf(const Call &call, const QString &tokenName)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto it = call.parameters.cbegin(); it != call.parameters.cend(); ++it) {
        if (it.key() == tokenName || (isCommonParameter(it.key()) && it.key() != QLatin1StringView("RegionId")))
            continue;
        hash.addData(QString(it.key() + QChar(0) + it.value() + QChar(0)).toUtf8());
    }
    return hash.result().toHex();
}

const Remembered *TokenMemory::find(const QString &key) const
{
    const auto it = m_byKey.constFind(key);
    return it == m_byKey.cend() ? nullptr : &*it;
}

void TokenMemory::remember(const QString &key, const QByteArray &parametersHash, const QJsonObject &answer, qint64 now)
{
    const Remembered remembered{key, parametersHash, answer, m_next++, now};
    m_byKey.insert(key, remembered);
    m_byOrder.insert(remembered.order, key);
    m_changes.added.append(remembered);
    trim();
}

void TokenMemory::restore(const Remembered &remembered)
{
    m_byKey.insert(remembered.key, remembered);
    m_byOrder.insert(remembered.order, remembered.key);
    m_next = qMax(m_next, remembered.order + 1);
}

void TokenMemory::trim()
{
    while (m_byOrder.size() > mostTokens) {
        const QString key = m_byOrder.take(m_byOrder.firstKey());
        m_byKey.remove(key);
        m_changes.forgotten.append(key);
    }
}

Refusal stillProcessing(const Call &call)
{
    using namespace Qt::StringLiterals;
    const QString message = u"The previous request with this client token is still being processed."_s;
    if (call.action == "CreateVSwitch"_L1)
        return {400, u"OperationFailed.IdempotentTokenProcessing"_s, message};
    if (call.action == "CreateVpc"_L1)
        return {400, u"TOKEN_PROCESSING"_s, message};
    if (call.product == "Vpc"_L1)
        return {400, u"LastTokenProcessing"_s, message};
    if (call.product == "Slb"_L1)
        return {400, u"OperationFailed.TokenIsProcessing"_s, message};
    if (call.action.contains("SecurityGroup"_L1))
        return {403, u"IdempotentProcessing"_s, message};
    // Of Rds and R-kvstore nothing is documented (UNVERIFIED); the common table names this code.
    return {403, u"LastTokenProcessing"_s, message};
}

} // namespace CloudSim
