#include "cloudapi/simulator/cloud.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 numbersAtOnce = 1000;

QString actionKey(const QString &version, const QString &action)
{
    return version + u'/' + action;
}

// Without Format, callers of the old signature get XML.
bool asksForXml(const Envelope &envelope)
{
    return envelope.method == SignatureMethod::HmacSha1 && envelope.format != "json"_L1;
}

QJsonObject whole(const Body &body)
{
    QJsonObject object = body;
    if (body.items) {
        QJsonArray list;
        for (const Resource *resource : body.items->resources)
            list.append(body.items->describe(*resource));
        object.insert(body.items->wrapper, QJsonObject{{body.items->item, list}});
    }
    return object;
}

QString newRequestId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toUpper();
}

} // namespace

WallClock systemWallClock()
{
    return [] { return QDateTime::currentMSecsSinceEpoch(); };
}

Cloud::Cloud(CloudOptions options)
    : m_options(std::move(options))
    , m_clock(m_options.wallClock, m_options.speed)
    , m_world(m_options.world, std::make_shared<const Catalogue>())
{
    QHash<QString, Hook> hooks;
    QHash<QString, double> durations;
    for (const Module &module : allModules()) {
        for (const Action &action : module.actions) {
            m_actions.insert(actionKey(action.product.version, action.name), action);
            m_products.insert(action.product.version, action.product.name);
        }
        hooks.insert(module.hooks);
        durations.insert(module.durations);
    }
    m_world.setHooks(hooks);
    m_world.setDurations(durations);
}

tl::expected<void, QString> Cloud::open()
{
    if (m_options.stateFile.isEmpty()) {
        settle();
        return {};
    }
    const auto content = m_store.open(m_options.stateFile);
    if (!content)
        return tl::unexpected(content.error());
    if (!content->fresh) {
        m_clock.resume(content->meta.cloudTime, content->meta.wallTime);
        m_world.setCounter(content->meta.counter);
        m_reserved = content->meta.number;
        m_log = RequestLog(m_reserved + 1);
        for (const Resource &resource : content->resources)
            m_world.restore(resource);
        for (const Remembered &token : content->tokens)
            m_tokens.restore(token);
    }
    settle();
    return flush();
}

void Cloud::settle()
{
    m_world.advance(m_clock.now());
}

tl::expected<void, QString> Cloud::flush()
{
    if (!m_store.isOpen()) {
        m_world.forgetDirty();
        m_tokens.forgetChanges();
        return {};
    }
    // Numbers are stored as used up in blocks, so that none is given twice after a crash though reads store nothing.
    if (m_log.nextNumber() > m_reserved) {
        m_reserved = m_log.nextNumber() + numbersAtOnce;
        m_metaChanged = true;
    }
    if (!m_metaChanged && !m_world.hasDirty() && !m_tokens.hasChanges())
        return {};
    const Store::Meta meta{m_clock.now(), m_clock.wallNow(), m_world.counter(), m_reserved, m_options.world.seed};
    const auto saved = m_store.save(m_world, m_world.dirty(), m_tokens.changes(), meta);
    if (saved) {
        m_world.forgetDirty();
        m_tokens.forgetChanges();
        m_metaChanged = false;
    }
    return saved;
}

Reply Cloud::answer(const Question &question)
{
    settle();
    QSet<QString> inQuery;
    const QMap<QString, QString> parameters = parametersOf(question, &inQuery);
    const auto envelope = readEnvelope(question, parameters);

    RequestRecord record;
    record.at = m_clock.now();
    record.requestId = newRequestId();
    if (envelope) {
        record.action = envelope->action;
        record.version = envelope->version;
        record.nonce = envelope->nonce;
        record.product = m_products.value(envelope->version);
    }
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        if (isCommonParameter(it.key()) && it.key() != "RegionId"_L1)
            continue;
        const bool secret = isSecretParameter(it.key());
        record.parameters.insert(it.key(), secret ? u"***"_s : it.value());
        if (secret && inQuery.contains(it.key()))
            record.secretsInUrl << it.key();
    }
    if (const auto known = m_actions.constFind(actionKey(record.version, record.action)); known != m_actions.cend())
        record.token = parameters.value(known->clientTokenName);

    const bool xml = envelope && asksForXml(*envelope);
    if (!envelope) {
        RequestRecord &kept = m_log.append(record, {});
        const Outcome outcome = refused(envelope.error(), question, kept.requestId);
        kept.status = outcome.status;
        kept.code = outcome.code;
        return written(outcome, {}, kept.requestId, xml);
    }

    const QString copyKey = envelope->nonce + u'\n' + envelope->signature;
    RequestRecord *kept = m_log.copyOf(copyKey);
    // A connection that was dropped before anything happened leaves no trace in the cloud: the copy is the first that it sees.
    const bool secondTry = kept && kept->status == 0 && kept->fault == faultName(FaultKind::ResetBefore);
    if (kept) {
        ++kept->received;
        if (!secondTry) {
            const auto key = verify(question, parameters, *envelope, m_options.keys, m_clock.wallNow());
            const Refusal used{400, u"SignatureNonceUsed"_s, u"Specified signature nonce was used already."_s};
            return written(refused(key ? used : key.error(), question, record.requestId), record.action, record.requestId, xml);
        }
        kept->requestId = record.requestId;
    } else {
        kept = &m_log.append(record, copyKey);
    }

    const Outcome outcome = process(question, parameters, *envelope, secondTry, *kept);
    if (outcome.fault.kind != FaultKind::None)
        kept->fault = faultName(outcome.fault.kind);
    kept->status = outcome.status;
    kept->code = outcome.code;
    Reply reply = written(outcome, kept->action, kept->requestId, xml);
    reply.fault = outcome.fault.kind;
    reply.delayMs = outcome.fault.delayMs;
    if (reply.fault == FaultKind::Garbage) {
        reply.status = outcome.fault.status ? outcome.fault.status : 200;
        reply.body = "<html><body>It works!</body></html>\n";
        reply.contentType = "text/html";
    }
    return reply;
}

Cloud::Outcome Cloud::process(const Question &question, const QMap<QString, QString> &parameters, const Envelope &envelope, bool secondTry,
                              RequestRecord &record)
{
    const auto no = [&](const Refusal &refusal, const Fault &fault = {}) {
        Outcome outcome = refused(refusal, question, record.requestId);
        outcome.fault = fault;
        return outcome;
    };
    if (question.method != "GET" && question.method != "POST")
        return no({400, u"UnsupportedHTTPMethod"_s, u"This http method is not supported."_s});
    const auto key = verify(question, parameters, envelope, m_options.keys, m_clock.wallNow());
    if (!key)
        return no(key.error());
    if (!m_nonces.use(key->id, envelope.nonce, m_clock.wallNow()) && !secondTry)
        return no({400, u"SignatureNonceUsed"_s, u"Specified signature nonce was used already."_s});

    const auto found = m_actions.constFind(actionKey(envelope.version, envelope.action));
    if (found == m_actions.cend()) {
        if (!m_contracts.knowsVersion(envelope.version))
            return no({404, u"NoSuchVersion"_s, u"The specified version \"%1\" does not exist."_s.arg(envelope.version)});
        return no({404, u"InvalidAction.NotFound"_s,
                   u"Specified api is not found, please check your url and method. (%1 is not simulated.)"_s.arg(envelope.action)});
    }
    const Action &action = *found;

    const Fault fault = m_options.faults.take(action.product.name, action.name);
    switch (fault.kind) {
    case FaultKind::ResetBefore: return {0, {}, {}, fault};
    case FaultKind::Refuse:
        return no({fault.status ? fault.status : 400, fault.code.isEmpty() ? u"OperationDenied"_s : fault.code, u"Refused by a fault rule."_s}, fault);
    case FaultKind::Error:
        return no({fault.status ? fault.status : 503, fault.code.isEmpty() ? u"ServiceUnavailable"_s : fault.code,
                   u"The request has failed due to a temporary failure of the server."_s},
                  fault);
    case FaultKind::None:
    case FaultKind::ResetAfter:
    case FaultKind::Hang:
    case FaultKind::Slow:
    case FaultKind::Truncate:
    case FaultKind::Garbage:
    case FaultKind::Vanish: break;
    }

    const bool allowed = (key->user.isEmpty() || !m_options.policy || m_options.policy->allows(action.product.name, action.name))
        && (!key->policy || key->policy->allows(action.product.name, action.name));
    // Who may not look at instances sees none of them; a dry run tells the two cases apart.
    const bool seesNothing = !allowed && action.name == "DescribeInstances"_L1 && action.product.contract == Products::ecs.contract
        && parameters.value(u"DryRun"_s) != "true"_L1;
    if (!allowed && !seesNothing) {
        Outcome outcome = denied(action, *key, question, record.requestId);
        outcome.fault = fault;
        return outcome;
    }

    Call call;
    call.product = action.product.name;
    call.version = action.product.version;
    call.action = action.name;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        if (!isCommonParameter(it.key()) || it.key() == "RegionId"_L1)
            call.parameters.insert(it.key(), it.value());
    }
    call.regionId = call.text(u"RegionId"_s);
    call.caller = {seesNothing ? u"nobody"_s : key->account, key->user, key->id, key->role};
    call.now = m_world.now();
    call.wallNow = m_clock.wallNow();
    call.number = record.n;
    call.requestId = record.requestId;

    const ActionContract *contract = m_contracts.find(action.product, action.name);
    const Answer answer = run(action, contract, call, record);
    if (!answer)
        return no(answer.error(), fault);
    if (action.product.contract == Products::sts.contract && action.name == "AssumeRole"_L1)
        admit(call, *answer);
    if (fault.kind == FaultKind::Vanish)
        vanish(record.effect, record.n, fault.delayMs / 1000.0);

    QStringList breaks;
    Body body = *answer;
    body.insert(u"RequestId"_s, record.requestId);
    Outcome outcome{200, {}, {}, fault};
    if (!contract)
        outcome.body = whole(body);
    else if (asksForXml(envelope))
        outcome.body = contract->filtered(whole(body), &breaks);
    else
        outcome.text = text(body, *contract, call, breaks);
    for (const QString &broken : breaks) {
        if (m_contractBreaks.size() < 1000)
            m_contractBreaks << call.action + u": "_s + broken;
    }
    return outcome;
}

// The JSON of an answer. Its items are described and written only if they have changed since they were last.
QByteArray Cloud::text(const Body &body, const ActionContract &contract, const Call &call, QStringList &breaks)
{
    QByteArray text = contract.text(body, &breaks);
    if (!body.items)
        return text;
    text.chop(1);
    text += ",\"" + body.items->wrapper.toUtf8() + "\":{\"" + body.items->item.toUtf8() + "\":[";
    for (const Resource *resource : body.items->resources) {
        QByteArray item = m_world.texts().find(resource->id, call.action);
        if (item.isEmpty()) {
            item = contract.itemText(body.items->wrapper, body.items->item, body.items->describe(*resource), &breaks);
            m_world.texts().keep(resource->id, call.action, item);
        }
        if (!text.endsWith('['))
            text += ',';
        text += item;
    }
    return text + "]}}";
}

Answer Cloud::run(const Action &action, const ActionContract *contract, const Call &call, RequestRecord &record)
{
    if (contract) {
        const ActionContract::Findings findings = contract->check(call.parameters);
        record.unknown = findings.unknown;
        if (findings.refusal)
            return refuse(*findings.refusal);
        if (m_options.strict && !findings.unknown.isEmpty())
            return refuse(400, u"UnknownParameter"_s, u"The parameter \"%1\" is not known to %2."_s.arg(findings.unknown.first(), action.name));
    }
    if (!call.regionId.isEmpty() && !m_world.catalogue().region(call.regionId))
        return refuse(404, u"InvalidRegionId.NotFound"_s, u"The specified RegionId does not exist."_s);

    const QString tokenName = action.clientTokenName;
    if (tokenName.isEmpty() || !call.has(tokenName))
        return execute(action, contract, call, record);
    const QString tokenKey = TokenMemory::keyOf(call, tokenName);
    const QByteArray hash = TokenMemory::hashOf(call, tokenName);
    if (const Remembered *earlier = m_tokens.find(tokenKey)) {
        if (earlier->parametersHash != hash)
            return refuse(400, action.mismatchCode, u"The request uses the same client token as a previous, but non-identical request."_s);
        if (earlier->at > 0 && m_world.now() < earlier->at + qint64(m_options.tokenProcessing * 1000))
            return refuse(stillProcessing(call));
        return earlier->answer;
    }
    const Answer answer = execute(action, contract, call, record);
    if (answer && action.mutating)
        m_tokens.remember(tokenKey, hash, *answer, m_world.now());
    return answer;
}

Answer Cloud::execute(const Action &action, const ActionContract *contract, const Call &call, RequestRecord &record)
{
    // Only lists lag behind: what checks before it changes sees everything.
    if (action.mutating || m_options.listDelay <= 0)
        m_world.begin(call.caller.account);
    else
        m_world.begin(call.caller.account, m_world.now() - qint64(m_options.listDelay * 1000));
    const Answer answer = action.handler(call, m_world);
    const bool dryRun = !action.handlesDryRun && call.flag(u"DryRun"_s) && contract && contract->hasParameter(u"DryRun"_s);
    if (!answer || dryRun) {
        m_world.rollback();
        if (!answer)
            return answer;
        return refuse(400, u"DryRunOperation"_s, u"Request validation has been passed with DryRun flag set."_s);
    }
    record.effect = m_world.commit();
    return answer;
}

Cloud::Outcome Cloud::denied(const Action &action, const AccessKey &key, const Question &question, const QString &requestId) const
{
    Outcome outcome = refused({403, u"Forbidden.RAM"_s, u"User not authorized to operate on the specified resource, or this API doesn't support RAM."_s},
                              question, requestId);
    outcome.body.insert(u"AccessDeniedDetail"_s, QJsonObject{{u"AuthAction"_s, u"%1:%2"_s.arg(ramCode(action.product.name), action.name)},
                                                             {u"AuthPrincipalType"_s, key.role.isEmpty() ? u"SubUser"_s : u"AssumedRoleUser"_s},
                                                             {u"AuthPrincipalOwnerId"_s, key.account},
                                                             {u"AuthPrincipalDisplayName"_s, key.role.isEmpty() ? key.user : key.role + u':' + key.user},
                                                             {u"NoPermissionType"_s, u"ImplicitDeny"_s},
                                                             {u"PolicyType"_s, u"AccountLevelIdentityBasedPolicy"_s},
                                                             {u"EncodedDiagnosticMessage"_s, QString()}});
    return outcome;
}

// Keys of assumed roles are kept in memory only: after a restart a client has to assume the role again.
void Cloud::admit(const Call &call, const QJsonObject &answer)
{
    const QJsonObject credentials = answer.value(u"Credentials"_s).toObject();
    AccessKey key{.id = credentials.value(u"AccessKeyId"_s).toString(),
                  .secret = credentials.value(u"AccessKeySecret"_s).toString().toUtf8(),
                  .account = call.caller.account,
                  .user = call.text(u"RoleSessionName"_s),
                  .token = credentials.value(u"SecurityToken"_s).toString()};
    key.role = call.text(u"RoleArn"_s).section(u'/', 1);
    key.expires = fromIso(credentials.value(u"Expiration"_s).toString()).value_or(0);
    if (call.has(u"Policy"_s)) {
        if (const auto policy = Policy::fromJson(call.text(u"Policy"_s).toUtf8()))
            key.policy = std::make_shared<const Policy>(*policy);
    }
    m_options.keys.addTemporary(key, call.wallNow);
}

void Cloud::vanish(const QStringList &ids, qint64 createdBy, double seconds)
{
    for (const QString &id : ids) {
        const Resource *resource = m_world.stored(id);
        if (!resource || resource->createdBy != createdBy)
            continue;
        m_world.cancelPending(id);
        // A module may know what such an end leaves behind: an event, disks.
        m_world.after(id, seconds, {.removes = true, .hook = resource->type + u".vanished"_s});
    }
}

Cloud::Outcome Cloud::refused(const Refusal &refusal, const Question &question, const QString &requestId) const
{
    const QJsonObject body{{u"RequestId"_s, requestId},
                           {u"HostId"_s, QString::fromUtf8(question.header("host"))},
                           {u"Code"_s, refusal.code},
                           {u"Message"_s, refusal.message},
                           {u"Recommend"_s, u"https://api.aliyun.com/troubleshoot?q=%1"_s.arg(refusal.code)}};
    return {refusal.httpStatus, refusal.code, body, {}};
}

Reply Cloud::written(const Outcome &outcome, const QString &action, const QString &requestId, bool xml) const
{
    Reply reply;
    reply.status = outcome.status;
    reply.requestId = requestId;
    if (xml) {
        reply.body = toXml(outcome.body, outcome.code.isEmpty() ? action + u"Response"_s : u"Error"_s);
        reply.contentType = "text/xml;charset=utf-8";
    } else {
        reply.body = outcome.text.isEmpty() ? QJsonDocument(outcome.body).toJson(QJsonDocument::Compact) : outcome.text;
        reply.contentType = "application/json;charset=utf-8";
    }
    return reply;
}

} // namespace CloudSim
