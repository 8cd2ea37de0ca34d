#include "wizard/provision/inquiry.h"

#include "wizard/provision/cataloguefetcher.h"
#include "wizard/provision/doctor.h"
#include "wizard/provision/preflight.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

// A simulated cloud on the same machine may be asked more than a real one.
constexpr CloudApi::RateLimits practiceLimits{.inFlight = 6, .perSecond = 100};

} // namespace

/// The half that lives on the thread.
class Inquiry::Worker : public QObject
{
public:
    Worker(Inquiry &inquiry, const QString &catalogueFolder)
        : m_inquiry(inquiry), m_fetcher(new CatalogueFetcher(catalogueFolder, this))
    {
        connect(m_fetcher, &CatalogueFetcher::fetched, &inquiry, &Inquiry::fetched);
    }

    void setConnection(const Connection &connection)
    {
        m_connection = connection;
        m_fetcher->setConnection(connection);
    }

    void lookUp(const CatalogueKey &key) { emit m_inquiry.known(key, m_fetcher->known(key)); }

    void fetch(const CatalogueKey &key)
    {
        m_fetcher->setLimits(key.practice ? practiceLimits : CatalogueFetcher::gentle);
        m_fetcher->fetch(key);
    }

    void price(const CatalogueKey &key, const Topology &topology)
    {
        m_fetcher->setLimits(key.practice ? practiceLimits : CatalogueFetcher::gentle);
        m_fetcher->price(key, topology);
    }

    void check(const Target &target, const Topology &topology)
    {
        m_preflight = std::make_unique<Preflight>();
        connect(m_preflight.get(), &Preflight::finished, &m_inquiry, &Inquiry::checked);
        m_preflight->run(m_connection, target, topology);
    }

    void diagnose(const Target &target, const Topology &topology)
    {
        m_doctor = std::make_unique<Doctor>();
        connect(m_doctor.get(), &Doctor::asked, &m_inquiry, &Inquiry::asked);
        connect(m_doctor.get(), &Doctor::finished, &m_inquiry, &Inquiry::diagnosed);
        m_doctor->run(m_connection, target, topology);
    }

    void giveUp()
    {
        m_preflight.reset();
        m_doctor.reset();
    }

private:
    Inquiry &m_inquiry; ///< outlives the thread
    CatalogueFetcher *m_fetcher;
    Connection m_connection;
    std::unique_ptr<Preflight> m_preflight;
    std::unique_ptr<Doctor> m_doctor;
};

Inquiry::Inquiry(const QString &catalogueFolder, QObject *parent)
    : QObject(parent), m_thread(std::make_unique<QThread>()), m_worker(new Worker(*this, catalogueFolder))
{
    m_thread->setObjectName(u"inquiry"_s);
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
}

Inquiry::~Inquiry()
{
    m_thread->quit();
    m_thread->wait();
}

void Inquiry::setConnection(const Connection &connection)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, connection] { worker->setConnection(connection); }, Qt::QueuedConnection);
}

void Inquiry::lookUp(const CatalogueKey &key)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, key] { worker->lookUp(key); }, Qt::QueuedConnection);
}

void Inquiry::fetch(const CatalogueKey &key)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, key] { worker->fetch(key); }, Qt::QueuedConnection);
}

void Inquiry::price(const CatalogueKey &key, const Topology &topology)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, key, topology] { worker->price(key, topology); }, Qt::QueuedConnection);
}

void Inquiry::check(const Target &target, const Topology &topology)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, target, topology] { worker->check(target, topology); }, Qt::QueuedConnection);
}

void Inquiry::diagnose(const Target &target, const Topology &topology)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, target, topology] { worker->diagnose(target, topology); }, Qt::QueuedConnection);
}

void Inquiry::giveUp()
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->giveUp(); }, Qt::QueuedConnection);
}

} // namespace Cloudsteps
