#pragma once

#include "wizard/provision/cataloguestore.h"
#include "wizard/provision/cloudsession.h"
#include "wizard/topology/topology.h"

#include <QObject>

namespace Cloudsteps {

/// Brings the catalogue of a key from the cloud. Asks at most twice a second a product, never blocks, and lives beside the engine with a
/// network manager of its own, on any thread with an event loop. Only reads.
class CatalogueFetcher : public QObject
{
    Q_OBJECT

public:
    static constexpr CloudApi::RateLimits gentle{.inFlight = 2, .perSecond = 2};
    static constexpr int freshSeconds = 3600; ///< a catalogue younger than that need not be fetched again

    explicit CatalogueFetcher(const QString &cacheFolder, QObject *parent = nullptr);
    ~CatalogueFetcher() override;

    /// For simulated clouds, which may be asked more.
    void setLimits(const CloudApi::RateLimits &limits) { m_limits = limits; }
    /// How the next fetch reaches the cloud.
    void setConnection(const Connection &connection) { m_connection = connection; }

    /// What is known without asking: from disk, else built in.
    CatalogueSnapshot known(const CatalogueKey &key) const { return m_store.read(key); }

    bool isFetching() const { return m_fetch != nullptr; }
    /// Asks for everything of a key; what runs is given up. Ends with fetched().
    void fetch(const CatalogueKey &key);
    /// Asks what the servers, database and cache of a topology cost, and adds it to the known catalogue of the key. Ends with fetched().
    void price(const CatalogueKey &key, const Topology &topology);
    void stop();

signals:
    /// `troubles` has the calls that failed; their parts are in the snapshot's `missing`. A snapshot of which nothing was answered is
    /// the one that was known before.
    void fetched(const Cloudsteps::CatalogueKey &key, const Cloudsteps::CatalogueSnapshot &snapshot,
                 const QList<Cloudsteps::CatalogueTrouble> &troubles);

private:
    class Fetch;

    void finish(const CatalogueSnapshot &snapshot);

    CatalogueStore m_store;
    CloudApi::RateLimits m_limits = gentle;
    Connection m_connection;
    std::unique_ptr<Fetch> m_fetch;
};

} // namespace Cloudsteps
