#include "app/secretstores.h"

#include <qt6keychain/keychain.h>

#include <QMetaObject>

namespace Cloudsteps {

namespace {

const QLatin1String service("cloudsteps");

/// Answers from the event loop of the context's thread, as every asynchronous store does, unless the context has died.
template<typename Callback, typename Value>
void answer(QObject *context, Callback callback, Value value)
{
    QMetaObject::invokeMethod(context, [callback = std::move(callback), value = std::move(value)] { callback(value); }, Qt::QueuedConnection);
}

SecretStore::Error toError(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError: return SecretStore::Error::None;
    case QKeychain::EntryNotFound: return SecretStore::Error::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser: return SecretStore::Error::Denied;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: return SecretStore::Error::Unavailable;
    }
    return SecretStore::Error::Unavailable;
}

/// One keychain job: lives on the store's thread, and tells by signal, so that a context that dies meanwhile on another
/// thread is simply disconnected.
class KeychainCall : public QObject
{
    Q_OBJECT

public:
    explicit KeychainCall(QKeychain::Job *job) : m_job(job)
    {
        m_job->setParent(this);
        connect(m_job, &QKeychain::Job::finished, this, [this](QKeychain::Job *finishedJob) {
            const auto *reader = qobject_cast<QKeychain::ReadPasswordJob *>(finishedJob);
            emit finished(int(toError(finishedJob->error())), reader ? reader->textData() : QString());
            deleteLater();
        });
    }
    void start() { m_job->start(); }

signals:
    void finished(int error, const QString &secret);

private:
    QKeychain::Job *m_job;
};

template<typename Job>
Job *makeJob(const QString &key)
{
    auto *job = new Job(service);
    job->setAutoDelete(false);
    job->setKey(key);
    return job;
}

void run(QObject *store, QKeychain::Job *job, QObject *context, std::function<void(SecretStore::Error, const QString &)> callback)
{
    auto *call = new KeychainCall(job);
    call->moveToThread(store->thread());
    QObject::connect(call, &KeychainCall::finished, context, [callback = std::move(callback)](int error, const QString &secret) {
        callback(SecretStore::Error(error), secret);
    }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(call, &KeychainCall::start, Qt::QueuedConnection);
}

} // namespace

void MemorySecretStore::read(const QString &key, QObject *context, std::function<void(tl::expected<QString, Error>)> callback)
{
    const QMutexLocker lock(&m_mutex);
    const auto it = m_secrets.constFind(key);
    tl::expected<QString, Error> result = tl::make_unexpected(Error::NotFound);
    if (it != m_secrets.cend())
        result = *it;
    answer(context, std::move(callback), result);
}

void MemorySecretStore::write(const QString &key, const QString &secret, QObject *context, std::function<void(Error)> callback)
{
    const QMutexLocker lock(&m_mutex);
    m_secrets.insert(key, secret);
    answer(context, std::move(callback), Error::None);
}

void MemorySecretStore::remove(const QString &key, QObject *context, std::function<void(Error)> callback)
{
    const QMutexLocker lock(&m_mutex);
    m_secrets.remove(key);
    answer(context, std::move(callback), Error::None);
}

KeychainSecretStore::KeychainSecretStore(QObject *parent) : QObject(parent) {}

void KeychainSecretStore::read(const QString &key, QObject *context, std::function<void(tl::expected<QString, Error>)> callback)
{
    run(this, makeJob<QKeychain::ReadPasswordJob>(key), context, [callback = std::move(callback)](Error error, const QString &secret) {
        if (error == Error::None)
            callback(secret);
        else
            callback(tl::make_unexpected(error));
    });
}

void KeychainSecretStore::write(const QString &key, const QString &secret, QObject *context, std::function<void(Error)> callback)
{
    auto *job = makeJob<QKeychain::WritePasswordJob>(key);
    job->setTextData(secret);
    run(this, job, context, [callback = std::move(callback)](Error error, const QString &) { callback(error); });
}

void KeychainSecretStore::remove(const QString &key, QObject *context, std::function<void(Error)> callback)
{
    run(this, makeJob<QKeychain::DeletePasswordJob>(key), context, [callback = std::move(callback)](Error error, const QString &) { callback(error); });
}

QString secretVariable(const QString &key)
{
    const QStringList parts = key.split(u'/');
    if (parts.size() < 2 || parts.first() == u"profile")
        return {};
    QString name = QStringLiteral("CLOUDSTEPS_SECRET");
    for (qsizetype i = 1; i < parts.size(); ++i)
        name += u'_' + parts.at(i).toUpper();
    return name;
}

void LayeredSecretStore::read(const QString &key, QObject *context, std::function<void(tl::expected<QString, Error>)> callback)
{
    const QString variable = secretVariable(key);
    if (!variable.isEmpty()) {
        const QString value = qEnvironmentVariable(variable.toLatin1().constData());
        if (!value.isEmpty()) {
            answer(context, std::move(callback), tl::expected<QString, Error>(value));
            return;
        }
    }
    m_session.read(key, context, [this, key, context, callback = std::move(callback)](const tl::expected<QString, Error> &known) {
        if (known)
            callback(known);
        else
            m_keychain.read(key, context, callback);
    });
}

void LayeredSecretStore::write(const QString &key, const QString &secret, QObject *context, std::function<void(Error)> callback)
{
    m_keychain.write(key, secret, context, [this, key, secret, context, callback = std::move(callback)](Error error) {
        if (error != Error::None && m_fallback == WithoutKeychain::KeepForSession)
            m_session.write(key, secret, context, callback);
        else
            callback(error);
    });
}

void LayeredSecretStore::remove(const QString &key, QObject *context, std::function<void(Error)> callback)
{
    m_session.remove(key, context, [this, key, context, callback = std::move(callback)](Error) { m_keychain.remove(key, context, callback); });
}

} // namespace Cloudsteps

#include "secretstores.moc"
