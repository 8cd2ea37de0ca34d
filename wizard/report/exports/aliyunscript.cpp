#include "wizard/report/exports/aliyunscript.h"

#include "wizard/report/exports/identifiers.h"
#include "wizard/report/sections.h"
#include "wizard/texts/fill.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

/// As one word, whatever the text holds.
QString quoted(const QString &text)
{
    QString word = text;
    return u'\'' + word.remove(QChar(u'\0')).replace(u'\'', u"'\\''"_s) + u'\'';
}

/// The parameters in which "<vpc>" stands for an id; anywhere else it is somebody's text.
bool namesOthers(const QString &parameter)
{
    static const QRegularExpression form(u"^(VpcId|VPCId|VSwitchId|SecurityGroupId|SnatTableId|ForwardTableId|SnatIp|ExternalIp|InternalIp|BandwidthPackageId|SourceVSwitchId"
                                         u"|BindedInstanceId|DBInstanceId|InstanceId|LoadBalancerId|ServerCertificateId|BackendServers|IpInstanceIds\\.\\d+|InstanceIds\\.\\d+)$"_s);
    return form.match(parameter).hasMatch();
}

/// How a created thing is told: the field of the answer with its id, and what is asked until it has its state.
struct Told
{
    const char *action;
    const char *idField;
    const char *question; ///< action that shows the state; empty: nothing to wait for
    const char *parameter;
    const char *stateField;
    const char *state;
};

constexpr Told toldThings[]{
    {"CreateVpc", "VpcId", "DescribeVpcs", "VpcId", "Status", "Available"},
    {"CreateVSwitch", "VSwitchId", "DescribeVSwitches", "VSwitchId", "Status", "Available"},
    {"CreateNatGateway", "NatGatewayId", "DescribeNatGateways", "NatGatewayId", "Status", "Available"},
    {"AllocateEipAddress", "AllocationId", "", "", "", ""},
    {"CreateCommonBandwidthPackage", "BandwidthPackageId", "DescribeCommonBandwidthPackages", "BandwidthPackageId", "Status", "Available"},
    {"CreateSecurityGroup", "SecurityGroupId", "", "", "", ""},
    {"CreateDBInstance", "DBInstanceId", "DescribeDBInstanceAttribute", "DBInstanceId", "DBInstanceStatus", "Running"},
    {"CreateReadOnlyDBInstance", "DBInstanceId", "DescribeDBInstanceAttribute", "DBInstanceId", "DBInstanceStatus", "Running"},
    {"CreateInstance", "InstanceId", "DescribeInstanceAttribute", "InstanceId", "InstanceStatus", "Normal"},
    {"CreateLoadBalancer", "LoadBalancerId", "DescribeLoadBalancerAttribute", "LoadBalancerId", "LoadBalancerStatus", "active"},
    {"UploadServerCertificate", "ServerCertificateId", "", "", "", ""},
};

class AliyunScript
{
public:
    explicit AliyunScript(const ReportInput &input) : m_source(input) {}

    QByteArray text();

private:
    QString variable(const QString &prefix, const QString &thing) { return m_identifiers.name(u"variable"_s, prefix, thing); }
    QString fromEnvironment(const QString &prefix, const QString &key);
    QString word(const RequestPreview &call, const QString &name, const QString &value);
    QString reference(const QString &parameter, const QString &thing);
    QString command(const RequestPreview &call);
    QString waitFor(const QString &product, const QString &action, const QString &argument, const QString &field, const QString &state) const;
    void add(const RequestPreview &call);
    void addServers(const RequestPreview &call);
    void waitForIps(const RequestPreview &call);

    const ReportSource m_source;
    Identifiers m_identifiers{Identifiers::Style::Underscores};
    QStringList m_environment;
    QString m_body;
    QString m_lastStep;
};

QString AliyunScript::fromEnvironment(const QString &prefix, const QString &key)
{
    const QString name = variable(u"CLOUDSTEPS_"_s + prefix, key.toUpper());
    if (!m_environment.contains(name))
        m_environment << name;
    return u"\"${"_s + name + u"}\""_s;
}

QString AliyunScript::reference(const QString &parameter, const QString &thing)
{
    QString prefix = u"id"_s;
    if (parameter == u"SnatTableId")
        prefix = u"snat_table"_s;
    else if (parameter == u"ForwardTableId")
        prefix = u"forward_table"_s;
    else if (parameter == u"SnatIp" || parameter == u"ExternalIp" || parameter == u"InternalIp")
        prefix = u"address"_s;
    return u"\"${"_s + variable(prefix, thing) + u"}\""_s;
}

QString AliyunScript::word(const RequestPreview &call, const QString &name, const QString &value)
{
    const QString type = call.stepId.section(u'/', 0, 0);
    const QString target = call.stepId.section(u'/', 1, -2);
    if (value == u"***" && name == u"PrivateKey")
        return u"\"$(cat "_s + fromEnvironment(u"FILE_KEY"_s, target) + u")\""_s;
    if (value == u"<certificate>" && name == u"ServerCertificate")
        return u"\"$(cat "_s + fromEnvironment(u"FILE_CERTIFICATE"_s, target) + u")\""_s;
    if (value == u"***" && (name == u"Password" || name == u"AccountPassword")) {
        if (type == u"instances")
            return fromEnvironment(u"SECRET_SERVERS"_s, {});
        return fromEnvironment(type.startsWith(u"db") ? u"SECRET_DATABASE"_s : u"SECRET_CACHE"_s, target);
    }
    if (value == u"<public key>" && name == u"PublicKeyBody") {
        const Login &login = m_source.topology.servers->login;
        return login.method == LoginMethod::ImportKeyPair ? quoted(login.publicKey.trimmed()) : fromEnvironment(u"PUBLIC_KEY"_s, {});
    }
    if (!namesOthers(name))
        return quoted(value);
    static const QRegularExpression placeholder(u"<([^<>]+)>"_s);
    QString words;
    qsizetype at = 0;
    auto it = placeholder.globalMatch(value);
    while (it.hasNext()) {
        const auto match = it.next();
        if (match.capturedStart() > at)
            words += quoted(value.mid(at, match.capturedStart() - at));
        words += reference(name, match.captured(1));
        at = match.capturedEnd();
    }
    return at < value.size() || value.isEmpty() ? words + quoted(value.mid(at)) : words;
}

QString AliyunScript::command(const RequestPreview &call)
{
    // The tool's own list of parameters lacks some that the service documents; it sends them only when it is told not to look.
    QString text = u"aliyun %1 %2 --version=%3 --force"_s.arg(call.product.toLower(), call.action, call.version);
    for (const auto &[name, value] : call.parameters) {
        if (name != u"ClientToken") // a second run is a second order
            text += u" \\\n    --"_s + name + u'=' + word(call, name, value);
    }
    return text;
}

QString AliyunScript::waitFor(const QString &product, const QString &action, const QString &argument, const QString &field, const QString &state) const
{
    return u"wait_for %1 %2 aliyun %3 %4 --RegionId=%5 %6\n"_s.arg(field, state, product, action, quoted(m_source.topology.region), argument);
}

void AliyunScript::addServers(const RequestPreview &call)
{
    m_body += u"answer=\"$("_s + command(call) + u")\"\n"_s;
    m_body += u"mapfile -t servers < <(grep -o '\"i-[A-Za-z0-9]*\"' <<<\"$answer\" | tr -d '\"')\n"_s;
    const Step *step = m_source.plan.step(call.stepId);
    int index = 0;
    for (const ServerRef &server : step ? serversOf(m_source.topology, *step) : QList<ServerRef>()) {
        const QString id = variable(u"id"_s, server.id);
        m_body += u"%1=\"${servers[%2]}\"\n"_s.arg(id).arg(index++);
        const QString argument = u"--InstanceIds=\"[\\\"${%1}\\\"]\""_s.arg(id);
        m_body += waitFor(u"ecs"_s, u"DescribeInstances"_s, argument, u"Status"_s, u"Running"_s);
        m_body += u"%1=\"$(private_address \"$(aliyun ecs DescribeInstances --RegionId=%2 %3)\")\"\n"_s.arg(variable(u"address"_s, server.id), quoted(m_source.topology.region), argument);
    }
}

void AliyunScript::waitForIps(const RequestPreview &call)
{
    for (const auto &[name, value] : call.parameters) {
        if (name.startsWith(u"InstanceIds."))
            m_body += waitFor(u"vpc"_s, u"DescribeEipAddresses"_s, u"--AllocationId="_s + word(call, name, value), u"Status"_s, u"InUse"_s);
    }
}

void AliyunScript::add(const RequestPreview &call)
{
    if (const Step *step = m_source.plan.step(call.stepId); step && call.stepId != m_lastStep) {
        const QString title = inOneLine(m_source.texts.step(*step, m_source.topology));
        m_body += u"\n# "_s + title + u"\necho "_s + quoted(title) + u"\n"_s;
    }
    m_lastStep = call.stepId;
    const QString product = call.product.toLower();
    const QString thing = call.stepId.section(u'/', 0, -2);
    if (call.action == u"RunInstances") {
        addServers(call);
        return;
    }
    for (const Told &told : toldThings) {
        if (call.action != QLatin1String(told.action))
            continue;
        const QString id = variable(u"id"_s, thing);
        m_body += u"answer=\"$("_s + command(call) + u")\"\n"_s + u"%1=\"$(field \"$answer\" %2)\"\n"_s.arg(id, QLatin1String(told.idField));
        if (call.action == u"AllocateEipAddress")
            m_body += u"%1=\"$(field \"$answer\" EipAddress)\"\n"_s.arg(variable(u"address"_s, thing));
        const QString argument = u"--%1=\"${%2}\""_s.arg(QLatin1String(told.parameter), id);
        if (*told.question)
            m_body += waitFor(product, QLatin1String(told.question), argument, QLatin1String(told.stateField), QLatin1String(told.state));
        if (call.action == u"CreateNatGateway") {
            m_body += u"answer=\"$(aliyun vpc DescribeNatGateways --RegionId=%1 %2)\"\n"_s.arg(quoted(m_source.topology.region), argument);
            m_body += u"%1=\"$(listed \"$answer\" SnatTableId)\"\n%2=\"$(listed \"$answer\" ForwardTableId)\"\n"_s.arg(variable(u"snat_table"_s, thing), variable(u"forward_table"_s, thing));
        }
        return;
    }
    m_body += command(call) + u" >/dev/null\n"_s;
    if (call.action == u"AssociateEipAddressBatch")
        waitForIps(call);
    // Settings of a database or cache take it away from its state for a while, and the next one would be refused.
    const bool data = product == u"rds" || product == u"r-kvstore";
    for (const auto &[name, value] : call.parameters) {
        if (data && (name == u"DBInstanceId" || name == u"InstanceId"))
            m_body += waitFor(product, product == u"rds" ? u"DescribeDBInstanceAttribute"_s : u"DescribeInstanceAttribute"_s, u"--%1=%2"_s.arg(name, word(call, name, value)),
                              product == u"rds" ? u"DBInstanceStatus"_s : u"InstanceStatus"_s, product == u"rds" ? u"Running"_s : u"Normal"_s);
    }
    // The tables of a gateway take one entry at a time.
    if (call.action == u"CreateSnatEntry" || call.action == u"CreateForwardEntry")
        m_body += u"sleep \"${poll_seconds}\"\n"_s;
}

QByteArray AliyunScript::text()
{
    for (const RequestPreview &call : m_source.input.calls)
        add(call);
    const Translator &t = m_source.t;
    QString head = u"#!/usr/bin/env bash\n"_s;
    const auto say = [&head](const QString &line) { head += u"# "_s + inOneLine(line) + u'\n'; };
    say(fill(t.translate("Exports", "%1: made by Cloudsteps for the aliyun command line tool, whose profile says which account pays."), {m_source.topology.name}));
    say(t.translate("Exports", "Every run orders what it makes; after a failure export again and run what is left."));
    say(t.translate("Exports", "Passwords come from the environment and are arguments of aliyun while it runs: use a machine of your own."));
    head += u"set -euo pipefail\n\n"_s;
    for (const QString &name : std::as_const(m_environment))
        head += u": \"${"_s + name + u":?}\"\n"_s;
    head += uR"sh(poll_seconds="${CLOUDSTEPS_POLL_SECONDS:-5}"

# field ANSWER NAME: the first text of that name
field() {
    grep -o "\"$2\"[[:space:]]*:[[:space:]]*\"[^\"]*\"" <<<"$1" | head -n 1 | sed 's/^"[^"]*"[[:space:]]*:[[:space:]]*"//; s/"$//'
}

# listed ANSWER NAME: the first text of a list of that name
listed() {
    tr -d '[:space:]' <<<"$1" | grep -o "\"$2\":\[\"[^\"]*\"" | head -n 1 | sed 's/^.*\["//; s/"$//'
}

# private_address ANSWER: of a server
private_address() {
    tr -d '[:space:]' <<<"$1" | grep -o '"PrivateIpAddress":{"IpAddress":\["[^"]*"' | head -n 1 | sed 's/^.*\["//; s/"$//'
}

# wait_for NAME TEXT COMMAND...: until the answer has it, at most 360 times
wait_for() {
    local name="$1" wanted="$2" answer tries
    shift 2
    for ((tries = 0; tries < 360; tries++)); do
        answer="$("$@")"
        if [[ "$(field "$answer" "$name" || true)" == "$wanted" ]]; then
            return 0
        fi
        sleep "$poll_seconds"
    done
    echo "$*: $name $wanted?" >&2
    return 1
}
)sh"_s;
    return (head + m_body).toUtf8();
}

} // namespace

QByteArray toAliyunScript(const ReportInput &input)
{
    ReportInput real = input;
    if (input.target.practice)
        real.journal.clear(); // what exists in practice does not exist for aliyun
    return AliyunScript(real).text();
}

} // namespace Cloudsteps
