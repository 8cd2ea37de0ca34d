#include "app/practicecloud.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QTimer>

#include <utility>

namespace Cloudsteps {

namespace {

// A minute of cloud time a second: a NAT gateway takes its two minutes in two seconds, a database in ten.
constexpr int practiceSpeed = 60;
constexpr int idleExitSeconds = 4 * 3600;
constexpr int pollMs = 20;
constexpr int pollAttempts = 500;

QString randomWord(int length)
{
    static const QString letters = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789");
    QString word;
    for (int i = 0; i < length; ++i)
        word += letters.at(QRandomGenerator::system()->bounded(int(letters.size())));
    return word;
}

} // namespace

struct PracticeCloud::Record
{
    qint64 pid = 0;
    Connection connection;

    static std::optional<Record> load(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
        const QStringList key = object.value(QLatin1String("key")).toString().split(u':');
        Record record;
        record.pid = qint64(object.value(QLatin1String("pid")).toDouble());
        record.connection.endpoint = QUrl(object.value(QLatin1String("endpoint")).toString(), QUrl::StrictMode);
        if (key.size() != 2 || !record.connection.endpoint.isValid() || record.connection.endpoint.isEmpty())
            return std::nullopt;
        record.connection.credentials = {key.at(0), key.at(1), {}};
        return record;
    }

    bool save(const QString &path) const
    {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        const QJsonObject object{
            {QStringLiteral("pid"), double(pid)},
            {QStringLiteral("endpoint"), connection.endpoint.toString()},
            {QStringLiteral("key"), connection.credentials.accessKeyId + u':' + connection.credentials.accessKeySecret},
        };
        file.write(QJsonDocument(object).toJson());
        return file.commit();
    }
};

PracticeCloud::PracticeCloud(const QString &dataFolder, const QString &program, QObject *parent)
    : QObject(parent), m_folder(dataFolder), m_program(program)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

void PracticeCloud::ensure(QObject *context, std::function<void(const Answer &)> callback)
{
    const auto record = Record::load(m_folder + QStringLiteral("/practice.json"));
    if (!record) {
        start(context, std::move(callback));
        return;
    }
    const Connection connection = record->connection;
    probe(connection.endpoint, context, [this, connection, context = QPointer<QObject>(context), callback = std::move(callback)](bool alive) {
        if (alive)
            callback(connection);
        else
            start(context, callback);
    });
}

void PracticeCloud::probe(const QUrl &endpoint, QObject *context, std::function<void(bool)> callback)
{
    QUrl url = endpoint;
    url.setPath(QStringLiteral("/_sim/clock"));
    QNetworkRequest request(url);
    request.setTransferTimeout(2000);
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
    connect(reply, &QNetworkReply::finished, context, [reply, callback = std::move(callback)] {
        const bool isClock = QJsonDocument::fromJson(reply->readAll()).object().contains(QLatin1String("speed"));
        callback(reply->error() == QNetworkReply::NoError && isClock);
    });
}

void PracticeCloud::start(QObject *context, std::function<void(const Answer &)> callback)
{
    if (!QFileInfo(m_program).isExecutable()) {
        callback(tl::make_unexpected(Failure{QStringLiteral("practice-program-missing"), m_program}));
        return;
    }
    if (!QDir().mkpath(m_folder)) {
        callback(tl::make_unexpected(Failure{QStringLiteral("practice-folder"), m_folder}));
        return;
    }
    // Two programs that start at once must not start two clouds on one state file: the later one waits and finds the first one's.
    // So does a second question of this program while the first one's cloud starts.
    auto lock = std::make_unique<QLockFile>(m_folder + QStringLiteral("/practice.lock"));
    if (!lock->tryLock(0)) {
        QTimer::singleShot(pollMs * 5, context, [this, context, callback = std::move(callback)] { ensure(context, callback); });
        return;
    }
    m_starting = std::move(lock);
    Connection connection;
    connection.credentials = {QStringLiteral("practice-") + randomWord(12), randomWord(30), {}};

    // The key goes by environment, never by argument: arguments are readable by everyone on the machine.
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CLOUDSIM_ACCESS_KEYS"),
                       connection.credentials.accessKeyId + u':' + connection.credentials.accessKeySecret);
    process.setProcessEnvironment(environment);
    process.setProgram(m_program);
    process.setArguments({QStringLiteral("--state"), m_folder + QStringLiteral("/practice.sqlite"), QStringLiteral("--speed"),
                          QString::number(practiceSpeed), QStringLiteral("--idle-exit"), QString::number(idleExitSeconds)});
    process.setWorkingDirectory(m_folder);
    process.setStandardInputFile(QProcess::nullDevice());
    const QString output = m_folder + QStringLiteral("/practice.out");
    QFile::remove(output);
    process.setStandardOutputFile(output);
    process.setStandardErrorFile(m_folder + QStringLiteral("/practice.err"));
    qint64 pid = 0;
    if (!process.startDetached(&pid)) {
        m_starting.reset();
        callback(tl::make_unexpected(Failure{QStringLiteral("practice-not-started"), process.errorString()}));
        return;
    }
    awaitFirstLine(pid, connection, pollAttempts, context, std::move(callback));
}

void PracticeCloud::awaitFirstLine(qint64 pid, const Connection &connection, int attemptsLeft, QObject *context,
                                   std::function<void(const Answer &)> callback)
{
    QFile output(m_folder + QStringLiteral("/practice.out"));
    if (output.open(QIODevice::ReadOnly)) {
        const QByteArray line = output.readLine();
        const QString endpoint = QJsonDocument::fromJson(line).object().value(QLatin1String("endpoint")).toString();
        if (!endpoint.isEmpty()) {
            Record record{pid, connection};
            record.connection.endpoint = QUrl(endpoint);
            const bool saved = record.save(m_folder + QStringLiteral("/practice.json"));
            m_starting.reset();
            if (saved)
                callback(record.connection);
            else
                callback(tl::make_unexpected(Failure{QStringLiteral("practice-folder"), m_folder}));
            return;
        }
    }
    const bool died = !QFileInfo::exists(QStringLiteral("/proc/%1").arg(pid)) && QFileInfo::exists(QStringLiteral("/proc/self"));
    if (attemptsLeft == 0 || died) {
        m_starting.reset();
        QFile errors(m_folder + QStringLiteral("/practice.err"));
        const bool readable = errors.open(QIODevice::ReadOnly);
        callback(tl::make_unexpected(
            Failure{QStringLiteral("practice-not-started"), readable ? QString::fromUtf8(errors.readAll()).trimmed() : QString()}));
        return;
    }
    QTimer::singleShot(pollMs, this, [this, pid, connection, attemptsLeft, context = QPointer<QObject>(context), callback = std::move(callback)] {
        if (context)
            awaitFirstLine(pid, connection, attemptsLeft - 1, context, callback);
        else
            m_starting.reset();
    });
}

} // namespace Cloudsteps
