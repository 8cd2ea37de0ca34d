// How fast cloudsim is and how much memory it takes, measured from outside: the program runs as a process of its own, requests come over sockets.

#include "tests/simulator/simfixture.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QProcess>
#include <QTcpSocket>
#include <QUrl>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

using namespace CloudSim;
using namespace Qt::StringLiterals;

namespace {

using Parameters = QMap<QString, QString>;

constexpr int connections = 6; // as many as Qt and browsers open to a host

/// Ends the benchmark: a figure of a cloud that does not work is worth nothing.
[[noreturn]] void fail(const QString &what)
{
    std::fprintf(stderr, "bench_simulator: %s\n", qPrintable(what));
    std::exit(1);
}

QByteArray wire(const Product &product, const QString &action, Parameters parameters)
{
    parameters.insert(u"RegionId"_s, SimClient::region());
    const Question question = signedQuestion(product, action, parameters, u"bench"_s, "bench", QDateTime::currentMSecsSinceEpoch());
    QByteArray text = question.method + " /?" + question.query + " HTTP/1.1\r\n";
    for (const Header &header : question.headers)
        text += header.first + ": " + header.second + "\r\n";
    return text + "content-length: 0\r\n\r\n";
}

/// One connection that sends the next request as soon as an answer is complete.
class Connection
{
public:
    using Next = std::function<QByteArray()>;    ///< empty: no more
    using Answered = std::function<void(int status, const QByteArray &body)>;

    Connection(const QUrl &endpoint, Next next, Answered answered)
        : m_next(std::move(next))
        , m_answered(std::move(answered))
    {
        m_socket.setProxy(QNetworkProxy::NoProxy);
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { read(); });
        m_socket.connectToHost(endpoint.host(), quint16(endpoint.port()));
        if (!m_socket.waitForConnected(5000))
            fail(m_socket.errorString());
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }
    void start() { m_socket.write(m_next()); }

private:
    void read()
    {
        m_buffer += m_socket.readAll();
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = m_buffer.left(end).toLower();
        const qsizetype field = head.indexOf("content-length: ");
        const qsizetype length = head.mid(field + 16, head.indexOf('\r', field) < 0 ? -1 : head.indexOf('\r', field) - field - 16).toLongLong();
        if (m_buffer.size() < end + 4 + length)
            return;
        const QByteArray body = m_buffer.mid(end + 4, length);
        m_buffer = m_buffer.mid(end + 4 + length);
        m_answered(head.mid(9, 3).toInt(), body);
        if (const QByteArray request = m_next(); !request.isEmpty())
            m_socket.write(request);
    }

    QTcpSocket m_socket;
    QByteArray m_buffer;
    Next m_next;
    Answered m_answered;
};

/// What a run of requests took.
struct Cost
{
    double perSecond = 0;      ///< of wall time, over all connections
    double perCoreSecond = 0;  ///< of processor time of cloudsim
    double microseconds = 0;   ///< processor time of one request
};

/// A cloudsim process.
class CloudProcess
{
public:
    CloudProcess()
    {
        QElapsedTimer sinceStart;
        sinceStart.start();
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(CLOUDSTEPS_BIN_DIR "/cloudsim"), {u"--access-key"_s, u"bench:bench"_s, u"--speed"_s, u"0"_s});
        if (!m_process.waitForReadyRead(10'000))
            fail(u"cloudsim does not start"_s);
        m_startMs = double(sinceStart.nsecsElapsed()) / 1e6;
        m_endpoint = QUrl(QJsonDocument::fromJson(m_process.readLine()).object().value(u"endpoint"_s).toString());
    }
    ~CloudProcess()
    {
        m_process.terminate();
        m_process.waitForFinished(10'000);
    }

    double startMs() const { return m_startMs; }

    double residentMb() const
    {
        QFile file(u"/proc/%1/status"_s.arg(m_process.processId()));
        if (!file.open(QIODevice::ReadOnly))
            fail(file.errorString());
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
        }
        fail(u"no VmRSS in /proc"_s);
    }

    QJsonObject call(const Product &product, const QString &action, const Parameters &parameters)
    {
        QJsonObject answer;
        run({wire(product, action, parameters)}, 1, [&](const QByteArray &body) { answer = QJsonDocument::fromJson(body).object(); });
        return answer;
    }
    void advance(int seconds)
    {
        const QByteArray body = "{\"advance\":" + QByteArray::number(seconds) + '}';
        run({"POST /_sim/clock HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body}, 1);
    }
    int resources()
    {
        int count = 0;
        run({"GET /_sim/resources HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"}, 1, [&count](const QByteArray &body) {
            count = int(QJsonDocument::fromJson(body).object().value(u"resources"_s).toArray().size());
        });
        return count;
    }

    /// Sends every request once. Each must be answered with 200.
    Cost run(const QList<QByteArray> &requests, int width = connections, const std::function<void(const QByteArray &)> &answered = {})
    {
        qsizetype sent = 0;
        qsizetype done = 0;
        QEventLoop loop;
        const auto next = [&] { return sent < requests.size() ? requests.at(sent++) : QByteArray(); };
        const auto onAnswer = [&](int status, const QByteArray &body) {
            if (status != 200)
                fail(QString::fromUtf8(body));
            if (answered)
                answered(body);
            if (++done == requests.size())
                loop.quit();
        };
        std::vector<std::unique_ptr<Connection>> open;
        for (int i = 0; i < std::min<qsizetype>(width, requests.size()); ++i)
            open.push_back(std::make_unique<Connection>(m_endpoint, next, onAnswer));
        const double busyBefore = processorSeconds();
        QElapsedTimer timer;
        timer.start();
        for (const auto &connection : open)
            connection->start();
        loop.exec();
        const double wall = double(timer.nsecsElapsed()) / 1e9;
        const double busy = std::max(processorSeconds() - busyBefore, 1e-9);
        const double count = double(requests.size());
        return {count / wall, count / busy, busy / count * 1e6};
    }

private:
    double processorSeconds() const
    {
        QFile file(u"/proc/%1/schedstat"_s.arg(m_process.processId()));
        if (!file.open(QIODevice::ReadOnly))
            fail(file.errorString());
        return file.readAll().split(' ').first().toDouble() / 1e9; // ns on a processor
    }

    QProcess m_process;
    QUrl m_endpoint;
    double m_startMs = 0;
};

/// A network, then servers until there are `count` resources. The system disk of each is a record of its own that is not counted.
class Estate
{
public:
    explicit Estate(CloudProcess &cloud)
        : m_cloud(cloud)
    {
        m_vpc = cloud.call(Products::vpc, u"CreateVpc"_s, {{u"CidrBlock"_s, u"10.0.0.0/8"_s}}).value(u"VpcId"_s).toString();
        cloud.advance(60);
        m_vswitch = cloud.call(Products::vpc, u"CreateVSwitch"_s, {{u"VpcId"_s, m_vpc}, {u"ZoneId"_s, u"cn-hangzhou-h"_s}, {u"CidrBlock"_s, u"10.0.0.0/16"_s}})
                        .value(u"VSwitchId"_s).toString();
        cloud.advance(60);
    }
    void growTo(int count)
    {
        constexpr int atOnce = 100;
        m_resources = m_cloud.resources();
        while (m_resources + atOnce <= count) {
            if (m_inGroup == 0 || m_inGroup >= 1000) {
                m_group = m_cloud.call(Products::ecs, u"CreateSecurityGroup"_s, {{u"VpcId"_s, m_vpc}}).value(u"SecurityGroupId"_s).toString();
                m_inGroup = 0;
                ++m_resources;
            }
            SimNetwork network;
            network.vswitchA = m_vswitch;
            Parameters order = serverOrder(network, m_group);
            order.insert(u"Amount"_s, QString::number(atOnce));
            m_cloud.call(Products::ecs, u"RunInstances"_s, order);
            m_cloud.advance(120);
            m_inGroup += atOnce;
            m_resources += atOnce;
        }
    }
    QString vpc() const { return m_vpc; }
    QString vswitch() const { return m_vswitch; }
    /// Orders of one server each.
    QList<QByteArray> orders(int count) const
    {
        SimNetwork network;
        network.vswitchA = m_vswitch;
        QList<QByteArray> requests;
        for (int i = 0; i < count; ++i)
            requests.append(wire(Products::ecs, u"RunInstances"_s, serverOrder(network, m_group)));
        return requests;
    }

private:
    CloudProcess &m_cloud;
    QString m_vpc;
    QString m_vswitch;
    QString m_group;
    int m_inGroup = 0;
    int m_resources = 0;
};

/// A few of everything else that is listed a page at a time.
void furnish(CloudProcess &cloud, const Estate &estate)
{
    for (int i = 1; i < 10; ++i) {
        cloud.call(Products::vpc, u"CreateVSwitch"_s, {{u"VpcId"_s, estate.vpc()}, {u"ZoneId"_s, u"cn-hangzhou-h"_s}, {u"CidrBlock"_s, u"10.%1.0.0/16"_s.arg(i)}});
        cloud.advance(60);
    }
    for (int i = 0; i < 10; ++i) {
        cloud.call(Products::rds, u"CreateDBInstance"_s,
                   {{u"Engine"_s, u"MySQL"_s}, {u"EngineVersion"_s, u"8.0"_s}, {u"DBInstanceClass"_s, u"mysql.n2.medium.2c"_s}, {u"DBInstanceStorage"_s, u"100"_s},
                    {u"DBInstanceStorageType"_s, u"cloud_essd"_s}, {u"Category"_s, u"HighAvailability"_s}, {u"DBInstanceNetType"_s, u"Intranet"_s},
                    {u"InstanceNetworkType"_s, u"VPC"_s}, {u"SecurityIPList"_s, u"10.0.1.0/24"_s}, {u"PayType"_s, u"Postpaid"_s},
                    {u"VPCId"_s, estate.vpc()}, {u"VSwitchId"_s, estate.vswitch()}, {u"ZoneId"_s, u"cn-hangzhou-h"_s}});
        cloud.call(Products::slb, u"CreateLoadBalancer"_s,
                   {{u"AddressType"_s, u"internet"_s}, {u"InternetChargeType"_s, u"paybytraffic"_s}, {u"InstanceChargeType"_s, u"PayByCLCU"_s},
                    {u"PayType"_s, u"PayOnDemand"_s}});
    }
    cloud.advance(3600);
}

QList<QByteArray> many(int count, const Product &product, const QString &action, const Parameters &parameters = {})
{
    QList<QByteArray> requests;
    for (int i = 0; i < count; ++i)
        requests.append(wire(product, action, parameters));
    return requests;
}

void print(const char *what, const Cost &cost)
{
    std::printf("  %-58s %8.0f requests/s on one core  (%.0f us each; %.0f/s measured)\n", what, cost.perCoreSecond, cost.microseconds, cost.perSecond);
}

constexpr int count = 20'000;

void describe(CloudProcess &cloud, const Estate &estate)
{
    const Parameters page{{u"PageNumber"_s, u"1"_s}, {u"PageSize"_s, u"10"_s}};
    print("DescribeVSwitchAttributes", cloud.run(many(count, Products::vpc, u"DescribeVSwitchAttributes"_s, {{u"VSwitchId"_s, estate.vswitch()}})));
    print("DescribeVpcs", cloud.run(many(count, Products::vpc, u"DescribeVpcs"_s, page)));
    print("DescribeVSwitches, a page of 10", cloud.run(many(count, Products::vpc, u"DescribeVSwitches"_s, page)));
    print("DescribeInstances, a page of 10", cloud.run(many(count, Products::ecs, u"DescribeInstances"_s, page)));
    print("DescribeDBInstances, a page of 10", cloud.run(many(count, Products::rds, u"DescribeDBInstances"_s, page)));
    print("DescribeLoadBalancers, a page of 10", cloud.run(many(count, Products::slb, u"DescribeLoadBalancers"_s, page)));
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    std::printf("cloudsim\n");

    QList<double> starts;
    for (int i = 0; i < 11; ++i)
        starts.append(CloudProcess().startMs());
    std::printf("  %-58s %8.1f ms (goal: under 50)\n", "start to the first line of output, median of 11", median(starts));

    CloudProcess cloud;
    std::printf("  %-58s %8.1f MB\n", "memory after the start", cloud.residentMb());
    Estate estate(cloud);
    estate.growTo(1000);
    furnish(cloud, estate);
    std::printf("with %d resources (goal: 5000 requests/s)\n", cloud.resources());
    describe(cloud, estate);
    print("ModifyVpcAttribute", cloud.run(many(count / 4, Products::vpc, u"ModifyVpcAttribute"_s,
                                               {{u"VpcId"_s, estate.vpc()}, {u"Description"_s, u"a shop"_s}})));
    print("RunInstances, one server", cloud.run(estate.orders(500)));
    const double before = cloud.residentMb();

    CloudProcess large;
    Estate largeEstate(large);
    largeEstate.growTo(10'000);
    const double memory = large.residentMb(); // before the list of all resources, which is larger than they are
    std::printf("with %d resources\n", large.resources());
    std::printf("  %-58s %8.1f MB (goal: under 60)\n", "memory", memory);
    std::printf("  %-58s %8.1f MB\n", "memory of the one with 1,000 after the requests above", before);
    furnish(large, largeEstate);
    describe(large, largeEstate);
    return 0;
}
